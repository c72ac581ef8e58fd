using MapAudit.Analysis.Load;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MapAudit.Tests.Load;

public sealed class BuildLessTests : IDisposable
{
    private readonly FixtureFolder folder = new("buildless");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Project_files_are_honoured_as_data()
    {
        var result = await folder.LoadAsync(noBuildLogic: true, "Web/Web.csproj");
        Assert.Equal(["Core", "Web"], result.Projects.Select(project => project.Name));
        var (core, web) = (result.Projects[0], result.Projects[1]);
        Assert.Equal(["Cache.cs", "Shared.cs"], core.UserTrees.Select(tree => Path.GetFileName(tree.FilePath)).Order(StringComparer.Ordinal));
        Assert.Equal((SdkKind.Library, SdkKind.Web), (core.Sdk, web.Sdk));
        Assert.Equal("net8.0", web.TargetFramework);
        Assert.All(result.Projects, project => Assert.DoesNotContain(project.Compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task Nothing_of_the_project_is_executed()
    {
        await folder.LoadAsync(noBuildLogic: true, "Core/Core.csproj");
        Assert.False(File.Exists(folder["Core/executed.txt"]));
        Assert.False(Directory.Exists(folder["Core/obj"]));
    }

    [Fact]
    public async Task A_partial_restore_names_what_is_missing()
    {
        folder.Write("Core/obj/project.assets.json", """
            { "version": 3, "targets": { "net8.0": {} }, "libraries": {}, "packageFolders": {},
              "logs": [ { "code": "NU1101", "level": "Error", "message": "Unable to find package", "libraryId": "No.Such.Package", "targetGraphs": [ "net8.0" ] },
                        { "code": "NU1101", "level": "Error", "message": "Unable to find package", "libraryId": "Only.Old", "targetGraphs": [ "net462" ] } ] }
            """);
        var result = await folder.LoadAsync(noBuildLogic: true, "Core/Core.csproj");
        var row = Assert.Single(result.Report.Projects);
        Assert.Equal(RestoreState.Partial, row.Restore);
        Assert.Equal(["No.Such.Package"], row.MissingPackages);
        Assert.Equal("1 package of Core is missing (No.Such.Package): run `dotnet restore` where it can be downloaded and audit again.", Assert.Single(result.Report.Warnings));
    }

    [Fact]
    public async Task Tests_are_recognized_by_package_and_name()
    {
        folder.Write("Checks/Checks.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include=\"xunit\" Version=\"2.9.3\" /></ItemGroup></Project>");
        folder.Write("Checks/A.cs", "class A { }");
        folder.Write("Core.Tests/Core.Tests.vbproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        folder.Write("Core.Tests/A.vb", "Class A\nEnd Class\n");
        var result = await folder.LoadAsync(noBuildLogic: true, "");
        Assert.Equal(["Checks", "Core.Tests"], result.Projects.Where(project => project.IsTest).Select(project => project.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_old_project_format_is_read()
    {
        folder.Write("Old/Old.csproj", """
            <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <PropertyGroup><TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion><OutputType>Library</OutputType></PropertyGroup>
              <ItemGroup><Compile Include="Properties\*.cs" /><Compile Include="A.cs" /><Reference Include="System" /></ItemGroup>
            </Project>
            """);
        folder.Write("Old/A.cs", "class A { System.Collections.Generic.Dictionary<int, int> map; }");
        folder.Write("Old/Properties/Info.cs", "class Info { }");
        folder.Write("Old/NotIncluded.cs", "class B { }");
        var result = await folder.LoadAsync(noBuildLogic: true, "Old/Old.csproj");
        var project = Assert.Single(result.Projects);
        Assert.Equal("net472", project.TargetFramework);
        Assert.Equal(["A.cs", "Info.cs"], project.UserTrees.Select(tree => Path.GetFileName(tree.FilePath)));
        Assert.Equal(0, ResolutionCounter.Count(project, TestContext.Current.CancellationToken).UnresolvedTypeNames);
        Assert.Equal(RestoreState.NotNeeded, result.Report.Restore);
    }

    [Fact]
    public async Task The_result_does_not_depend_on_the_number_of_jobs()
    {
        async Task<string> Describe(int jobs)
        {
            var result = await SolutionLoader.LoadAsync(new LoadOptions([folder["Core"], folder["Web"]], Restore: false, NoBuildLogic: true, Jobs: jobs), null, TestContext.Current.CancellationToken);
            return string.Join('\n', result.Projects.SelectMany(project => project.Compilation.SyntaxTrees.Select(tree => $"{project.Name} {tree.FilePath}")).Concat(result.Report.Warnings));
        }

        Assert.Equal(await Describe(1), await Describe(8));
    }
}
