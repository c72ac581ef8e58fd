using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Symbols;
using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Lower.Declarations;

/// <summary>
/// Fills in, for each source class and struct, which method runs for every virtual and interface method of its. Methods that a
/// base class without source implements are left out.
/// </summary>
internal sealed class DispatchTables(SymbolTable symbols)
{
    public void Fill(IEnumerable<INamedTypeSymbol> types)
    {
        foreach (var type in types)
            if (type.TypeKind is TypeKind.Class or TypeKind.Struct) Fill(type, symbols.Types.Of(type));
    }

    private void Fill(INamedTypeSymbol type, IrType declared)
    {
        var last = ClassSlots(type, declared);
        foreach (var contract in type.AllInterfaces)
        {
            foreach (var slot in contract.GetMembers().OfType<IMethodSymbol>())
            {
                if (!slot.IsAbstract && !slot.IsVirtual) continue;
                var found = type.FindImplementationForInterfaceMember(slot) as IMethodSymbol ?? (slot.IsAbstract ? null : slot);
                if (found is null || found.IsAbstract && found.ContainingType.TypeKind == TypeKind.Interface) continue;
                var method = symbols.Methods.Of(found);
                // The interface names a virtual method that a class further down may override.
                if (last.TryGetValue(method, out var overriding)) method = overriding;
                if (method.IsSource && !method.IsAbstract) Add(declared, symbols.Methods.Of(slot), new DispatchTarget(symbols.Types.Of(contract), method));
            }
        }
    }

    /// <summary>The method that runs for each virtual method of the class and its bases.</summary>
    private Dictionary<IrMethod, IrMethod> ClassSlots(INamedTypeSymbol type, IrType declared)
    {
        var last = new Dictionary<IrMethod, IrMethod>(ReferenceEqualityComparer.Instance);
        for (INamedTypeSymbol? part = type; part is not null && part.SpecialType != SpecialType.System_Object; part = part.BaseType)
        {
            foreach (var method in part.GetMembers().OfType<IMethodSymbol>())
            {
                if (!method.IsVirtual && !method.IsOverride && !method.IsAbstract) continue;
                var final = symbols.Methods.Of(method);
                if (last.TryGetValue(final, out var overriding)) final = overriding;
                else last[final] = final;
                for (var slot = method.OverriddenMethod; slot is not null; slot = slot.OverriddenMethod) last.TryAdd(symbols.Methods.Of(slot), final);
            }
        }
        foreach (var (slot, method) in last)
            if (method.IsSource && !method.IsAbstract) Add(declared, slot, new DispatchTarget(null, method));
        return last;
    }

    private static void Add(IrType type, IrMethod slot, DispatchTarget target)
    {
        if (!type.Dispatch.TryGetValue(slot, out var targets)) type.Dispatch[slot] = targets = [];
        if (!targets.Contains(target)) targets.Add(target);
    }
}
