using System.Collections.Concurrent;

namespace Storefront.Api.Idempotency;

/// <summary>Remembers the idempotency keys of requests, so that a repeated request is not carried out again.</summary>
public sealed class IdempotencyGuard
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _begun = new(StringComparer.Ordinal);

    public bool TryBegin(string key)
    {
        if (_begun.ContainsKey(key))
            return false;
        _begun[key] = DateTimeOffset.UtcNow;
        return true;
    }

    public void Abandon(string key) => _begun.TryRemove(key, out _);
}
