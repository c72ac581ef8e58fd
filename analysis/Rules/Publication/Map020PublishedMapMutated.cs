using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Publication;

/// <summary>A snapshot or copy-on-write map is changed after it was published.</summary>
public sealed class Map020PublishedMapMutated() : RaceRule("MAP020", RaceCauseKind.PublishedMapMutated)
{
    protected override Consequence Consequence(RaceCause cause) => new(
        "Readers take the published map for a finished one and hold no lock: beside the change they miss entries, throw, or never return.",
        cause.Pairs.Any(p => p.InvolvesEnumeration) ? "Collection was modified; enumeration operation may not execute." : "Operations that change non-concurrent collections must have exclusive access.");

    protected override Advice Advise(RaceCause cause, RacePair pair)
    {
        var name = ShortName(cause);
        return new Advice("Change a copy and publish it last", $"What was set into '{name}' belongs to its readers. Build the new map in full, then set the field; never write to a map that was in the field.")
        {
            Before = $"{name} = next;\nnext[key] = value;",
            After = $"var next = new Dictionary<TKey, TValue>({name});\nnext[key] = value;\n{name} = next;",
            WhenWrong = "Copying for every change is dear for large maps that change often: a ConcurrentDictionary fits better there.",
        };
    }

    protected override string Defect(RaceCause cause) => "the map was published before, and its readers hold no lock";
}
