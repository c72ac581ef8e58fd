using MapAudit.Analysis.Models;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MapAudit.Tests.Models;

/// <summary>
/// A row speaks of the receiver, arguments and delegates that its members have: for each member of the reference assemblies,
/// the row that wins for it is held against its signature.
/// </summary>
public sealed class RowFitTests
{
    [Fact]
    public void Every_row_fits_the_signatures_it_wins_for()
    {
        var index = ModelIndex.Load();
        var misfits = new List<string>();
        foreach (var method in ReferenceAssemblies.AllMethods)
        {
            var id = method.GetDocumentationCommentId()!;
            if (index.Find(id) is not { } model) continue;
            misfits.AddRange(model.Effects.SelectMany(effect => Misfits(effect, method)).Select(why => $"{id}: {why} ({model.Pattern})"));
        }

        Assert.Equal("", string.Join("\n", misfits));
    }

    [Fact]
    public void No_row_forgets_a_delegate()
    {
        var index = ModelIndex.Load();
        var forgotten = new List<string>();
        foreach (var method in ReferenceAssemblies.AllMethods)
        {
            var id = method.GetDocumentationCommentId()!;
            if (method.DeclaredAccessibility != Accessibility.Public || IsWithoutRun(method) || index.Find(id) is not { } model) continue;
            var used = model.Effects.SelectMany(Places).Where(place => place.Root == PlaceRoot.Argument).Select(place => place.Argument).ToHashSet();
            if (method.Parameters.Any(parameter => IsDelegate(parameter.Type, true) && !used.Contains(parameter.Ordinal)))
                forgotten.Add($"{id} ({model.Pattern})");
        }

        Assert.Equal("", string.Join("\n", forgotten));
    }

    [Fact]
    public void No_row_is_hidden_by_others()
    {
        var index = ModelIndex.Load();
        var won = ReferenceAssemblies.Members.Select(index.Find).OfType<ApiModel>().Select(model => model.Pattern).ToHashSet();
        var hidden = BuiltInModels.Load().Where(file => file.IsInstalled).SelectMany(file => file.Apis).Select(api => api.Pattern).Where(pattern => !won.Contains(pattern));

        Assert.Equal("", string.Join("\n", hidden));
    }

    /// <summary>
    /// Takes a delegate that it never runs: unsubscribing, asking about delegates, preparing them; expressions of queries; and
    /// BeginInvoke of delegate types nested in types without meaning.
    /// </summary>
    private static bool IsWithoutRun(IMethodSymbol method) =>
        method.MethodKind == MethodKind.EventRemove
        || method.ContainingType.TypeKind == TypeKind.Delegate
        || method.ContainingType.Name is "Queryable" or "Delegate" or "MulticastDelegate"
        || method.Name is "PrepareDelegate" or "PrepareContractedDelegate";

    private static IEnumerable<string> Misfits(Effect effect, IMethodSymbol method)
    {
        foreach (var place in Places(effect))
        {
            if (place.Root == PlaceRoot.Receiver && method.IsStatic) yield return $"{effect}: no receiver";
            if (place.Root == PlaceRoot.Argument && place.Argument >= method.Parameters.Length) yield return $"no {place}";
        }
        var by = effect switch
        {
            Effect.RunDelegate run => run.Delegate,
            Effect.Spawn { Method: null } spawn => spawn.Delegate,
            _ => null,
        };
        // What stands in a slot that only rows use may be anything.
        if (by is { Root: PlaceRoot.Argument, Slot: null or "values" } && by.Argument < method.Parameters.Length && !IsDelegate(method.Parameters[by.Argument].Type, by.Steps.Count > 0))
            yield return $"{by} is no delegate";

        foreach (var target in Assigned(effect))
        {
            if (target is { Root: PlaceRoot.Argument, Slot: null }
                && target.Argument < method.Parameters.Length
                && method.Parameters[target.Argument].RefKind is RefKind.None or RefKind.In)
                yield return $"{target} is not by reference";
            if (target is { Root: PlaceRoot.Result, Slot: null } && method.ReturnsVoid) yield return $"{effect}: no result";
        }
    }

    private static bool IsDelegate(ITypeSymbol type, bool inside) =>
        type.TypeKind == TypeKind.Delegate
        || type.ToDisplayString() is "System.Delegate" or "System.MulticastDelegate"
        || (inside && type is IArrayTypeSymbol array && IsDelegate(array.ElementType, false));

    private static IEnumerable<Place> Assigned(Effect effect) =>
        effect switch
        {
            Effect.Flow flow => [flow.To],
            Effect.Fresh fresh => [fresh.At],
            Effect.View { At.Root: PlaceRoot.Result } view => [view.At],
            Effect.RunDelegate { Result: { } result } => [result],
            _ => [],
        };

    private static IEnumerable<Place> Places(Effect effect) =>
        effect switch
        {
            Effect.MapOperation map => [map.Target],
            Effect.Flow flow => [flow.From, flow.To],
            Effect.Fresh fresh => [fresh.At],
            Effect.View view => [view.Of, view.At],
            Effect.RunDelegate run => [run.Delegate, .. run.Arguments.OfType<Place>(), .. Optional(run.Result)],
            Effect.Spawn spawn => [spawn.Delegate, .. spawn.Arguments.OfType<Place>(), .. Optional(spawn.Result), .. Optional(spawn.Handle)],
            Effect.Join join => [join.Handle],
            Effect.Stop stop => [stop.Handle],
            Effect.Exclusive exclusive => [exclusive.Scheduler],
            Effect.Signal signal => [signal.At],
            Effect.AwaitSignal wait => [wait.At],
            Effect.Acquire acquire => [acquire.Lock],
            Effect.Release release => [release.Lock],
            Effect.ReleaseAndReacquire wait => [wait.Lock],
            Effect.MakeLock make => [new Place(PlaceRoot.Argument, make.PermitsArgument, null)],
            Effect.NameLock name => Arguments(name.Argument),
            Effect.SetFlag swap => [swap.Location, .. Arguments(swap.Value, swap.Expected)],
            Effect.KeepEntries keep => [keep.Map],
            Effect.Register register => Arguments(register.ServiceArgument, register.ImplementationArgument, register.FactoryArgument, register.InstanceArgument, register.LifetimeArgument, register.KeyArgument),
            Effect.Resolve resolve => Arguments(resolve.TypeArgument, resolve.KeyArgument),
            Effect.Activate activate => [.. Arguments(activate.TypeArgument), .. Optional(activate.Arguments)],
            Effect.Escape escape => [escape.Value],
            Effect.Serialize serialize => [serialize.Value],
            _ => [],
        };

    private static IEnumerable<Place> Optional(Place? place) => place is null ? [] : [place];

    private static IEnumerable<Place> Arguments(params int?[] positions) =>
        positions.OfType<int>().Select(position => new Place(PlaceRoot.Argument, position, null));
}
