// case: publication-17-race
// sdk: library
// expect: MAP001|MAP020|MAP012|MAP002 Words.Aliases.Aliases.s_map
// why: the map that is written may be the one that readers already look up in
namespace Words.Aliases;

public static class Aliases
{
    private static Dictionary<string, string>? s_map;

    public static void Put(string alias, string name)
    {
        var map = s_map ?? new Dictionary<string, string>();
        map[alias] = name;
        s_map = map;
    }

    public static string Resolve(string alias)
    {
        var map = Volatile.Read(ref s_map);
        return map != null && map.TryGetValue(alias, out var name) ? name : alias;
    }
}
