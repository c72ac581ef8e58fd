using MapAudit.Analysis.Models;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MapAudit.Tests.Models;

/// <summary>No member of a map type is left without a class: an operation, a view, or a word that nothing it does matters.</summary>
public sealed class MapMemberTests
{
    private static readonly ModelIndex Index = ModelIndex.Load();

    /// <summary>Types whose objects are views or parts of maps, beside the types that have a row of their own.</summary>
    private static readonly string[] Companions =
    [
        "T:System.Collections.Generic.IDictionary`2", "T:System.Collections.Generic.IReadOnlyDictionary`2",
        "T:System.Collections.Generic.ICollection`1", "T:System.Collections.Generic.IReadOnlyCollection`1",
        "T:System.Collections.Generic.IList`1", "T:System.Collections.Generic.IReadOnlyList`1",
        "T:System.Collections.Generic.ISet`1", "T:System.Collections.Generic.IReadOnlySet`1",
        "T:System.Collections.Generic.IEnumerable`1", "T:System.Collections.Generic.IEnumerator`1",
        "T:System.Collections.IDictionary", "T:System.Collections.ICollection", "T:System.Collections.IList",
        "T:System.Collections.IEnumerable", "T:System.Collections.IEnumerator", "T:System.Collections.IDictionaryEnumerator",
        "T:System.Collections.Specialized.IOrderedDictionary",
        "T:System.Collections.Generic.KeyValuePair`2", "T:System.Collections.DictionaryEntry",
        "T:System.Collections.Generic.LinkedListNode`1",
        "T:System.Collections.ObjectModel.ReadOnlyDictionary`2", "T:System.Collections.ObjectModel.ReadOnlyCollection`1",
        "T:System.Collections.ObjectModel.ReadOnlySet`1",
        "T:System.Collections.Generic.CollectionExtensions", "T:System.Runtime.InteropServices.CollectionsMarshal",
        "T:System.Linq.Enumerable",
    ];

    public static TheoryData<string> Types =>
        [.. BuiltInModels.Load().Where(file => file.IsInstalled).SelectMany(file => file.Types).Select(type => type.Pattern)
            .Concat(Companions).Where(id => ReferenceAssemblies.Type(id) is not null).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_public_member_has_a_row(string typeId)
    {
        var type = ReferenceAssemblies.Type(typeId)!;
        var methods = ReferenceAssemblies.Methods(type).ToList();
        Assert.NotEmpty(methods);

        var unclassified = methods
            .Where(method => method.MethodKind is not (MethodKind.Destructor or MethodKind.StaticConstructor))
            .Where(method => method.OverriddenMethod?.OriginalDefinition.ContainingType.SpecialType is not SpecialType.System_Object)
            .Select(method => method.GetDocumentationCommentId()!)
            .Where(id => Index.Find(id) is null)
            .Distinct();

        Assert.Equal("", string.Join("\n", unclassified));
    }
}
