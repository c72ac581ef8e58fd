using System.Runtime.CompilerServices;
using MapAudit.Analysis.Load;
using Xunit;

namespace MapAudit.Tests.Load;

/// <summary>A copy of a fixture, or an empty folder, outside the repository: loading may write obj folders and must not see this repository's build files.</summary>
public sealed class FixtureFolder : IDisposable
{
    public FixtureFolder(string? fixture = null, [CallerFilePath] string here = "")
    {
        Root = Directory.CreateTempSubdirectory("mapaudit-test-").FullName;
        if (fixture is null) return;
        var source = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(here))!, "fixtures", "load", fixture);
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = this[Path.GetRelativePath(source, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Root { get; }

    public string this[string relative] => Path.Combine(Root, relative);

    public string Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
        return this[relative];
    }

    /// <summary>Loads paths of this folder without restoring.</summary>
    public Task<LoadResult> LoadAsync(bool noBuildLogic, params string[] relative) =>
        SolutionLoader.LoadAsync(new LoadOptions([.. relative.Select(path => this[path])], Restore: false, NoBuildLogic: noBuildLogic), null, TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
