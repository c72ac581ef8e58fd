// case: lock-identity-17-safe
// sdk: library
// expect: none
// why: all plug-ins lock the type of their base class

namespace Plugins.Shell;

public abstract class PluginBase
{
    protected static readonly Dictionary<string, Version> Loaded = new();

    public void Load(Version version)
    {
        lock (typeof(PluginBase))
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
