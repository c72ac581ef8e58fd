using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Lower.Symbols;

/// <summary>
/// Roslyn symbols to program elements, one object for each however many compilations mention it. Safe to use from several
/// threads; ids are given at the end (<see cref="ProgramNumbering"/>), so the order of mention does not matter.
/// </summary>
internal sealed class SymbolTable
{
    public SymbolTable()
    {
        Keys = new(Assemblies);
        Types = new(this);
        Fields = new(this);
        Methods = new(this);
        Visibility = new(Assemblies);
    }

    public AssemblyTable Assemblies { get; } = new();

    public SymbolKeys Keys { get; }

    public TypeTable Types { get; }

    public FieldTable Fields { get; }

    public MethodTable Methods { get; }

    public ApiVisibility Visibility { get; }

    /// <summary>Held while an element is made: making a type makes what it is built of.</summary>
    public System.Threading.Lock Gate { get; } = new();
}
