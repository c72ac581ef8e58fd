// case: publication-17-safe
// sdk: library
// expect: none
// why: a copy is written and published, one writer at a time
namespace Words.Synonyms;

public static class Aliases
{
    private static readonly object Writing = new();
    private static Dictionary<string, string>? s_map;

    public static void Put(string alias, string name)
    {
        lock (Writing)
        {
            var map = s_map is { } old ? new Dictionary<string, string>(old) : new Dictionary<string, string>();
            map[alias] = name;
            Volatile.Write(ref s_map, map);
        }
    }

    public static string Resolve(string alias)
    {
        var map = Volatile.Read(ref s_map);
        return map != null && map.TryGetValue(alias, out var name) ? name : alias;
    }
}
