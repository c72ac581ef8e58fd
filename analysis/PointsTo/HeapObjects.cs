using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo;

/// <summary>All abstract objects, interned by who makes them where.</summary>
internal sealed class HeapObjects(ContextPolicy policy)
{
    private readonly List<HeapObject> _all = [];
    private readonly Dictionary<(int, int, string), HeapObject> _made = [];
    private readonly Dictionary<string, HeapObject> _named = [];

    public IReadOnlyList<HeapObject> All => _all;

    /// <param name="role">Tells apart several objects of one instruction.</param>
    public HeapObject At(MethodInstance maker, Instruction site, HeapObjectKind kind, IrType type, string role = "", ViewKind? view = null, MethodInstance? body = null, string? madeAs = null)
    {
        var key = (maker.Id, site.Index, role);
        if (_made.TryGetValue(key, out var known)) return known;
        var made = new HeapObject
        {
            Id = _all.Count, Kind = kind, Type = type, Context = maker.Context, Maker = maker, Site = site,
            Delegate = site as MakeDelegate, View = view, Body = body, MadeAs = madeAs,
        };
        _all.Add(made);
        return _made[key] = made;
    }

    /// <summary>An object without a place in the program.</summary>
    public HeapObject Named(string name, HeapObjectKind kind, IrType type, OriginContext origin, Lifetime? lifetime = null)
    {
        if (_named.TryGetValue(name, out var known)) return known;
        var made = new HeapObject { Id = _all.Count, Kind = kind, Type = type, Context = policy.Intern(origin), Lifetime = lifetime };
        _all.Add(made);
        return _named[name] = made;
    }
}
