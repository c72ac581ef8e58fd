using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo;

/// <summary>Code that no thread runs, as far as its roots are known: nothing is said of its maps, and that is said.</summary>
public static class Unreached
{
    /// <summary>For each project with such code: how much of it, and the maps that are made there.</summary>
    /// <param name="judged">Names of the maps that have a verdict: somebody else makes those, too.</param>
    public static IReadOnlyList<UnreachedCode> Of(PointsToResult heap, IrProgram program, ModelIndex models, IReadOnlySet<string> judged)
    {
        // A method may have copies, of which some run.
        var reached = heap.Instances.Select(i => Identity(i.Method)).ToHashSet();
        var written = program.Methods.Where(m => m is { Body: not null, Declaration.IsNone: false } && m.ContainingType.Assembly is { IsSource: true, IsTest: false }).DistinctBy(Identity).ToList();
        return [.. written.GroupBy(m => m.ContainingType.Assembly.Name, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Summary(g.Key, [.. g])).Where(u => u.Methods > 0 || u.Maps.Count > 0)];

        UnreachedCode Summary(string project, List<IrMethod> methods)
        {
            var named = methods.Where(m => m.Kind == IrMethodKind.Ordinary).ToList();
            var maps = methods.Where(m => !reached.Contains(Identity(m))).SelectMany(m => Maps(m, models)).Where(m => !judged.Contains(m.Name))
                .DistinctBy(m => m.Name).OrderBy(m => m.Name, StringComparer.Ordinal).ToList();
            return new(project, named.Count(m => !reached.Contains(Identity(m))), named.Count, maps);
        }
    }

    private static (string, Common.SourceSpan) Identity(IrMethod method) => (method.DocId, method.Declaration);

    /// <summary>The maps that a body makes, by the field, property or local that receives each.</summary>
    private static IEnumerable<UnreachedMap> Maps(IrMethod method, ModelIndex models)
    {
        var names = new Dictionary<IrVariable, Allocate>();
        var fields = new Dictionary<Allocate, IrField>();
        var made = new List<Allocate>();
        foreach (var instruction in method.Body!.Instructions)
        {
            if (instruction is Allocate allocate && IsMap(models, allocate.Type))
            {
                made.Add(allocate);
                names[allocate.Target] = allocate;
            }
            else if (instruction is Copy copy && names.TryGetValue(copy.Source, out var copied)) names[copy.Target] = copied;
            else if (instruction is StoreField { Field.IsSource: true } store && names.TryGetValue(store.Source, out var stored)) fields.TryAdd(stored, store.Field);
            else if (instruction is StoreStatic { Field.IsSource: true } shared && names.TryGetValue(shared.Source, out var kept)) fields.TryAdd(kept, shared.Field);
        }
        foreach (var map in made)
        {
            if (fields.TryGetValue(map, out var field)) yield return new(field.FullName, field.Declaration);
            else yield return new($"{method.FullName}.{names.Where(n => n.Value == map && n.Key.Kind == IrVariableKind.Local).Select(n => n.Key.Name).FirstOrDefault("<new>")}", map.Span);
        }
    }

    private static bool IsMap(ModelIndex models, IrType type)
    {
        for (var above = type; above is not null; above = above.BaseType)
        {
            if (models.FindType(above.DocId) is { } map) return !map.IsCollection;
        }
        return false;
    }
}
