using MapAudit.Analysis.Load;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Reports;

/// <summary>The fingerprints of a program survive edits that do not touch what the findings are about.</summary>
public sealed class StableFingerprintTests
{
    private const string Program = """
        using System.Collections.Concurrent;

        namespace Metro.Gates;

        public sealed class Gates
        {
            private readonly ConcurrentDictionary<int, string> _open = new();
            private readonly Dictionary<int, int> _counts = new();
            private readonly object _sync = new();

            public void Open(int gate, string card)
            {
                if (!_open.ContainsKey(gate))
                    _open[gate] = card;
                lock (_sync)
                    _counts[gate] = _counts.GetValueOrDefault(gate) + 1;
            }

            public int Count(int gate) => _counts.GetValueOrDefault(gate);

            public int Replay(string[] cards)
            {
                var seen = new HashSet<string>();
                Parallel.ForEach(cards, card => seen.Add(card));
                return seen.Count;
            }
        }
        """;

    public static TheoryData<string, string, string> Edits => new()
    {
        { "moved lines", "public void Open", "// one\n\n    // two\n    public void Open" },
        { "a renamed parameter", "card)", "ticket)" },
        { "a renamed local that holds a map", "seen", "known" },
        { "a new member before", "public void Open", "public bool IsOpen => true;\n\n    public void Open" },
        { "a new using and another layout", "using System.Collections.Concurrent;\n", "using System.Collections.Concurrent;\nusing System.Text;\n\n" },
        { "another statement in between", "lock (_sync)", "Console.WriteLine(gate);\n        lock (_sync)" },
        { "a new class", "public sealed class Gates", "public static class Names\n{\n    public const string Main = \"main\";\n}\n\npublic sealed class Gates" },
    };

    [Fact]
    public void The_program_has_three_findings() => Assert.Equal(3, Fingerprints(Program).Distinct().Count());

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_that_means_nothing_keeps_them(string what, string before, string after)
    {
        var text = Program.ReplaceLineEndings("\n");
        var edited = what.Contains("parameter", StringComparison.Ordinal) ? text.Replace("string card)", "string ticket)").Replace("= card;", "= ticket;") : text.Replace(before, after);
        Assert.NotEqual(text, edited);
        Assert.Equal(Fingerprints(text), Fingerprints(edited));
    }

    [Fact]
    public void An_edit_that_mends_one_removes_it()
    {
        var mended = Program.ReplaceLineEndings("\n").Replace("if (!_open.ContainsKey(gate))\n            _open[gate] = card;", "_open.TryAdd(gate, card);");
        Assert.Equal(2, Fingerprints(Program).Intersect(Fingerprints(mended)).Count());
        Assert.Equal(2, Fingerprints(mended).Count);
    }

    private static List<string> Fingerprints(string text) => [.. CaseCompiler.Audit("gates.cs", text, SdkKind.Library).Report.Findings.Select(f => f.Fingerprint).Order(StringComparer.Ordinal)];
}
