using System.Globalization;

namespace MapAudit.Analysis.Load;

/// <summary>Package versions, compared well enough to choose one: numbers first, a release above its previews.</summary>
internal readonly record struct VersionNumber(Version Number, string Label) : IComparable<VersionNumber>
{
    public static VersionNumber Parse(string text)
    {
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        if (plus >= 0) text = text[..plus];
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var label = dash < 0 ? "" : text[(dash + 1)..];
        var parts = (dash < 0 ? text : text[..dash]).Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Concat([0, 0, 0, 0]).Take(4).ToArray();
        return new(new(parts[0], parts[1], parts[2], parts[3]), label);
    }

    /// <summary>Below every version that a text names; what <c>default</c> stands for.</summary>
    private bool IsNone => Number is null;

    public int CompareTo(VersionNumber other)
    {
        if (IsNone || other.IsNone) return other.IsNone.CompareTo(IsNone);
        var byNumber = Number.CompareTo(other.Number);
        if (byNumber != 0) return byNumber;
        if (Label.Length == 0 || other.Label.Length == 0) return other.Label.Length.CompareTo(Label.Length);
        return string.CompareOrdinal(Label, other.Label);
    }
}
