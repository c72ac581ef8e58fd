using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Publication;

/// <summary>A snapshot or copy-on-write map is changed after it was published.</summary>
public sealed class Map020PublishedMapMutated() : RaceRule("MAP020", RaceCauseKind.PublishedMapMutated)
{
    protected override Consequence Consequence(RaceCause cause) => new(
        "Readers take the published map for a finished one and hold no lock: beside the change they miss entries, throw, or run in an endless loop.",
        cause.Pairs.Any(p => p.InvolvesEnumeration) ? "Collection was modified; enumeration operation may not execute." : "Operations that change non-concurrent collections must have exclusive access.");

    protected override Advice Advise(RaceCause cause, RacePair pair)
    {
        var write = pair.First.Kind == Models.AccessKind.Write ? pair.First : pair.Second;
        var code = MapCode.Of(write, cause.Races.Name);
        var name = code.Name;
        var change = code.Statement(write).Replace(name, "fresh", StringComparison.Ordinal);
        var end = code.IsBasic ? "" : ";";
        return new Advice("Change a copy and publish it last", $"What was set into '{name}' belongs to its readers. Build the new map in full, then set the field; never write to a map that was in the field.")
        {
            Before = $"{name} = fresh{end}\n{change}",
            After = $"{(code.IsBasic ? "Dim" : "var")} fresh = {(code.IsBasic ? "New" : "new")} {code.Type}({name}){end}\n{change}\n{name} = fresh{end}",
            WhenWrong = "Copying for every change is dear for large maps that change often: a ConcurrentDictionary fits better there.",
        };
    }

    protected override string Defect(RaceCause cause) => "the map was published before, and its readers hold no lock";
}
