using MapAudit.Analysis.Findings;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Suppressions;

/// <summary>Finds what the source says is not to be reported: comments, and <c>SuppressMessage</c> attributes.</summary>
public static class SuppressionReader
{
    /// <summary>All marks, in order of place.</summary>
    public static IReadOnlyList<SuppressionMark> Read(IReadOnlyList<LoweringInput> inputs, CancellationToken cancellation)
    {
        var marks = new List<SuppressionMark>();
        foreach (var input in inputs)
        {
            var attributes = new SuppressionAttributes(input);
            foreach (var tree in input.Compilation.SyntaxTrees)
            {
                cancellation.ThrowIfCancellationRequested();
                // Few files speak of the tool: the rest is not walked.
                if (!tree.GetText(cancellation).ToString().Contains("mapaudit", StringComparison.OrdinalIgnoreCase)) continue;
                marks.AddRange(SuppressionComments.Of(tree, cancellation));
                marks.AddRange(attributes.Of(tree, cancellation));
            }
        }
        // A file that two projects share is read twice.
        return [.. marks.DistinctBy(m => m.Place).OrderBy(m => m.Place)];
    }
}
