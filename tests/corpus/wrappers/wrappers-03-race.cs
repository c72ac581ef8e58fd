// case: wrappers-03-race
// sdk: console
// expect: MAP001|MAP002 Auth.Tokens.Core.Index._rows
// why: the outer wrapper passes Remove through without its lock

namespace Auth.Tokens.Core;

internal sealed class Index
{
    private readonly SortedDictionary<string, long> _rows = new();

    internal void Upsert(string key, long value) => _rows[key] = value;

    internal void Drop(string key) => _rows.Remove(key);

    internal long? Seek(string key) => _rows.TryGetValue(key, out var value) ? value : null;
}

internal sealed class TokenTable
{
    private readonly Index _index = new();

    internal void Store(string token, long expires) => _index.Upsert("t:" + token, expires);

    internal bool Valid(string token, long now) => _index.Seek("t:" + token) > now;

    internal void Remove(string token) => _index.Drop("t:" + token);
}

internal sealed class TokenService
{
    private readonly TokenTable _tokens = new();
    private readonly object _gate = new();

    internal void Issue(string token, long expires)
    {
        lock (_gate) { _tokens.Store(token, expires); }
    }

    internal bool Check(string token, long now)
    {
        lock (_gate) { return _tokens.Valid(token, now); }
    }

    internal void Revoke(string token)
    {
        _tokens.Remove(token);
    }
}

internal static class Program
{
    private static void Main()
    {
        var service = new TokenService();
        var issuing = Task.Run(() => { for (var i = 0; i < 100; i++) service.Issue("k" + i, i + 60); });
        for (var i = 0; i < 100; i++)
        {
            Console.WriteLine(service.Check("k" + i, 30));
            service.Revoke("k" + (i - 10));
        }
        issuing.Wait();
    }
}
