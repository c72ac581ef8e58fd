using System.Diagnostics.CodeAnalysis;

namespace Storefront.Domain.Stores;

/// <summary>Base of the directories that live in memory and are loaded from a nightly dump.</summary>
public abstract class EntityStore<TKey, TEntity>
    where TKey : notnull
    where TEntity : class
{
    protected readonly Dictionary<TKey, TEntity> Items;

    protected EntityStore(IEqualityComparer<TKey> comparer) => Items = new Dictionary<TKey, TEntity>(comparer);

    public int Count => Items.Count;

    public bool TryFind(TKey key, [NotNullWhen(true)] out TEntity? entity) => Items.TryGetValue(key, out entity);

    protected void Save(TEntity entity) => Items[KeyOf(entity)] = entity;

    protected abstract TKey KeyOf(TEntity entity);
}
