// case: check-then-act-27-race
// sdk: library
// expect: MAP010 Discovery.Services.Registry._services
// why: the registration object keeps in a field that the name was free, and sets the name on the later commit
using System.Collections.Concurrent;

namespace Discovery.Services;

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
        _services[name] = address;
        return true;
    }

    private sealed class Draft
    {
        public bool IsFree;
        public bool IsValid;

        public void Validate(Uri address) => IsValid = address.IsAbsoluteUri;
    }
}
