using MapAudit.Analysis.Load;
using Xunit;

namespace MapAudit.Tests.Load;

public sealed class InputKindTests
{
    [Theory]
    [InlineData("All.sln", "App,Basic,Lib")]
    [InlineData("All.slnx", "App,Basic,Lib")]
    [InlineData("Some.slnf", "Lib")]
    [InlineData("Lib/Lib.csproj", "Lib")]
    [InlineData("Basic/Basic.vbproj", "Basic")]
    [InlineData("App/App.csproj", "App,Basic,Lib")]
    [InlineData("Lib", "Lib")]
    [InlineData("", "App,Basic,Lib")]
    public async Task Every_kind_of_path_is_loaded_without_a_build(string path, string names)
    {
        using var folder = new FixtureFolder("solution");
        var result = await folder.LoadAsync(noBuildLogic: true, path);
        Assert.Equal(names, string.Join(',', result.Projects.Select(project => project.Name).Order(StringComparer.Ordinal)));
        Assert.All(result.Report.Projects, row => Assert.Equal(LoadMethod.BuildLess, row.Method));
        Assert.All(result.Projects, project => Assert.Equal(0, ResolutionCounter.Count(project, TestContext.Current.CancellationToken).UnresolvedCalls));
    }

    [Theory]
    [InlineData("All.slnx", "App,Basic,Lib")]
    [InlineData("Some.slnf", "Lib")]
    [InlineData("App/App.csproj", "App,Basic,Lib")]
    public async Task MSBuild_loads_the_same(string path, string names)
    {
        using var folder = new FixtureFolder("solution");
        var result = await folder.LoadAsync(noBuildLogic: false, path);
        Assert.Equal(names, string.Join(',', result.Projects.Select(project => project.Name).Order(StringComparer.Ordinal)));
        Assert.All(result.Report.Projects, row => Assert.Equal(LoadMethod.MSBuild, row.Method));
    }

    [Fact]
    public async Task Several_paths_are_one_result()
    {
        using var folder = new FixtureFolder("solution");
        folder.Write("loose/One.cs", "class One { }");
        var result = await folder.LoadAsync(noBuildLogic: true, "Lib/Lib.csproj", "Basic", "loose/One.cs", "Lib");
        Assert.Equal(["Basic", "Lib", "One"], result.Projects.Select(project => project.Name));
    }

    [Fact]
    public async Task A_project_and_a_restore_work_together()
    {
        using var folder = new FixtureFolder("solution");
        var result = await SolutionLoader.LoadAsync(new LoadOptions(folder["Basic/Basic.vbproj"]), null, TestContext.Current.CancellationToken);
        Assert.Equal(RestoreState.Complete, result.Report.Restore);
        Assert.True(File.Exists(folder["Basic/obj/project.assets.json"]));
        Assert.Empty(result.Report.Warnings);
    }

    [Fact]
    public async Task An_SDK_pinned_by_global_json_and_not_installed_stops_nothing()
    {
        using var folder = new FixtureFolder("solution");
        folder.Write("global.json", """{ "sdk": { "version": "99.0.100", "rollForward": "disable" } }""");
        var result = await folder.LoadAsync(noBuildLogic: false, "All.sln");
        Assert.Equal(3, result.Projects.Length);
    }

    [Fact]
    public async Task A_project_that_MSBuild_cannot_evaluate_is_read_without_a_build()
    {
        using var folder = new FixtureFolder("solution");
        folder.Write("Lib/Lib.csproj", "<Project Sdk=\"No.Such.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        var result = await folder.LoadAsync(noBuildLogic: false, "Lib/Lib.csproj");
        Assert.Equal(LoadMethod.BuildLess, Assert.Single(result.Report.Projects).Method);
        Assert.Contains(result.Report.Diagnostics, group => group.Sample.Contains("No.Such.Sdk", StringComparison.Ordinal));
    }
}
