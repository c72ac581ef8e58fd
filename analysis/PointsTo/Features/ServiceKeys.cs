using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>The keyed registrations of one service type. A key that is no constant may be any.</summary>
internal sealed class ServiceKeys
{
    public const string Unknown = "?";

    private const string FromKeyedServices = "T:Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute";

    private readonly IPointerGraph _graph;
    private readonly Dictionary<string, int> _nodes = [];

    /// <summary>What is registered under a key that nobody knows; everybody may get it.</summary>
    private readonly int _underAny;

    /// <summary>All of them, for whoever asks with a key that nobody knows.</summary>
    private readonly int _all;

    public ServiceKeys(IPointerGraph graph)
    {
        _graph = graph;
        _underAny = graph.Allocate();
        _all = graph.Allocate();
        graph.AddEdge(_underAny, _all);
    }

    /// <summary>The key that an attribute of the parameter asks for; null when it asks for none.</summary>
    public static string? Of(IrParameter parameter) =>
        parameter.Attributes.FirstOrDefault(a => a.DocId == FromKeyedServices) is { } attribute
            ? (attribute.Arguments.Count > 0 ? attribute.Arguments[0].Trim('"') : Unknown)
            : null;

    /// <summary>Takes what is registered under the key.</summary>
    public int Registered(string key) => key == Unknown ? _underAny : NodeOf(key);

    /// <summary>Gives what is asked for under the key.</summary>
    public int Asked(string key) => key == Unknown ? _all : NodeOf(key);

    private int NodeOf(string key)
    {
        if (_nodes.TryGetValue(key, out var node)) return node;
        node = _graph.Allocate();
        _nodes[key] = node;
        _graph.AddEdge(node, _all);
        _graph.AddEdge(_underAny, node);
        return node;
    }
}
