using System.Collections.Immutable;

namespace Storefront.Domain.Settings;

/// <summary>Switches that operations turn on and off while the service runs.</summary>
public sealed class FeatureFlags
{
    private ImmutableDictionary<string, bool> _flags;

    public FeatureFlags(IEnumerable<KeyValuePair<string, bool>> defaults) =>
        _flags = defaults.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    public bool IsOn(string flag) => _flags.TryGetValue(flag, out var on) && on;

    public IReadOnlyDictionary<string, bool> Current => _flags;

    public void Switch(string flag, bool on)
    {
        while (true)
        {
            var before = _flags;
            var after = before.SetItem(flag, on);
            if (ReferenceEquals(Interlocked.CompareExchange(ref _flags, after, before), before))
                return;
        }
    }
}
