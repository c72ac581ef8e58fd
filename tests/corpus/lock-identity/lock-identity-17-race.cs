// case: lock-identity-17-race
// sdk: library
// expect: MAP030|MAP001 Plugins.Host.PluginBase.Loaded
// why: the run-time type differs from plug-in to plug-in, so each kind has its own lock

namespace Plugins.Host;

public abstract class PluginBase
{
    protected static readonly Dictionary<string, Version> Loaded = new();

    public void Load(Version version)
    {
        lock (GetType())
        {
            Loaded[Name] = version;
        }
        OnLoaded();
    }

    protected abstract string Name { get; }

    protected virtual void OnLoaded() { }
}

public sealed class SpellPlugin : PluginBase
{
    protected override string Name => "spell";
}

public sealed class MacroPlugin : PluginBase
{
    protected override string Name => "macro";

    protected override void OnLoaded() => Console.WriteLine("macros on");
}
