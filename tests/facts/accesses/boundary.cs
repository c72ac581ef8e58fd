// sdk: console
using System.Reflection;
using System.Runtime.InteropServices;

namespace Facts;

public sealed class Plugin(Dictionary<string, int> settings)
{
    public int Count => settings.Count;                                //@ access read Facts.Host._settings
}

public sealed class Host
{
    private readonly Dictionary<string, int> _settings = new();
    private readonly Dictionary<string, int> _scores = new();
    private readonly Dictionary<string, int> _loose = new();
    private readonly Dictionary<string, int> _native = new();
    private readonly Dictionary<string, int> _typed = new();

    public int Known()
    {
        var plugin = (Plugin)Activator.CreateInstance(typeof(Plugin), _settings)!;   //@ pts(plugin) = {Facts.Plugin@22}  //@ boundary none  //@ feature constant-activator
        return plugin.Count;
    }

    public void Unknown(Type type)
    {
        var plugin = Activator.CreateInstance(type, _scores);          //@ boundary Facts.Host._scores  //@ feature unknown-activator
        Console.WriteLine(plugin);
    }

    public void Invoked(MethodInfo method) => method.Invoke(null, [_scores]);   //@ boundary Facts.Host._scores  //@ feature reflection

    public void Set(PropertyInfo property, object target) => property.SetValue(target, _scores);   //@ boundary Facts.Host._scores

    public void Loose(dynamic visitor) => visitor.Visit(_loose);       //@ boundary Facts.Host._loose  //@ feature dynamic

    public IntPtr Native() => GCHandle.ToIntPtr(GCHandle.Alloc(_native));   //@ boundary Facts.Host._native

    public int Typed() => _typed.Count;                                //@ boundary none  //@ access read Facts.Host._typed
}

public static class Program
{
    public static void Main(string[] args)
    {
        var host = new Host();
        Console.WriteLine(host.Known() + host.Typed());
        host.Unknown(Type.GetType(args[0])!);
        host.Invoked(typeof(Program).GetMethod(args[1])!);
        host.Set(typeof(Program).GetProperty(args[2])!, args);
        host.Loose(args);
        Console.WriteLine(host.Native());
    }
}
