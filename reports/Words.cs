using System.Globalization;
using MapAudit.Analysis.Findings;

namespace MapAudit.Reports;

/// <summary>How the words of the model are written for people, the same in every format.</summary>
public static class Words
{
    /// <summary>Maps that a sentence names; the JSON and HTML reports have them all.</summary>
    private const int MostUnreached = 5;

    public static string Of(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error",
        FindingLevel.Warning => "warning",
        _ => "note",
    };

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        _ => "low",
    };

    public static string Of(AccessKind kind) => kind switch
    {
        AccessKind.Write => "write",
        AccessKind.Enumerate => "enumeration",
        _ => "read",
    };

    public static string Verb(AccessKind kind) => kind switch
    {
        AccessKind.Write => "writes",
        AccessKind.Enumerate => "enumerates",
        _ => "reads",
    };

    public static string Of(MapVerdict verdict) => verdict switch
    {
        MapVerdict.Raced => "raced",
        MapVerdict.Safe => "safe",
        _ => "unknown",
    };

    public static string Of(BaselineState state) => state switch
    {
        BaselineState.New => "new",
        BaselineState.Updated => "updated",
        BaselineState.Absent => "absent",
        _ => "unchanged",
    };

    public static string Of(Multiplicity multiplicity) => multiplicity == Multiplicity.Many ? "many" : "one";

    /// <summary><c>Shop.Legacy: nothing calls 12 of 80 methods; not judged: Shop.Legacy.Cache._items and 3 more maps</c>.</summary>
    public static string Of(UnreachedCode code)
    {
        var named = code.Maps.Take(MostUnreached).Select(m => m.Name).ToList();
        var more = code.Maps.Count - named.Count;
        var maps = named.Count == 0 ? "no map is made there" : $"the maps made there are not judged: {string.Join(", ", named)}{(more > 0 ? $" and {more} more" : "")}";
        return $"{code.Project}: nothing calls {code.Methods} of {code.AllMethods} methods; {maps}";
    }

    /// <summary><c>none</c>, or <c>Shop.PriceCache._gate, Shop._index (shared)</c>.</summary>
    public static string Of(IReadOnlyList<HeldLock> locks) => locks.Count == 0 ? "none" : string.Join(", ", locks.Select(Of));

    public static string Of(HeldLock held) => held.Mode switch
    {
        LockMode.Shared => held.Name + " (shared)",
        LockMode.Permit => held.Name + " (one of several permits)",
        _ => held.Name,
    };

    /// <summary><c>none</c>, or <c>Shop.PriceCache._gate, taken at PriceCache.cs:23</c>: for the access itself.</summary>
    public static string WithPlaces(IReadOnlyList<HeldLock> locks) => locks.Count == 0 ? "none" : string.Join(" and ", locks.Select(WithPlace));

    private static string WithPlace(HeldLock held) => held.AcquiredAt.IsNone
        ? Of(held)
        : string.Create(CultureInfo.InvariantCulture, $"{Of(held)}, taken at {held.AcquiredAt.File[(held.AcquiredAt.File.LastIndexOf('/') + 1)..]}:{held.AcquiredAt.StartLine}");

    /// <summary>Ends with exactly one full stop, question or exclamation mark.</summary>
    public static string Sentence(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return "";
        var full = char.ToUpperInvariant(trimmed[0]) + trimmed[1..];
        return full[^1] is '.' or '!' or '?' ? full : full + ".";
    }

    /// <summary>The last part of a qualified name: <c>_items</c>.</summary>
    public static string ShortName(string name) => name[(name.LastIndexOf('.') + 1)..];
}
