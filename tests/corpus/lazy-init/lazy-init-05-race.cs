// case: lazy-init-05-race
// sdk: library
// expect: MAP012 Codecs.Names.CodecTable._byName
// why: the field is not tested again under the lock, so the second caller replaces the map of the first
using System.Collections.Concurrent;

namespace Codecs.Names;

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
                _byName = new ConcurrentDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            }
        }
        return _byName;
    }
}
