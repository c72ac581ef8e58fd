using System.Runtime.CompilerServices;
using Xunit;

namespace MapAudit.Tests.Harness;

/// <summary>
/// Compares a text with an accepted file under <c>tests/golden</c>. To accept what the code writes now, run the tests with
/// <c>MAPAUDIT_ACCEPT=1</c> and review the change of the files like any other change.
/// </summary>
public static class Golden
{
    /// <summary>The folder of the accepted files.</summary>
    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "golden");

    public static bool Accepting => Environment.GetEnvironmentVariable("MAPAUDIT_ACCEPT") == "1";

    /// <param name="name">Path below <see cref="Folder"/>.</param>
    public static void Verify(string name, string actual)
    {
        var path = Path.GetFullPath(Path.Combine(Folder, name));
        var text = actual.ReplaceLineEndings("\n");
        if (Accepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }
        Assert.True(File.Exists(path), $"There is no accepted file {path}; run once with MAPAUDIT_ACCEPT=1 and review it.");
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (expected != text) Assert.Fail(Difference(name, expected, text));
    }

    private static string Difference(string name, string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
        return $"{name} differs from line {line + 1}:\n  accepted: {Clip(left.ElementAtOrDefault(line))}\n  now:      {Clip(right.ElementAtOrDefault(line))}\n"
            + "If the change is meant, run with MAPAUDIT_ACCEPT=1 and review the file.";
    }

    private static string Clip(string? line) => line == null ? "(no such line)" : line.Length > 300 ? line[..300] + "…" : line;

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
