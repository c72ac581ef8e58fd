using MapAudit.Analysis;
using Xunit;

namespace MapAudit.Tests.Load;

/// <summary>Code that only another target framework compiles is audited too; what both compile is reported once.</summary>
public sealed class OtherFlavourTests : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks></PropertyGroup>
          <ItemGroup Condition="'$(TargetFramework)' == 'net10.0'"><Compile Remove="Old/*.cs" /></ItemGroup>
        </Project>
        """;

    private readonly FixtureFolder folder = new();

    public OtherFlavourTests() => folder.Write("Units/Units.csproj", Project);

    [Fact]
    public async Task A_fallback_for_an_older_framework_is_audited()
    {
        folder.Write("Units/Units.cs", """
            using System.Collections.Generic;
            #if NET
            using Names = System.Collections.Concurrent.ConcurrentDictionary<string, string>;
            #else
            using Names = System.Collections.Generic.Dictionary<string, string>;
            #endif
            namespace Units
            {
                public static class Plurals
                {
                    private static readonly Names _known = new Names();
                    private static readonly Dictionary<string, int> _uses = new Dictionary<string, int>();

                    public static string Of(string word)
                    {
                        if (_known.TryGetValue(word, out var plural)) return plural;
                        plural = word + "s";
                        _known[word] = plural;
                        return plural;
                    }

                    public static void Used(string word) => _uses[word] = 1;
                }
            }
            """);
        var report = await AuditAsync();
        Assert.Equal(["Units.Plurals._known", "Units.Plurals._uses"], report.Findings.Select(finding => finding.MapName).Order(StringComparer.Ordinal));
        Assert.Equal("net10.0, netstandard2.0", Assert.Single(report.Coverage.Projects).Flavour);
        var threads = report.Threads.Select(thread => thread.Id).ToList();
        Assert.Equal(threads.Count, threads.Distinct().Count());
        Assert.All(report.Findings.SelectMany(finding => finding.Accesses), access => Assert.Contains(access.Thread.ThreadId, threads));
    }

    [Fact]
    public async Task A_file_of_the_older_framework_alone_is_audited()
    {
        folder.Write("Units/Current.cs", "namespace Units { public static class Current { public static int Twice(int n) => 2 * n; } }");
        folder.Write("Units/Old/Registry.cs", """
            using System.Collections.Generic;
            namespace Units
            {
                public static class Registry
                {
                    private static readonly HashSet<string> _names = new HashSet<string>();
                    public static bool Claim(string name) => _names.Add(name);
                }
            }
            """);
        Assert.Equal(["Units.Registry._names"], (await AuditAsync()).Findings.Select(finding => finding.MapName));
    }

    [Fact]
    public async Task Conditions_that_leave_out_nothing_of_interest_cost_no_second_look()
    {
        folder.Write("Units/Units.cs", """
            using System.Collections.Generic;
            namespace Units
            {
                public static class Plurals
                {
                    private static readonly Dictionary<string, int> _uses = new Dictionary<string, int>();
            #if NETSTANDARD
                    public static string Name => "old";
            #endif
                    public static void Used(string word) => _uses[word] = 1;
                }
            }
            """);
        var report = await AuditAsync();
        Assert.Equal(["Units.Plurals._uses"], report.Findings.Select(finding => finding.MapName));
        Assert.Equal("net10.0", Assert.Single(report.Coverage.Projects).Flavour);
    }

    public void Dispose() => folder.Dispose();

    private async Task<MapAudit.Analysis.Findings.AuditReport> AuditAsync() =>
        (await Audit.RunAsync(new AuditOptions { Paths = [folder["Units/Units.csproj"]], Restore = false }, null, TestContext.Current.CancellationToken)).Report;
}
