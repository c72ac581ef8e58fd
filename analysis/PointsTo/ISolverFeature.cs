using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// A feature of the language or of a library, as a listener of the solver. The solver knows copies, fields, allocations and
/// calls of source methods; all else comes from features, asked in the order of <see cref="Solver.Features"/>.
/// </summary>
internal interface ISolverFeature
{
    /// <summary>Before anything is reachable: roots.</summary>
    void OnStart() { }

    /// <summary>Any call, once per calling instance, before it is bound.</summary>
    void OnCall(MethodInstance caller, Call call) { }

    /// <summary>A call of a method without source, once per calling instance.</summary>
    /// <returns>Whether the feature accounts for the call; later features are not asked then.</returns>
    bool OnLibraryCall(MethodInstance caller, Call call) => false;

    /// <summary>A library method is called on an object (a receiver without a source method for the slot).</summary>
    void OnLibraryReceiver(MethodInstance caller, Call call, HeapObject receiver) { }

    /// <summary>An instruction the core does not know, once per instance.</summary>
    void OnInstruction(MethodInstance instance, Instruction instruction) { }

    /// <summary>Nothing more flows, and no feature before this one had anything to add: it may add what rests on the whole result so far.</summary>
    /// <returns>Whether it added something.</returns>
    bool OnQuiet() => false;
}
