namespace Shop;

public interface IStore<T>
{
    T? Find(string key);

    void Touch(string key) => Find(key);
}

public abstract class Store<T> : IStore<T> where T : class, new()
{
    protected static readonly Dictionary<string, T> Shared = new();

    T? IStore<T>.Find(string key) => Load(key);

    protected abstract T? Load(string key);

    protected virtual void Log() { }
}

public sealed class ListStore : Store<List<int>>
{
    protected override List<int>? Load(string key)
    {
        base.Log();
        Log();
        return Shared.GetValueOrDefault(key) ?? new List<int>();
    }

    public static Func<string, List<int>?> Loader(Store<List<int>> store) => ((IStore<List<int>>)store).Find;
}
