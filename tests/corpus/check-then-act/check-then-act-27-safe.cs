// case: check-then-act-27-safe
// sdk: library
// expect: none
// why: the commit adds the name only if it is still free
using System.Collections.Concurrent;

namespace Discovery.Instances;

public sealed class Registry
{
    private readonly ConcurrentDictionary<string, Uri> _services = new();

    public Uri? Find(string name) => _services.TryGetValue(name, out var address) ? address : null;

    public bool Register(string name, Uri address)
    {
        var draft = new Draft { IsFree = !_services.ContainsKey(name) };
        draft.Validate(address);
        if (!draft.IsFree || !draft.IsValid)
            return false;
        return _services.TryAdd(name, address);
    }

    private sealed class Draft
    {
        public bool IsFree;
        public bool IsValid;

        public void Validate(Uri address) => IsValid = address.IsAbsoluteUri;
    }
}
