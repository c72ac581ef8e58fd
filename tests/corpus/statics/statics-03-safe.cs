// case: statics-03-safe
// sdk: console
// expect: none
// why: Main looks names up only after joining the parse thread

namespace Compiler.Scopes;

public sealed class SymbolTable
{
    private readonly string _unit;

    public SymbolTable(string unit) => _unit = unit;

    public void Declare(string name) => Interner.Intern(_unit + "::" + name);

    public int IdOf(string name) => Interner.Find(_unit + "::" + name);

    private static class Interner
    {
        private static readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

        internal static void Intern(string text) => _ids.TryAdd(text, text.GetHashCode());

        internal static int Find(string text) => _ids.TryGetValue(text, out var id) ? id : -1;
    }
}

public static class Program
{
    public static int Main()
    {
        var table = new SymbolTable("core");
        var parser = new Thread(() =>
        {
            foreach (var name in new[] { "List", "Map", "Option" })
                table.Declare(name);
        });
        parser.Start();
        parser.Join();
        var id = table.IdOf("Map");
        Console.WriteLine(id);
        return id < 0 ? 1 : 0;
    }
}
