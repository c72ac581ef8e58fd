using System.Text.Json;
using System.Text.RegularExpressions;
using MapAudit.Analysis.Findings;
using MapAudit.Reports.Sarif;
using Xunit;

namespace MapAudit.Tests.Reports;

/// <summary>The contract of the SARIF log: cross-references, GitHub's limits and what every result must have.</summary>
public sealed partial class SarifReportTests
{
    private static readonly JsonElement Run = Parse(TestReports.Rich());

    [Fact]
    public void Results_are_the_open_findings_in_order_of_risk()
    {
        var open = TestReports.Rich().Findings.Where(f => f.Suppression == null && f.BaselineState != BaselineState.Absent).ToList();
        Assert.Equal(open.Select(f => f.RuleId), Results(Run).Select(r => r.GetProperty("ruleId").GetString()));
        Assert.Equal(open.Select(f => f.Risk), Results(Run).Select(r => r.GetProperty("rank").GetInt32()));
    }

    [Fact]
    public void Every_result_names_its_rule_map_threads_and_fingerprints()
    {
        foreach (var result in Results(Run))
        {
            var rule = Run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "error", "warning", "note" });
            var properties = result.GetProperty("properties");
            Assert.Matches(@"^[\w.<>$]+$", properties.GetProperty("map").GetString()!);
            Assert.Contains(properties.GetProperty("confidence").GetString(), new[] { "high", "medium", "low" });
            Assert.NotEmpty(properties.GetProperty("threads").EnumerateArray());
            var prints = result.GetProperty("partialFingerprints");
            Assert.Matches("^[0-9a-f]{1,16}:[1-9][0-9]*$", prints.GetProperty("primaryLocationLineHash").GetString()!);
            Assert.Matches("^[0-9a-f]{32}$", prints.GetProperty(Fingerprint.Key).GetString()!);
            Assert.Single(result.GetProperty("locations").EnumerateArray());
            Assert.NotEmpty(result.GetProperty("locations")[0].GetProperty("logicalLocations").EnumerateArray());
            Assert.False(result.TryGetProperty("suppressions", out _));
        }
    }

    [Fact]
    public void Every_location_has_a_relative_address_a_region_and_right_indexes()
    {
        var artifacts = Run.GetProperty("artifacts").EnumerateArray().Select(a => a.GetProperty("location").GetProperty("uri").GetString()).ToList();
        var logical = Run.GetProperty("logicalLocations").EnumerateArray().Select(a => a.GetProperty("fullyQualifiedName").GetString()).ToList();
        var seen = 0;
        foreach (var node in Descend(Run.GetProperty("results")).Where(n => n.ValueKind == JsonValueKind.Object))
        {
            if (node.TryGetProperty("artifactLocation", out var artifact))
            {
                var uri = artifact.GetProperty("uri").GetString()!;
                Assert.DoesNotMatch(@"^[a-z]+:|^/|\\|\.\.| ", uri);
                Assert.Equal(artifacts[artifact.GetProperty("index").GetInt32()], uri);
                seen++;
            }
            if (node.TryGetProperty("region", out var region))
                foreach (var name in new[] { "startLine", "startColumn", "endLine", "endColumn" }) Assert.True(region.GetProperty(name).GetInt32() >= 1);
            if (node.TryGetProperty("logicalLocations", out var places))
                Assert.All(places.EnumerateArray(), l => Assert.Equal(logical[l.GetProperty("index").GetInt32()], l.GetProperty("fullyQualifiedName").GetString()));
        }
        Assert.True(seen > 50, $"{seen} locations");
        Assert.Contains("src/Shop/Lager/Gr%C3%B6%C3%9Fe.cs", artifacts);
    }

    [Fact]
    public void Every_link_of_a_message_leads_to_a_related_location()
    {
        foreach (var result in Results(Run))
        {
            var ids = result.GetProperty("relatedLocations").EnumerateArray().Select(l => l.GetProperty("id").GetInt32()).ToList();
            var links = Links().Matches(result.GetProperty("message").GetProperty("text").GetString()!).Select(m => int.Parse(m.Groups[1].Value)).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(links, id => Assert.Contains(id, ids));
            Assert.InRange(links.Count, result.GetProperty("stacks").GetArrayLength(), ids.Count);
        }
    }

    [Fact]
    public void Brackets_of_generic_names_are_no_links()
    {
        var text = Results(Run).Single(r => r.GetProperty("ruleId").GetString() == "MAP003").GetProperty("message").GetProperty("text").GetString()!;
        Assert.Contains(@"Dictionary<TKey, List<TValue\[\]>>", text);
        Assert.DoesNotContain('`', text);
    }

    [Fact]
    public void Both_threads_are_one_code_flow_whose_last_two_steps_are_the_accesses()
    {
        var result = Results(Run)[0];
        var flow = Assert.Single(result.GetProperty("codeFlows").EnumerateArray());
        var threads = flow.GetProperty("threadFlows").EnumerateArray().ToList();
        Assert.Equal(2, threads.Count);
        var orders = threads.SelectMany(t => t.GetProperty("locations").EnumerateArray()).Select(l => l.GetProperty("executionOrder").GetInt32()).ToList();
        Assert.Equal(orders.Count, orders.Distinct().Count());
        var last = threads.Select(t => t.GetProperty("locations").EnumerateArray().Last()).ToList();
        Assert.Equal(orders.OrderDescending().Take(2).Order(), last.Select(l => l.GetProperty("executionOrder").GetInt32()).Order());
        Assert.All(last, l => Assert.Equal("essential", l.GetProperty("importance").GetString()));
        Assert.Contains("Shop.PriceCache._gate", last[1].GetProperty("state").GetProperty("held locks").GetProperty("text").GetString());
        Assert.Equal(2, result.GetProperty("stacks").GetArrayLength());
        Assert.Equal("src/Shop/PriceCache.cs", result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void Options_split_the_flows_show_the_suppressed_and_rate_security()
    {
        var run = Parse(TestReports.Rich(), new SarifOptions { FlowPerThread = true, IncludeSuppressed = true, SecuritySeverity = true });
        Assert.All(Results(run), r => Assert.True(r.TryGetProperty("suppressions", out _)));
        var suppressed = Assert.Single(Results(run), r => r.GetProperty("suppressions").GetArrayLength() == 1);
        Assert.Equal("inSource", suppressed.GetProperty("suppressions")[0].GetProperty("kind").GetString());
        Assert.Equal(2, Results(run)[0].GetProperty("codeFlows").GetArrayLength());
        Assert.All(Results(run)[0].GetProperty("codeFlows").EnumerateArray(), f => Assert.Equal(1, f.GetProperty("threadFlows").GetArrayLength()));
        Assert.Equal("7.0", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("properties").GetProperty("security-severity").GetString());
    }

    [Fact]
    public void Rules_carry_help_and_weaknesses()
    {
        var taxa = Run.GetProperty("taxonomies")[0].GetProperty("taxa");
        foreach (var rule in Run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray())
        {
            Assert.NotEqual("", rule.GetProperty("help").GetProperty("text").GetString());
            Assert.StartsWith("# MAP", rule.GetProperty("help").GetProperty("markdown").GetString());
            Assert.InRange(rule.GetProperty("fullDescription").GetProperty("text").GetString()!.Length, 1, 1024);
            Assert.Matches("^[A-Z][A-Za-z]+$", rule.GetProperty("name").GetString()!);
            if (!rule.TryGetProperty("relationships", out var relationships)) continue;
            foreach (var target in relationships.EnumerateArray().Select(r => r.GetProperty("target")))
                Assert.Equal(taxa[target.GetProperty("index").GetInt32()].GetProperty("id").GetString(), target.GetProperty("id").GetString());
        }
    }

    [Fact]
    public void What_was_not_understood_is_notified()
    {
        var texts = Run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray()
            .Select(n => n.GetProperty("message").GetProperty("text").GetString()!).ToList();
        foreach (var part in new[] { "Shop.Setup.wixproj", "112 of 9034 calls", "FunctionPointerInvocation (2)", "Dapper", "Receiver contexts", "passed to dynamic", "3 of 41" })
            Assert.Contains(texts, t => t.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void Long_logs_are_cut_where_GitHub_would_cut_and_say_so()
    {
        var report = TestReports.Many(5003);
        var long_ = report.Findings[0].First.Thread;
        var steps = Enumerable.Range(0, 2000).Select(i => long_.Steps[0] with { Text = $"step {i}" }).Append(long_.Steps[^1]).ToList();
        var first = report.Findings[0] with { First = report.Findings[0].First with { Thread = long_ with { Steps = steps } } };
        var run = Parse(report with { Findings = [first, .. report.Findings.Skip(1)] });
        Assert.Equal(5000, run.GetProperty("results").GetArrayLength());
        Assert.Contains("3 results", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray().Last().GetProperty("message").GetProperty("text").GetString());
        var flow = run.GetProperty("results")[0].GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations");
        Assert.Equal(500, flow.GetArrayLength());
        Assert.Equal("Step 0.", flow[0].GetProperty("location").GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("essential", flow[499].GetProperty("importance").GetString());
    }

    private static JsonElement Parse(AuditReport report, SarifOptions? options = null)
    {
        var writer = new StringWriter();
        new SarifReport(options ?? new SarifOptions()).Write(report, writer);
        return JsonDocument.Parse(writer.ToString()).RootElement.GetProperty("runs").EnumerateArray().Single();
    }

    private static List<JsonElement> Results(JsonElement run) => run.GetProperty("results").EnumerateArray().ToList();

    private static IEnumerable<JsonElement> Descend(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(p => Descend(p.Value)).Prepend(node),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Descend).Prepend(node),
        _ => [node],
    };

    [GeneratedRegex(@"(?<!\\)\[[^\]]*\]\((\d+)\)")]
    private static partial Regex Links();
}
