// case: lazy-init-05-safe
// sdk: library
// expect: none
// why: the field is tested again under the lock
using System.Collections.Concurrent;

namespace Codecs.Labels;

public sealed class CodecTable
{
    private readonly Lock _init = new();
    private volatile ConcurrentDictionary<string, string> _byName;

    public void Register(string name, string mime) => Table()[name] = mime;

    public string Find(string name) => Table().TryGetValue(name, out var mime) ? mime : "application/octet-stream";

    private ConcurrentDictionary<string, string> Table()
    {
        if (_byName == null)
        {
            lock (_init)
            {
                _byName ??= new ConcurrentDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            }
        }
        return _byName;
    }
}
