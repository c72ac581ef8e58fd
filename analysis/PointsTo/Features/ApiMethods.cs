using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>
/// Which methods unknown callers of a library call. What only friends of the assembly can call (InternalsVisibleTo), and the program itself does
/// call, is taken to be called as the program calls it: friends share the internals to do the same.
/// </summary>
internal sealed class ApiMethods
{
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);

    public ApiMethods(IrProgram program)
    {
        foreach (var method in program.Methods.Where(m => m is { Body: not null, ContainingType.Assembly.IsTest: false }))
        {
            foreach (var instruction in method.Body!.Instructions)
            {
                var used = instruction switch { Call call => call.Method, MakeDelegate make => make.Method, _ => null };
                if (used is { IsSource: true } && used.DocId != method.DocId) _called.Add(used.DocId);
            }
        }
    }

    public bool Has(IrMethod method) => method.IsApi && !(method.IsForFriends && IsCalled(method));

    private bool IsCalled(IrMethod method)
    {
        for (var at = method; at is not null; at = at.Overridden)
        {
            if (_called.Contains(at.DocId)) return true;
        }
        return false;
    }
}
