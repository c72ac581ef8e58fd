using MapAudit.Analysis.Models;
using Xunit;

namespace MapAudit.Tests.Models;

/// <summary>What well-known members mean, said once more by hand.</summary>
public sealed class KnownApiTests
{
    private const string Generic = "System.Collections.Generic.";

    private static readonly ModelIndex Index = ModelIndex.Load();

    [Theory]
    [InlineData("M:" + Generic + "Dictionary`2.get_Item(`0)", AccessKind.Read, MapRole.Get)]
    [InlineData("M:" + Generic + "Dictionary`2.set_Item(`0,`1)", AccessKind.Write, MapRole.Set)]
    [InlineData("M:" + Generic + "Dictionary`2.Add(`0,`1)", AccessKind.Write, MapRole.Add)]
    [InlineData("M:" + Generic + "Dictionary`2.ContainsKey(`0)", AccessKind.Read, MapRole.Test)]
    [InlineData("M:" + Generic + "Dictionary`2.Remove(`0)", AccessKind.Write, MapRole.Remove)]
    [InlineData("M:" + Generic + "Dictionary`2.GetEnumerator", AccessKind.Enumerate, MapRole.Enumerate)]
    [InlineData("M:" + Generic + "Dictionary`2.Enumerator.MoveNext", AccessKind.Enumerate, MapRole.Enumerate)]
    [InlineData("M:" + Generic + "SortedList`2.TryGetValue(`0,`1@)", AccessKind.Read, MapRole.TryGet)]
    [InlineData("M:" + Generic + "IDictionary`2.set_Item(`0,`1)", AccessKind.Write, MapRole.Set)]
    [InlineData("M:" + Generic + "HashSet`1.Add(`0)", AccessKind.Write, MapRole.Atomic)]
    [InlineData("M:System.Collections.Hashtable.get_Item(System.Object)", AccessKind.Read, MapRole.Get)]
    [InlineData("M:System.Collections.Concurrent.ConcurrentDictionary`2.TryAdd(`0,`1)", AccessKind.Write, MapRole.Atomic)]
    [InlineData("M:System.Collections.Concurrent.ConcurrentDictionary`2.ToArray", AccessKind.Enumerate, MapRole.Snapshot)]
    [InlineData("M:System.Collections.Immutable.ImmutableDictionary`2.Add(`0,`1)", AccessKind.Read, MapRole.Add)]
    [InlineData("M:System.Linq.Enumerable.ToList``1(System.Collections.Generic.IEnumerable{``0})", AccessKind.Enumerate, MapRole.UnsafeCopy)]
    [InlineData("M:System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault``2(System.Collections.Generic.Dictionary{``0,``1},``0,System.Boolean@)", AccessKind.Write, MapRole.Atomic)]
    public void Operations_of_maps(string id, AccessKind kind, MapRole role)
    {
        var operation = Assert.Single(Effects<Effect.MapOperation>(id));

        Assert.Equal((kind, role), (operation.Kind, operation.Role));
    }

    [Fact]
    public void GetOrAdd_is_atomic_but_runs_its_factory_on_the_caller()
    {
        const string id = "M:System.Collections.Concurrent.ConcurrentDictionary`2.GetOrAdd(`0,System.Func{`0,`1})";

        Assert.Equal(MapRole.Atomic, Assert.Single(Effects<Effect.MapOperation>(id)).Role);
        var factory = Assert.Single(Effects<Effect.RunDelegate>(id));
        Assert.Equal((DelegateTiming.Immediate, "arg1", "this.values"), (factory.Timing, factory.Delegate.ToString(), factory.Result!.ToString()));
    }

    [Fact]
    public void Queries_are_lazy_and_parallel_queries_run_on_many_threads()
    {
        var where = "M:System.Linq.Enumerable.Where``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})";
        var select = "M:System.Linq.ParallelEnumerable.Select``2(System.Linq.ParallelQuery{``0},System.Func{``0,``1})";

        Assert.Equal(DelegateTiming.Deferred, Assert.Single(Effects<Effect.RunDelegate>(where)).Timing);
        Assert.Equal(ViewKind.Query, Assert.Single(Effects<Effect.View>(where)).Kind);
        Assert.Empty(Effects<Effect.MapOperation>(where));
        Assert.Equal(DelegateTiming.Parallel, Assert.Single(Effects<Effect.RunDelegate>(select)).Timing);
    }

    [Fact]
    public void Keys_are_a_view_unless_the_map_copies_them()
    {
        Assert.Equal(ViewKind.Keys, Assert.Single(Effects<Effect.View>("M:" + Generic + "Dictionary`2.get_Keys")).Kind);
        Assert.Empty(Effects<Effect.View>("M:System.Collections.Concurrent.ConcurrentDictionary`2.get_Keys"));
    }

    [Fact]
    public void A_thread_keeps_its_delegate_until_it_starts()
    {
        var spawn = Assert.Single(Effects<Effect.Spawn>("M:System.Threading.Thread.Start"));

        Assert.Equal("this.callback", Assert.Single(Effects<Effect.Flow>("M:System.Threading.Thread.#ctor(System.Threading.ThreadStart)")).To.ToString());
        Assert.Equal(("this.callback", "this", false), (spawn.Delegate.ToString(), spawn.Handle!.ToString(), spawn.Many));
        Assert.True(Assert.Single(Effects<Effect.Join>("M:System.Threading.Thread.Join(System.Int32)")).IfTrue);
    }

    [Fact]
    public void The_result_of_an_async_delegate_is_unwrapped()
    {
        const string id = "M:System.Threading.Tasks.Task.Run``1(System.Func{System.Threading.Tasks.Task{``0}})";

        Assert.Equal("result.inner", Assert.Single(Effects<Effect.Spawn>(id)).Result!.ToString());
        Assert.Equal("result.inner.result", Assert.Single(Effects<Effect.Flow>(id)).From.ToString());
    }

    [Fact]
    public void WaitOne_is_a_lock_on_a_mutex_only()
    {
        const string wait = "M:System.Threading.WaitHandle.WaitOne";

        Assert.IsType<Effect.Acquire>(Assert.Single(Index.FindOn("T:System.Threading.Mutex", wait)!.Effects));
        Assert.IsType<Effect.AwaitSignal>(Assert.Single(Index.FindOn("T:System.Threading.ManualResetEvent", wait)!.Effects));
    }

    [Fact]
    public void TryEnter_holds_on_its_true_branch_and_upgradeable_is_a_mode()
    {
        Assert.Equal(AcquireForm.IfTrue, Assert.Single(Effects<Effect.Acquire>("M:System.Threading.Monitor.TryEnter(System.Object,System.Int32)")).Form);
        Assert.Equal(AcquireForm.ByRefFlag, Assert.Single(Effects<Effect.Acquire>("M:System.Threading.Monitor.TryEnter(System.Object,System.Boolean@)")).Form);
        Assert.Equal(LockMode.Upgradeable, Assert.Single(Effects<Effect.Acquire>("M:System.Threading.ReaderWriterLockSlim.EnterUpgradeableReadLock")).Mode);
        Assert.Equal(AcquireForm.AsyncIfTrue, Assert.Single(Effects<Effect.Acquire>("M:System.Threading.SemaphoreSlim.WaitAsync(System.TimeSpan)")).Form);
    }

    [Theory]
    [InlineData("AddSingleton``1(Microsoft.Extensions.DependencyInjection.IServiceCollection)", Lifetime.Singleton, null, null, null)]
    [InlineData("AddSingleton``1(Microsoft.Extensions.DependencyInjection.IServiceCollection,``0)", Lifetime.Singleton, null, null, 1)]
    [InlineData("AddScoped``2(Microsoft.Extensions.DependencyInjection.IServiceCollection,System.Func{System.IServiceProvider,``1})", Lifetime.Scoped, null, 1, null)]
    [InlineData("AddTransient(Microsoft.Extensions.DependencyInjection.IServiceCollection,System.Type,System.Type)", Lifetime.Transient, 1, null, null)]
    [InlineData("AddKeyedSingleton``1(Microsoft.Extensions.DependencyInjection.IServiceCollection,System.Object,``0)", Lifetime.Singleton, null, null, 2)]
    public void Registrations(string member, Lifetime lifetime, int? service, int? factory, int? instance)
    {
        var register = Assert.Single(Effects<Effect.Register>("M:Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions." + member));

        Assert.Equal((lifetime, service, factory, instance), (register.Lifetime, register.ServiceArgument, register.FactoryArgument, register.InstanceArgument));
    }

    [Fact]
    public void An_endpoint_delegate_runs_per_request_once_the_host_has_started()
    {
        var spawn = Assert.Single(Effects<Effect.Spawn>("M:Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapGet(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder,System.String,System.Delegate)"));

        Assert.Equal((OriginKind.Request, true, true), (spawn.Kind, spawn.Many, spawn.AtHostStart));
        Assert.True(Assert.Single(Effects<Effect.HostStart>("M:Microsoft.AspNetCore.Builder.WebApplication.Run(System.String)")).Blocks);
    }

    [Theory]
    [InlineData("ShopController", "T:Microsoft.AspNetCore.Mvc.ControllerBase", "Get", "controller action")]
    [InlineData("ChatHub", "T:Microsoft.AspNetCore.SignalR.Hub", "Send", "hub method")]
    [InlineData("TimingMiddleware", "T:System.Object", "InvokeAsync", "middleware")]
    [InlineData("Worker", "T:Microsoft.Extensions.Hosting.BackgroundService", "ExecuteAsync", "background service")]
    [InlineData("Cart", "T:Orleans.Grain", "Add", "Orleans grain")]
    public void Entries(string type, string baseType, string method, string name)
    {
        var entries = Index.FindEntries(type, [baseType], []).Where(entry => entry.Calls(method, true, []));

        Assert.Contains(name, entries.Select(entry => entry.Name));
    }

    private static IEnumerable<T> Effects<T>(string id) => (Index.Find(id) ?? throw new ArgumentException(id)).Effects.OfType<T>();
}
