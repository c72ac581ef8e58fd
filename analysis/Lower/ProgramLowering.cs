using System.Collections.Concurrent;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Declarations;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower;

/// <summary>
/// Lowers projects into one program. First all types and members of all projects are declared, so that every mention finds
/// them; then bodies are lowered, project by project and several types at a time; ids are given last.
/// </summary>
public static class ProgramLowering
{
    /// <summary>Deep expressions are lowered by recursion.</summary>
    private const int StackSize = 64 * 1024 * 1024;

    public static IrProgram Lower(IReadOnlyList<LoweringInput> inputs, int jobs, CancellationToken cancellation)
    {
        var program = new ProgramUnit();
        var symbols = program.Symbols;
        var entryPoints = inputs.Select(input => EntryPointOf(input.Compilation, cancellation)).ToList();
        for (var i = 0; i < inputs.Count; i++) symbols.Assemblies.Add(inputs[i], entryPoints[i] is not null);

        var types = inputs.Select(input => SourceTypes.Of(input.Compilation)).ToList();
        foreach (var declared in types) new Declarations.Declarations(program).Declare(declared);
        foreach (var declared in types) new DispatchTables(symbols).Fill(declared);

        var remarks = new List<SourceRemark>();
        for (var i = 0; i < inputs.Count; i++)
        {
            var unit = new ProjectUnit(program, inputs[i].Compilation);
            Run(types[i], jobs, type => new MemberBodies(unit, type).Lower(), cancellation);
            foreach (var tree in inputs[i].Compilation.SyntaxTrees) remarks.AddRange(Remarks.Of(tree, cancellation));
        }

        var entries = entryPoints.OfType<IMethodSymbol>().Select(symbols.Methods.Of).Distinct().ToList();
        var numbering = new ProgramNumbering(symbols);
        var irTypes = numbering.Types();
        var irFields = numbering.Fields();
        var irMethods = numbering.Methods();
        var bodies = irMethods.Where(method => method.Body is not null).Select(method => method.Body!).ToList();
        return new IrProgram
        {
            Types = irTypes,
            Fields = irFields,
            Methods = irMethods,
            EntryPoints = entries,
            Assemblies = symbols.Assemblies.All(irTypes.Select(type => type.Assembly)),
            Remarks = [.. remarks.OrderBy(remark => remark.Span)],
            Counts = program.Counts.Result(bodies.Count, bodies.Sum(body => body.Instructions.Count)),
        };
    }

    private static IMethodSymbol? EntryPointOf(Compilation compilation, CancellationToken cancellation) =>
        compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule ? null : compilation.GetEntryPoint(cancellation);

    private static void Run(List<INamedTypeSymbol> types, int jobs, Action<INamedTypeSymbol> lower, CancellationToken cancellation)
    {
        var next = -1;
        var failures = new ConcurrentQueue<Exception>();
        var threads = Enumerable.Range(0, Math.Max(1, jobs)).Select(_ => new Thread(Work, StackSize)).ToList();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        cancellation.ThrowIfCancellationRequested();
        if (failures.TryDequeue(out var failure)) throw new InvalidOperationException("Lowering a type failed: " + failure.Message, failure);

        void Work()
        {
            try
            {
                for (var i = Interlocked.Increment(ref next); i < types.Count && !cancellation.IsCancellationRequested; i = Interlocked.Increment(ref next)) lower(types[i]);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Enqueue(failure);
            }
        }
    }
}
