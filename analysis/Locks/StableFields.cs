using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// Which fields hold one value for life: readonly ones, and those that the whole program assigns only while their object is
/// made (in constructors through <c>this</c>, in initializers of a fresh object, by a compare-exchange against null).
/// Captured variables must be assigned once. A lock that is a struct lives in its field: there readonly means a copy per use.
/// </summary>
internal sealed class StableFields
{
    private readonly HashSet<string> _reassigned = new(StringComparer.Ordinal);
    private readonly ModelIndex _models;

    /// <param name="entered">Methods that others than the program call.</param>
    public StableFields(IrProgram program, ModelIndex models, IReadOnlySet<IrMethod> entered)
    {
        _models = models;
        var captures = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in program.Methods)
        {
            if (method.Body is not { } body) continue;
            // A property that may be set is set while its object is made, as far as anyone knows; a method is called at any time.
            var isSetter = FieldShape.SetterField(method) is not null && (method.Kind != IrMethodKind.Ordinary || !entered.Contains(method));
            var fresh = body.Instructions.OfType<Allocate>().Select(a => a.Target).ToHashSet();
            var settled = SettledOnce(body);
            foreach (var instruction in body.Instructions)
            {
                switch (instruction)
                {
                    case StoreField { Field: { } field } when field.IsCapture || field.IsClosureLink:
                        if (!captures.Add(field.DocId)) _reassigned.Add(field.DocId);
                        break;
                    case StoreField store when isSetter || settled.Contains(store.Source):
                        break;
                    case StoreField store:
                        if (!IsInitialization(method, store.Object, store.Field, fresh)) _reassigned.Add(store.Field.DocId);
                        break;
                    case StoreStatic store:
                        if (method.Kind != IrMethodKind.StaticConstructor && !settled.Contains(store.Source)) _reassigned.Add(store.Field.DocId);
                        break;
                    case Call { Receiver: { } receiver } call when FieldShape.SetterField(call.Method) is { } set:
                        if (!IsInitialization(method, receiver, set, fresh)) _reassigned.Add(set.DocId);
                        break;
                }
            }
        }
    }

    public bool IsStable(IrField field)
    {
        if (IsLockStruct(field)) return !field.IsReadOnly;
        return field.IsReadOnly || (field.IsSource && !field.IsThreadStatic && !_reassigned.Contains(field.DocId));
    }

    /// <summary>A lock that is its field's memory, not an object the field refers to.</summary>
    public bool IsLockStruct(IrField field) => IsLockStruct(field.Type);

    public bool IsLockStruct(IrType type) => type.Kind == IrTypeKind.Struct && _models.IsLockType(type.DocId);

    private static bool IsInitialization(IrMethod method, IrVariable owner, IrField field, HashSet<IrVariable> fresh) =>
        (method.IsConstructor && ReferenceEquals(owner, method.Body!.This) && ReferenceEquals(method.ContainingType.Definition, field.ContainingType.Definition))
        || fresh.Contains(owner);

    /// <summary>Values that a compare-exchange against null settles once and for all.</summary>
    private static HashSet<IrVariable> SettledOnce(IrBody body)
    {
        var result = new HashSet<IrVariable>();
        foreach (var instruction in body.Instructions)
        {
            if (instruction is not Call { Arguments.Count: 3 } call || !call.Method.DocId.StartsWith("M:System.Threading.Interlocked.CompareExchange", StringComparison.Ordinal)) continue;
            if (body.Instructions.OfType<Constant>().Any(c => c.Value is null && ReferenceEquals(c.Target, call.Arguments[2]))) result.Add(call.Arguments[0]);
        }
        return result;
    }
}
