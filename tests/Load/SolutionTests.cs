using MapAudit.Analysis.Load;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MapAudit.Tests.Load;

/// <summary>A solution with every kind of project, loaded once through MSBuild without a restore.</summary>
public sealed class LoadedSolution : IAsyncLifetime
{
    public FixtureFolder Folder { get; } = new("solution");

    public LoadResult Result { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Result = await Folder.LoadAsync(noBuildLogic: false, "All.sln");

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class SolutionTests(LoadedSolution solution) : IClassFixture<LoadedSolution>
{
    private LoadedProject Project(string name) => solution.Result.Projects.Single(project => project.Name == name);

    [Fact]
    public void Projects_come_before_their_users() =>
        Assert.Equal(["Lib", "Basic", "App"], solution.Result.Projects.Select(project => project.Name).OrderBy(name => name == "App" ? 2 : name == "Basic" ? 1 : 0));

    [Fact]
    public void The_user_of_projects_is_last() => Assert.Equal("App", solution.Result.Projects[^1].Name);

    [Fact]
    public void All_are_loaded_by_MSBuild() => Assert.All(solution.Result.Report.Projects, row => Assert.Equal(LoadMethod.MSBuild, row.Method));

    [Fact]
    public void One_flavour_of_a_multi_target_project_is_chosen()
    {
        var row = solution.Result.Report.Projects.Single(project => project.Name == "Lib");
        Assert.Equal("net10.0", row.Flavour);
        Assert.Equal(["net10.0", "netstandard2.0"], row.Flavours);
        Assert.Equal("net10.0", Project("Lib").TargetFramework);
    }

    [Fact]
    public void References_point_at_the_chosen_flavour()
    {
        var count = ResolutionCounter.Count(Project("App"), TestContext.Current.CancellationToken);
        Assert.Equal(0, count.UnresolvedCalls);
        Assert.True(count.Calls >= 3);
        var clock = Project("App").Compilation.GetTypeByMetadataName("Lib.Clock");
        Assert.NotEmpty(clock!.GetMembers("OnlyModern"));
    }

    [Fact]
    public void Visual_Basic_is_bound()
    {
        Assert.Equal(LanguageNames.VisualBasic, Project("Basic").Language);
        Assert.DoesNotContain(Project("Basic").Compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void What_is_not_loaded_is_named_with_its_reason()
    {
        var reasons = solution.Result.Report.PassedOver.ToDictionary(project => Path.GetFileName(project.Path), project => project.Reason);
        Assert.Equal("F# is not analyzed", reasons["Functions.fsproj"]);
        Assert.Equal("it compiles no source files", reasons["Empty.csproj"]);
        Assert.Equal("the file does not exist", reasons["Gone.csproj"]);
        Assert.Equal(3, reasons.Count);
    }

    [Fact]
    public void A_missing_restore_is_said()
    {
        Assert.Equal(RestoreState.None, solution.Result.Report.Restore);
        Assert.Contains(solution.Result.Report.Warnings, warning => warning.Contains("never restored", StringComparison.Ordinal) && warning.Contains("`dotnet restore`", StringComparison.Ordinal));
    }

    [Fact]
    public void Generated_trees_are_told_from_written_ones()
    {
        var app = Project("App");
        Assert.Equal("Program.cs", Path.GetFileName(Assert.Single(app.UserTrees).FilePath));
        Assert.Contains(app.GeneratedTrees, tree => tree.FilePath.EndsWith("GlobalUsings.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Kinds_follow_the_output() => Assert.Equal([SdkKind.Console, SdkKind.Library], [Project("App").Sdk, Project("Lib").Sdk]);

    [Fact]
    public void Counts_are_reported()
    {
        Assert.Equal(3, solution.Result.Report.Documents);
        Assert.True(solution.Result.Report.Lines > 20);
    }
}
