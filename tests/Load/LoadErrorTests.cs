using MapAudit.Analysis.Load;
using Xunit;

namespace MapAudit.Tests.Load;

public sealed class LoadErrorTests : IDisposable
{
    private readonly FixtureFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_path_that_does_not_exist() => await Fails("nowhere.sln", "does not exist");

    [Fact]
    public async Task An_empty_folder()
    {
        Directory.CreateDirectory(folder["empty/obj"]);
        folder.Write("empty/obj/Generated.cs", "class Generated { }");
        await Fails("empty", "holds no C# or Visual Basic files");
    }

    [Fact]
    public async Task A_binary_file()
    {
        await File.WriteAllBytesAsync(folder["image.cs"], [0x4D, 0x5A, 0, 0, 1], TestContext.Current.CancellationToken);
        await Fails("image.cs", "is a binary file");
        await File.WriteAllBytesAsync(folder["App.dll"], [0x4D, 0x5A, 0, 0, 1], TestContext.Current.CancellationToken);
        await Fails("App.dll", "is a binary file");
    }

    [Fact]
    public async Task A_file_of_another_kind()
    {
        folder.Write("notes.txt", "hello");
        await Fails("notes.txt", "is not something mapaudit can read");
    }

    [Fact]
    public async Task An_FSharp_project()
    {
        folder.Write("F.fsproj", "<Project />");
        await Fails("F.fsproj", "F# is not analyzed");
    }

    [Fact]
    public async Task A_solution_without_anything_to_load()
    {
        folder.Write("F.slnx", "<Solution><Project Path=\"F.fsproj\" /></Solution>");
        await Fails("F.slnx", "Nothing could be loaded: F.fsproj was passed over, F# is not analyzed.");
    }

    [Fact]
    public async Task A_broken_solution()
    {
        folder.Write("Broken.slnx", "<Solution>");
        await Fails("Broken.slnx", "cannot be read");
    }

    [Fact]
    public async Task No_path_at_all() => Assert.Contains("no path was given", (await Assert.ThrowsAsync<LoadException>(() => SolutionLoader.LoadAsync(new LoadOptions(), null, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);

    private async Task Fails(string path, string message)
    {
        var failure = await Assert.ThrowsAsync<LoadException>(() => folder.LoadAsync(noBuildLogic: true, path));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
        Assert.NotEmpty(failure.Advice);
    }
}
