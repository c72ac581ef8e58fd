using Xunit;

namespace MapAudit.Tests.Cli;

/// <summary>Everything a person can point the tool at, good and bad.</summary>
public sealed class InputTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_source_file() => Analyzed(await CommandRun.Of("analyze", scratch.Write("Program.cs", ScratchFolder.Program)), "1 project");

    [Fact]
    public async Task A_Visual_Basic_file() =>
        Analyzed(await CommandRun.Of("analyze", scratch.Write("Program.vb", "Module Program\n    Sub Main()\n        Dim prices As New Dictionary(Of String, Integer)()\n        Console.WriteLine(prices.Count)\n    End Sub\nEnd Module\n")), "1 project");

    [Fact]
    public async Task A_folder_without_a_project()
    {
        scratch.Write("src/Program.cs", ScratchFolder.Program);
        Analyzed(await CommandRun.Of("analyze", scratch.Path("src")), "1 project");
    }

    [Fact]
    public async Task A_project()
    {
        scratch.Write("Program.cs", ScratchFolder.Program);
        Analyzed(await CommandRun.Of("analyze", scratch.Write("App.csproj", ScratchFolder.Project)), "1 project");
    }

    [Fact]
    public async Task A_solution()
    {
        scratch.Write("App/Program.cs", ScratchFolder.Program);
        scratch.Write("App/App.csproj", ScratchFolder.Project);
        var solution = scratch.Write("All.sln", """

            Microsoft Visual Studio Solution File, Format Version 12.00
            # Visual Studio Version 17
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "App", "App\App.csproj", "{7F6AC63F-65D1-47D6-959A-2010FA754A01}"
            EndProject
            Global
            	GlobalSection(SolutionConfigurationPlatforms) = preSolution
            		Debug|Any CPU = Debug|Any CPU
            	EndGlobalSection
            	GlobalSection(ProjectConfigurationPlatforms) = postSolution
            		{7F6AC63F-65D1-47D6-959A-2010FA754A01}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
            		{7F6AC63F-65D1-47D6-959A-2010FA754A01}.Debug|Any CPU.Build.0 = Debug|Any CPU
            	EndGlobalSection
            EndGlobal

            """);
        Analyzed(await CommandRun.Of("analyze", solution), "1 project");
    }

    [Fact]
    public async Task A_solution_in_XML()
    {
        scratch.Write("App/Program.cs", ScratchFolder.Program);
        scratch.Write("App/App.csproj", ScratchFolder.Project);
        Analyzed(await CommandRun.Of("analyze", scratch.Write("All.slnx", "<Solution>\n  <Project Path=\"App/App.csproj\" />\n</Solution>\n")), "1 project");
    }

    [Fact]
    public async Task A_project_without_running_its_build_logic()
    {
        scratch.Write("Program.cs", ScratchFolder.Program);
        var trap = ScratchFolder.Project.Replace("</Project>", "<Target Name=\"Trap\" BeforeTargets=\"ResolveReferences;CoreCompile;Restore\"><WriteLinesToFile File=\"trap.txt\" Lines=\"ran\" /></Target></Project>", StringComparison.Ordinal);
        Analyzed(await CommandRun.Of("analyze", scratch.Write("App.csproj", trap), "--no-build-logic"), "1 project");
        Assert.False(File.Exists(scratch.Path("trap.txt")));
        Assert.False(Directory.Exists(scratch.Path("obj")));
    }

    [Fact]
    public async Task A_path_that_does_not_exist() => (await CommandRun.Of("analyze", scratch.Path("gone.sln"))).RefusedWith(2, "does not exist");

    [Fact]
    public async Task An_empty_folder() => (await CommandRun.Of("analyze", scratch.Root)).RefusedWith(3, "holds no C# or Visual Basic files");

    [Theory]
    [InlineData("tool.dll")]
    [InlineData("odd.cs")]
    public async Task A_binary_file(string name)
    {
        File.WriteAllBytes(scratch.Path(name), [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]);
        (await CommandRun.Of("analyze", scratch.Path(name))).RefusedWith(3, name);
    }

    [Fact]
    public async Task A_project_with_compile_errors()
    {
        scratch.Write("Program.cs", ScratchFolder.Program.Replace("Console.WriteLine(prices.Count);", "Missing.Call(prices.Nothing, new Unknown());", StringComparison.Ordinal));
        var run = await CommandRun.Of("analyze", scratch.Write("App.csproj", ScratchFolder.Project));
        Analyzed(run, "unresolved");
        Assert.DoesNotContain(" 0% of calls unresolved", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_broken_syntax()
    {
        var run = await CommandRun.Of("analyze", scratch.Write("Broken.cs", "class { void ((( if }}}\npublic static Dictionary<int, int> = ;;; lock ("));
        run.Succeeded();
        Assert.Contains(run.Messages, m => m.StartsWith("mapaudit: warning: ", StringComparison.Ordinal) && m.Contains("Broken.cs", StringComparison.Ordinal));
    }

    private static void Analyzed(CommandRun run, string said) => Assert.Contains(said, run.Succeeded().Output, StringComparison.Ordinal);
}
