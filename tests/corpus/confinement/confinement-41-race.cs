// case: confinement-41-race
// sdk: library
// expect: MAP001|MAP002 Mail.Headers.Headers.s_last
// why: the accumulator that is passed along begins as the map that other threads read
using System.Collections.Concurrent;

namespace Mail.Headers;

public static class Headers
{
    private static readonly ConcurrentQueue<string> Seen = new();
    private static Dictionary<string, string>? s_last;

    public static int Parse(IEnumerable<string> lines)
    {
        var headers = s_last;
        foreach (var line in lines)
        {
            Seen.Enqueue(line);
            headers = Add(headers, line);
        }
        s_last = headers;
        return headers?.Count ?? 0;
    }

    private static Dictionary<string, string> Add(Dictionary<string, string>? headers, string line)
    {
        headers ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = line.IndexOf(':');
        headers[line[..at]] = line[(at + 1)..];
        return headers;
    }
}
