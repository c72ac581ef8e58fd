using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// What a helper of a library without a model does to the map that it extends: <c>map.AddOrReplace(key, value)</c>. Its name says it,
/// as names of such helpers do.
/// </summary>
internal static class UnknownOperation
{
    private static readonly string[] Writes = ["Add", "Set", "Put", "Remove", "Delete", "Insert", "Update", "Upsert", "Replace", "Merge", "Clear", "GetOrAdd", "GetOrCreate", "TryAdd", "TryRemove", "TryUpdate", "Increment"];

    /// <summary>The map that the call writes; null when it writes none, as far as its name tells.</summary>
    public static IrVariable? Written(Call call)
    {
        var map = call.Method.IsExtension && call.Arguments.Count > 0 ? call.Arguments[0] : call.IsUnresolved ? call.Receiver : null;
        return map is not null && Array.Exists(Writes, verb => IsVerb(call.Method.Name, verb)) ? map : null;
    }

    /// <summary>The name begins with the verb as a word: <c>AddOrReplace</c>, not <c>Address</c>.</summary>
    private static bool IsVerb(string name, string verb) =>
        name.StartsWith(verb, StringComparison.Ordinal) && (name.Length == verb.Length || char.IsUpper(name[verb.Length]));

    public static Effect.MapOperation On(IrVariable map, Call call) =>
        new(new Place(ReferenceEquals(map, call.Receiver) ? PlaceRoot.Receiver : PlaceRoot.Argument, 0, null), AccessKind.Write, MapRole.None);
}
