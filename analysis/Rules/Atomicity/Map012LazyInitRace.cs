using MapAudit.Analysis.Accesses.Sequences;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Atomicity;

/// <summary>Unsynchronized lazy creation of a shared map or of an inner map.</summary>
public sealed class Map012LazyInitRace() : SequenceRule("MAP012", SequenceKind.LazyInit)
{
    protected override Consequence Consequence(Sequence sequence) => new(
        "Two threads both find no map and both create one; the one that is stored last replaces the other, which is lost with everything put into it.");

    internal override Advice Advise(Sequence sequence, MapCode code) => sequence.IsOnField ? OnField(code, code.Name) : Inner(code, code.Name);

    private static Advice OnField(MapCode code, string name) => new Advice("Create the map in the field's initializer, or through Lazy<T>", $"An empty map costs little: create '{name}' with its owner. Where it is dear, Lazy<T> or LazyInitializer.EnsureInitialized lets one creation win and gives it to all.")
        {
            Before = code.IsBasic ? $"If {name} Is Nothing Then {name} = New {code.Type}()" : $"{name} ??= new {code.Type}();",
            After = code.Declare(code.Type),
            WhenWrong = "Double-checked locking is sound if the field is tested again inside of the lock.",
        };

    private static Advice Inner(MapCode code, string name) => new Advice("Get or add the inner map in one step", $"GetOrAdd gives every thread the inner map of '{name}' that was added first.")
        {
            Before = code.IsBasic ? $"If Not {name}.TryGetValue(key, inner) Then\n    inner = New {code.Value}()\n    {name}(key) = inner\nEnd If" : $"if (!{name}.TryGetValue(key, out var inner))\n    {name}[key] = inner = new {code.Value}();",
            After = code.IsBasic ? $"Dim inner = {name}.GetOrAdd(key, Function(k) New {code.Value}())" : $"var inner = {name}.GetOrAdd(key, _ => new {code.Value}());",
            WhenWrong = "For a map that is guarded by a lock, put the lookup and the creation into one lock region instead.",
        };
}
