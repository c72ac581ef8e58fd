using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Locks;
using MapAudit.Analysis.Lower;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MapAudit.Tests.Locks;

/// <summary>
/// A program of one text, analyzed up to the guards. A comment <c>//@ name</c> marks the map operation on its line.
/// </summary>
internal sealed class LockProgram
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System", StringComparison.Ordinal) || Path.GetFileName(p) is "netstandard.dll" or "mscorlib.dll")
            .Select(p => MetadataReference.CreateFromFile(p))]);

    private static readonly Lazy<ModelIndex> BuiltIn = new(() => ModelIndex.Load());

    private readonly Dictionary<string, int> _marks = new(StringComparer.Ordinal);

    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.Collections.Concurrent; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks; global using System.Runtime.CompilerServices;
        """;

    private LockProgram(string text)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            "Shop",
            [CSharpSyntaxTree.ParseText(text, options, "Case.cs"), CSharpSyntaxTree.ParseText(Usings, options, "Usings.cs")],
            References.Value,
            new CSharpCompilationOptions(text.Contains("static void Main", StringComparison.Ordinal) || text.Contains("static async Task Main", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors));
        var program = ProgramLowering.Lower([new LoweringInput(compilation, "Shop", null, false, false)], 1, CancellationToken.None);
        Heap = PointsToAnalysis.Run(program, BuiltIn.Value, CancellationToken.None);
        Locks = LockAnalysis.Run(Heap, BuiltIn.Value, CancellationToken.None);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var at = lines[i].IndexOf("//@", StringComparison.Ordinal);
            if (at >= 0) _marks.Add(lines[i][(at + 3)..].Trim(), i + 1);
        }
    }

    public PointsToResult Heap { get; }

    public LockResult Locks { get; }

    public static LockProgram Of(string text) => new(text);

    /// <summary>Members of a class <c>Cache</c> with a map and a gate; a Main that makes one and calls the named members.</summary>
    public static LockProgram OfClass(string members, string calls) => Of($$"""
        namespace Shop;
        public class Cache
        {
            readonly object _gate = new();
            readonly object _other = new();
            readonly Dictionary<string, int> _map = new();
        {{members}}
        }
        public static class Program
        {
            public static void Main()
            {
                for (var i = 0; i < 2; i++)
                {
                    var cache = new Cache();
                    {{calls}}
                }
            }
        }
        """);

    /// <summary>The locks held at the marked operation in all its instances, for people; "no lock" when none.</summary>
    public string At(string mark)
    {
        var texts = Accesses(mark).Select(a => Locks.HeldAt(a.Instance, a.Site, a.Variable).ToString()).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(texts);
        return string.Join(" / ", texts);
    }

    /// <summary>What the locks of two marked writes do for each other, on every map both may reach; the worst.</summary>
    public GuardKind Guard(string first, string second, bool firstWrites = true, bool secondWrites = true)
    {
        GuardKind? worst = null;
        foreach (var a in Accesses(first))
        {
            foreach (var b in Accesses(second))
            {
                foreach (var map in Maps(a).Intersect(Maps(b)))
                {
                    var verdict = Locks.CommonGuard(map, Locks.HeldAt(a.Instance, a.Site, a.Variable), firstWrites, Locks.HeldAt(b.Instance, b.Site, b.Variable), secondWrites);
                    if (worst is null || verdict.Kind > worst) worst = verdict.Kind;
                }
            }
        }
        Assert.True(worst is not null, $"{first} and {second} share no map");
        return worst.Value;
    }

    public override string ToString() => LockPrinter.Print(Heap, BuiltIn.Value, Locks);

    private HashSet<HeapObject> Maps((MethodInstance Instance, Call Site, IrVariable Variable) access)
    {
        var result = new HashSet<HeapObject>();
        var work = new Queue<HeapObject>(Heap.PointsTo(access.Instance, access.Variable));
        while (work.TryDequeue(out var value))
        {
            if (!result.Add(value)) continue;
            if (value.View is not null) foreach (var source in Heap.FieldOf(value, "$source")) work.Enqueue(source);
        }
        result.RemoveWhere(o => o.View is not null);
        return result;
    }

    private List<(MethodInstance Instance, Call Site, IrVariable Variable)> Accesses(string mark)
    {
        var line = _marks[mark];
        var result = new List<(MethodInstance, Call, IrVariable)>();
        foreach (var instance in Heap.Instances)
        {
            foreach (var call in instance.Body?.Instructions.OfType<Call>() ?? [])
            {
                if (call.Span.StartLine != line || call.Span.File != "Case.cs") continue;
                var model = call.Receiver is { } receiver ? BuiltIn.Value.FindOn(receiver.Type.Definition.DocId, call.Method.DocId) : BuiltIn.Value.Find(call.Method.DocId);
                foreach (var operation in model?.Effects.OfType<Effect.MapOperation>() ?? [])
                {
                    var map = operation.Target.Root == PlaceRoot.Receiver ? call.Receiver : call.Arguments[operation.Target.Argument];
                    if (map is not null) result.Add((instance, call, map));
                }
            }
        }
        return result;
    }
}
