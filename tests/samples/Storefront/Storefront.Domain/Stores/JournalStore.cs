namespace Storefront.Domain.Stores;

/// <summary>Base of the journals: entries are appended or corrected, and read back in order of their key.</summary>
public abstract class JournalStore<TKey, TEntry>
    where TKey : notnull
    where TEntry : class
{
    protected readonly Lock Gate = new();
    protected readonly SortedDictionary<TKey, TEntry> Entries;

    protected JournalStore(IComparer<TKey> comparer) => Entries = new SortedDictionary<TKey, TEntry>(comparer);

    public int Count
    {
        get
        {
            lock (Gate)
                return Entries.Count;
        }
    }

    protected void Append(TKey key, TEntry entry)
    {
        lock (Gate)
            Entries[key] = entry;
    }
}
