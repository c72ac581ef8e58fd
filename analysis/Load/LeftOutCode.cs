using System.Collections.Immutable;
using MapAudit.Analysis.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MapAudit.Analysis.Load;

/// <summary>What preprocessor conditions and conditional files keep out of one flavour of a project, and another flavour lets in.</summary>
/// <param name="names">Names that make code worth a look.</param>
internal sealed class LeftOutCode(IReadOnlySet<string> names, IReadOnlyList<SyntaxTree> chosen)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names = names.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly Dictionary<string, SyntaxTree> trees = chosen.DistinctBy(tree => tree.FilePath).ToDictionary(tree => tree.FilePath, StringComparer.Ordinal);
    private readonly Dictionary<string, List<TextSpan>> regions = chosen.DistinctBy(tree => tree.FilePath).Select(tree => (tree.FilePath, Regions: Disabled(tree))).Where(pair => pair.Regions.Count > 0).ToDictionary(pair => pair.FilePath, pair => pair.Regions, StringComparer.Ordinal);

    /// <summary>Whether a region that the chosen flavour leaves out speaks of anything of interest.</summary>
    public bool AnyOfInterest() => regions.Any(pair => pair.Value.Exists(region => Speaks(trees[pair.Key].GetText().ToString(region))));

    public bool IsCompiled(string path) => trees.ContainsKey(path);

    public bool HasRegions(string path) => regions.ContainsKey(path);

    /// <summary>Whether a file's text speaks of anything of interest.</summary>
    public bool Speaks(string text)
    {
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] == '_'))
            {
                if (start < 0) start = index;
                continue;
            }
            if (start >= 0 && names.Contains(text.AsSpan(start, index - start))) return true;
            start = -1;
        }
        return false;
    }

    /// <summary>The parts of another flavour's tree that the chosen flavour leaves out, each with whether it is of interest.</summary>
    public IEnumerable<(SourceSpan Span, bool OfInterest)> LetInBy(SyntaxTree other)
    {
        var text = other.GetText();
        if (!IsCompiled(other.FilePath))
        {
            yield return (Place(other, new TextSpan(0, other.Length)), Speaks(text.ToString()));
            yield break;
        }
        var still = Disabled(other);
        foreach (var region in regions.GetValueOrDefault(other.FilePath, []))
        {
            if (region.End <= other.Length && !still.Exists(disabled => disabled.OverlapsWith(region))) yield return (Place(other, region), Speaks(text.ToString(region)));
        }
    }

    private static List<TextSpan> Disabled(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        if (!root.ContainsDirectives) return [];
        var kind = tree.Options.Language == LanguageNames.VisualBasic ? (int)Microsoft.CodeAnalysis.VisualBasic.SyntaxKind.DisabledTextTrivia : (int)SyntaxKind.DisabledTextTrivia;
        return [.. root.DescendantTrivia().Where(trivia => trivia.RawKind == kind).Select(trivia => trivia.FullSpan)];
    }

    private static SourceSpan Place(SyntaxTree tree, TextSpan span)
    {
        var lines = tree.GetLineSpan(span);
        return new(tree.FilePath.Replace('\\', '/'), lines.StartLinePosition.Line + 1, lines.StartLinePosition.Character + 1, lines.EndLinePosition.Line + 1, lines.EndLinePosition.Character + 1);
    }
}
