using MapAudit.Analysis;
using Xunit;

namespace MapAudit.Tests.Load;

/// <summary>Whose public methods unknown callers may call from any thread, beside the programs of the solution.</summary>
public sealed class UnknownCallerTests
{
    private const string Library = "namespace Kit { public static class Table { private static readonly System.Collections.Generic.Dictionary<string, int> Rows = new(); public static void Add(string name) => Rows[name] = 1; public static int Of(string name) => Rows[name]; } }";

    private const string Program = "Kit.Table.Add(\"a\"); System.Console.WriteLine(Kit.Table.Of(\"a\"));";

    [Fact]
    public async Task A_program_of_the_solution_is_the_only_caller_of_its_library() => Assert.Empty(await FindingsAsync("src/App", ""));

    [Theory]
    [InlineData("bench/App")]
    [InlineData("samples/App")]
    [InlineData("src/Kit.Benchmarks")]
    public async Task A_sample_or_a_benchmark_is_not(string folder) => Assert.Equal(["Kit.Table.Rows"], await FindingsAsync(folder, ""));

    [Theory]
    [InlineData("<PackageId>Kit</PackageId>")]
    [InlineData("<IsPackable>true</IsPackable>")]
    [InlineData("<GeneratePackageOnBuild>true</GeneratePackageOnBuild>")]
    public async Task What_is_made_into_a_package_has_callers_elsewhere(string property) => Assert.Equal(["Kit.Table.Rows"], await FindingsAsync("src/App", property));

    [Theory]
    [InlineData("", 1)]
    [InlineData("public static class Api { private static readonly object Gate = new(); public static void Put(string name) { lock (Gate) Table.Add(name); } }", 0)]
    public async Task What_only_friends_can_call_is_called_as_the_library_itself_calls_it(string api, int races)
    {
        using var folder = new FixtureFolder();
        folder.Write("Kit/Kit.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        folder.Write("Kit/Table.cs", $$"""
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Kit.Extensions")]
            namespace Kit;
            internal static class Table
            {
                private static readonly System.Collections.Generic.Dictionary<string, int> Rows = new();
                internal static void Add(string name) => Rows[name] = 1;
            }
            {{api}}
            """);
        var options = new AuditOptions { Paths = [folder.Root], NoBuildLogic = true };
        Assert.Equal(races, (await Audit.RunAsync(options, null, TestContext.Current.CancellationToken)).Report.Findings.Count);
    }

    private static async Task<IEnumerable<string>> FindingsAsync(string program, string property)
    {
        using var folder = new FixtureFolder();
        folder.Write("src/Kit/Kit.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework>{property}</PropertyGroup></Project>");
        folder.Write("src/Kit/Table.cs", Library);
        folder.Write(program + "/App.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup><ItemGroup><ProjectReference Include=\"../../src/Kit/Kit.csproj\" /></ItemGroup></Project>");
        folder.Write(program + "/Program.cs", Program);
        if (program.EndsWith("Benchmarks", StringComparison.Ordinal)) File.Move(folder[program + "/App.csproj"], folder[program + "/Kit.Benchmarks.csproj"]);
        var options = new AuditOptions { Paths = [folder.Root], NoBuildLogic = true };
        return (await Audit.RunAsync(options, null, TestContext.Current.CancellationToken)).Report.Findings.Select(finding => finding.MapName).Distinct();
    }
}
