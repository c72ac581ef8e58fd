using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Findings;

/// <summary>Where someone wrote down that findings of certain rules are not to be reported, and for which part of the program.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Rules">Ids of rules: <c>MAP010</c>.</param>
/// <param name="Justification">Why, as written there.</param>
public sealed record SuppressionMark(SourceSpan Place, IReadOnlyList<string> Rules, string Justification)
{
    /// <summary>Lines that it speaks for: those of a statement, a member, a type.</summary>
    public IReadOnlyList<SourceSpan> Scopes { get; init; } = [];

    /// <summary>The project that it speaks for as a whole; null where <see cref="Scopes"/> say it.</summary>
    public string? Project { get; init; }

    /// <summary>Maps that it speaks for, with <c>*</c> for any run of characters; null where it speaks for code.</summary>
    public string? Maps { get; init; }

    /// <summary>False for a configuration file.</summary>
    public bool IsInSource { get; init; } = true;

    /// <summary>It speaks for the place in that project.</summary>
    public bool Covers(SourceSpan place) =>
        Scopes.Any(s => s.File == place.File && s.StartLine <= place.StartLine && place.StartLine <= s.EndLine);
}
