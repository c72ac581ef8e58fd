// case: lazy-init-08-race
// sdk: library
// expect: MAP012 Country.Codes.DialCodes._codes
// why: the created map is kept to be added to, so the additions to a replaced one are lost
using System.Collections.Concurrent;

namespace Country.Codes;

public static class DialCodes
{
    private static ConcurrentDictionary<string, string> _codes;

    public static string Find(string country)
    {
        if (_codes == null)
            _codes = new ConcurrentDictionary<string, string>();
        return _codes.TryGetValue(country, out var code) ? code : "";
    }

    public static void Register(string country, string code)
    {
        if (_codes == null)
            _codes = new ConcurrentDictionary<string, string>();
        _codes.TryAdd(country, code);
    }
}
