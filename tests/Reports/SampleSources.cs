using System.Text;
using MapAudit.Analysis.Common;
using MapAudit.Tests.Harness;

namespace MapAudit.Tests.Reports;

/// <summary>
/// The analyzed files of the sample report, laid out in a folder of their own. One has a byte order mark, CRLF line ends and letters
/// beyond ASCII; one that the report names does not exist.
/// </summary>
public static class SampleSources
{
    public const string Missing = "src/Shop/obj/Generated.g.cs";

    private static readonly Lazy<string> Laid = new(Lay);

    public static string Root => Laid.Value;

    /// <summary>The span of a piece of code, found by its text.</summary>
    /// <param name="file">Path below the root.</param>
    /// <param name="occurrence">Which of several, from 1.</param>
    public static SourceSpan At(string file, string code, int occurrence = 1)
    {
        var text = File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");
        var start = -1;
        for (var i = 0; i < occurrence; i++)
        {
            start = text.IndexOf(code, start + 1, StringComparison.Ordinal);
            if (start < 0) throw new ArgumentException($"'{code}' does not stand {occurrence} times in {file}.");
        }
        var (line, column) = Position(text, start);
        var (endLine, endColumn) = Position(text, start + code.Length);
        return new SourceSpan($"{Root}/{file}", line, column, endLine, endColumn);
    }

    private static (int Line, int Column) Position(string text, int offset)
    {
        var before = text[..offset];
        return (before.Count(c => c == '\n') + 1, offset - before.LastIndexOf('\n'));
    }

    private static string Lay()
    {
        var from = Path.GetFullPath(Path.Combine(Golden.Folder, "reports", "source"));
        var root = Directory.CreateTempSubdirectory("mapaudit-reports-").FullName.Replace('\\', '/');
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        foreach (var path in Directory.EnumerateFiles(from, "*.cs", SearchOption.AllDirectories))
        {
            var target = Path.Combine(root, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var marked = Path.GetFileName(path) == "Größe.cs";
            File.WriteAllText(target, File.ReadAllText(path).ReplaceLineEndings(marked ? "\r\n" : "\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: marked));
        }
        return root;
    }
}
