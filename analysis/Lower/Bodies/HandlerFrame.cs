using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Lower.Bodies;

/// <summary>
/// Where exceptions go inside a protected stretch of code: to its catch clauses or its finally copy, and, unless those take
/// every exception, to the frames around it.
/// </summary>
internal sealed record HandlerFrame(IReadOnlyList<IrBlock> Entries, bool TakesAll, HandlerFrame? Outer)
{
    public void CopyTo(List<IrBlock> handlers)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            foreach (var entry in frame.Entries)
                if (!handlers.Contains(entry)) handlers.Add(entry);
            if (frame.TakesAll) return;
        }
    }
}
