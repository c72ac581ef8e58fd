namespace MapAudit.Analysis.Models;

/// <summary>
/// Values under documentation-comment ids and wildcards over them (<c>*</c> stands for any run of characters). An exact id wins
/// over every wildcard; of several wildcards the one with the most literal characters wins.
/// </summary>
/// <remarks>
/// Wildcards stand in buckets by the text before their first <c>*</c> or <c>(</c>; a search looks at the few bucket names that are
/// beginnings of the id, not at all patterns.
/// </remarks>
internal sealed class PatternTable<T>
    where T : class
{
    private readonly Dictionary<string, T> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Pattern, T Value)>> buckets = new(StringComparer.Ordinal);
    private readonly SortedSet<int> bucketLengths = [];

    /// <summary>Adds the pattern unless it is there already.</summary>
    public bool Add(string pattern, T value)
    {
        if (!pattern.Contains('*', StringComparison.Ordinal)) return exact.TryAdd(pattern, value);

        var prefix = pattern[..pattern.AsSpan().IndexOfAny('*', '(')];
        if (!buckets.TryGetValue(prefix, out var bucket)) buckets[prefix] = bucket = [];
        if (bucket.Any(entry => entry.Pattern == pattern)) return false;
        bucket.Add((pattern, value));
        bucketLengths.Add(prefix.Length);
        return true;
    }

    public T? Find(string id)
    {
        if (exact.TryGetValue(id, out var found)) return found;

        var bySpan = buckets.GetAlternateLookup<ReadOnlySpan<char>>();
        (string Pattern, T Value)? best = null;
        foreach (var length in bucketLengths)
        {
            if (length > id.Length) break;
            if (!bySpan.TryGetValue(id.AsSpan(0, length), out var bucket)) continue;
            foreach (var entry in bucket)
            {
                if ((best is null || IsMoreSpecific(entry.Pattern, best.Value.Pattern)) && Wildcard.Matches(entry.Pattern, id)) best = entry;
            }
        }
        return best?.Value;
    }

    private static bool IsMoreSpecific(string pattern, string than)
    {
        var byLiterals = Literals(pattern).CompareTo(Literals(than));
        return byLiterals != 0 ? byLiterals > 0 : string.CompareOrdinal(pattern, than) < 0;
    }

    private static int Literals(string pattern) => pattern.Length - pattern.AsSpan().Count('*');
}
