using System.Reflection;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MapAudit.Tests.Lower;

/// <summary>Every kind of operation that Roslyn has is lowered, or named as one that no handler needs to know.</summary>
public sealed class OperationCoverageTests
{
    [Fact]
    public void Every_operation_kind_is_handled_or_named()
    {
        var handled = OperationTable.Default.Handled.ToHashSet();
        var current = typeof(OperationKind).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.GetCustomAttribute<ObsoleteAttribute>() is null);
        var missing = current.Select(field => (OperationKind)field.GetRawConstantValue()!).Where(kind => !handled.Contains(kind) && !OperationTable.NotInTrees.ContainsKey(kind));
        Assert.Empty(missing);
    }

    [Fact]
    public void No_kind_is_both()
    {
        Assert.DoesNotContain(OperationTable.Default.Handled, OperationTable.NotInTrees.ContainsKey);
    }
}
