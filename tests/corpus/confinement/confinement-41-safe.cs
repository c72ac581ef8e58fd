// case: confinement-41-safe
// sdk: library
// expect: none
// why: the accumulator that is passed along is made on the way and kept by nobody
using System.Collections.Concurrent;

namespace Mail.Fields;

public static class Headers
{
    private static readonly ConcurrentQueue<string> Seen = new();

    public static int Parse(IEnumerable<string> lines)
    {
        Dictionary<string, string>? headers = null;
        foreach (var line in lines)
        {
            Seen.Enqueue(line);
            headers = Add(headers, line);
        }
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
