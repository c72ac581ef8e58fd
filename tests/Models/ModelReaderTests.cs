using MapAudit.Analysis.Models;
using Xunit;

namespace MapAudit.Tests.Models;

/// <summary>Rows become effects as written, and a row that cannot be read is named by file and line.</summary>
public sealed class ModelReaderTests
{
    private static readonly Place This = new(PlaceRoot.Receiver, -1, null);
    private static readonly IReadOnlyList<Place?> NoArguments = [];
    private static readonly Place Result = new(PlaceRoot.Result, -1, null);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_effect_can_be_written(string key, string text, Effect expected)
    {
        var row = Read($"apis:\n  - api: M:A.B\n    {key}: \"{text}\"\n").Apis.Single();

        Assert.Equal(Describe(expected), Describe(row.Effects.Single()));
    }

    public static TheoryData<string, string, Effect> Forms => new()
    {
        { "map", "this write add", new Effect.MapOperation(This, AccessKind.Write, MapRole.Add) },
        { "map", "arg0.values read", new Effect.MapOperation(Arg(0, "values"), AccessKind.Read, MapRole.None) },
        { "map", "arg0 enumerate", new Effect.MapOperation(Arg(0), AccessKind.Enumerate, MapRole.Enumerate) },
        { "map", "arg0 enumerate unsafe-copy", new Effect.MapOperation(Arg(0), AccessKind.Enumerate, MapRole.UnsafeCopy) },
        { "flow", "arg0.values.result -> result.result.values", new Effect.Flow(Arg(0, "values.result"), Result with { Slot = "result.values" }) },
        { "fresh", "result", new Effect.Fresh(Result, null) },
        { "fresh", "result.values T:A.B`1", new Effect.Fresh(Result with { Slot = "values" }, "T:A.B`1") },
        { "view", "query of arg0", new Effect.View(Arg(0), Result, ViewKind.Query) },
        { "view", "wrapper of arg0 at this", new Effect.View(Arg(0), This, ViewKind.Wrapper) },
        { "run", "deferred arg1(arg0.values, _) -> result.values", new Effect.RunDelegate(Arg(1), DelegateTiming.Deferred, [Arg(0, "values"), null], Result with { Slot = "values" }) },
        { "run", "immediate arg0()", new Effect.RunDelegate(Arg(0), DelegateTiming.Immediate, [], null) },
        { "spawn", "task arg0() -> result.result handle result", new Effect.Spawn(Arg(0), OriginKind.Task, false, [], Result with { Slot = "result" }, Result, false) },
        { "spawn", "request many arg2(_) at-host-start", new Effect.Spawn(Arg(2), OriginKind.Request, true, [null], null, null, true) },
        { "spawn", "event arg0.callback(this, arg0) if-true", new Effect.Spawn(Arg(0, "callback"), OriginKind.Event, false, [This, Arg(0)], null, null, false) { IfTrue = true } },
        { "spawn", "thread-pool arg0() method Execute on-context", new Effect.Spawn(Arg(0), OriginKind.ThreadPool, false, [], null, null, false) { Method = "Execute", OnContext = true } },
        { "stop", "this", new Effect.Stop(This) },
        { "signal", "this counted", new Effect.Signal(This, true, false) },
        { "signal", "this withdrawn", new Effect.Signal(This, false, true) },
        { "await-signal", "this if-true", new Effect.AwaitSignal(This, true) },
        { "exclusive", "this.exclusive", new Effect.Exclusive(This with { Slot = "exclusive" }) },
        { "on-ui-thread", "if-false", new Effect.OnUiThread(false) },
        { "join", "this", new Effect.Join(This, false, false, false) },
        { "join", "all arg0 if-true", new Effect.Join(Arg(0), true, true, false) },
        { "join", "all arg0 async", new Effect.Join(Arg(0), true, false, true) },
        { "acquire", "this", new Effect.Acquire(This, LockMode.Exclusive, AcquireForm.Blocking) },
        { "acquire", "this shared if-true", new Effect.Acquire(This, LockMode.Shared, AcquireForm.IfTrue) },
        { "acquire", "arg0 async-scope", new Effect.Acquire(Arg(0), LockMode.Exclusive, AcquireForm.AsyncScope) },
        { "release", "this upgradeable", new Effect.Release(This, LockMode.Upgradeable) },
        { "release-and-reacquire", "arg0", new Effect.ReleaseAndReacquire(Arg(0)) },
        { "permits", "arg0", new Effect.MakeLock(0) },
        { "named", "arg1", new Effect.NameLock(1) },
        { "flag", "arg0 arg1", new Effect.SetFlag(Arg(0), 1, null) },
        { "flag", "arg0 arg1 arg2", new Effect.SetFlag(Arg(0), 1, 2) },
        { "keep-entries", "this", new Effect.KeepEntries(This) },
        { "host-start", "blocks", new Effect.HostStart(true) },
        { "host-start", "returns", new Effect.HostStart(false) },
        { "register", "singleton", new Effect.Register(Lifetime.Singleton, null, null, null, null, null) },
        { "register", "scoped service arg1 implementation arg2", new Effect.Register(Lifetime.Scoped, 1, 2, null, null, null) },
        { "register", "singleton factory arg1 runs-as hosted-service", new Effect.Register(Lifetime.Singleton, null, null, 1, null, OriginKind.HostedService) },
        { "register", "singleton service arg1 instance arg2", new Effect.Register(Lifetime.Singleton, 1, null, null, 2, null) },
        { "resolve", "one", new Effect.Resolve(null, false) },
        { "resolve", "one result", new Effect.Resolve(null, false) { OfResult = true } },
        { "resolve", "many typeof arg1", new Effect.Resolve(1, true) },
        { "activate", "type-argument", new Effect.Activate(null) },
        { "activate", "typeof arg0", new Effect.Activate(0) },
        { "activate", "typeof arg0 from arg1.values", new Effect.Activate(0, Arg(1, "values")) },
        { "opaque", "reads", new Effect.Opaque("reads") },
        { "escape", "arg0", new Effect.Escape(Arg(0)) },
        { "duplicate", "this", new Effect.Duplicate(This) },
        { "swap", "arg0", new Effect.Swap(Arg(0)) },
        { "serialize", "arg1", new Effect.Serialize(Arg(1)) },
    };

    [Fact]
    public void Every_kind_of_effect_is_among_the_forms()
    {
        var written = Forms.Select(form => form.Data.Item3.GetType()).Distinct().Select(type => type.Name).Order(StringComparer.Ordinal);
        var all = typeof(Effect).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Effect))).Select(type => type.Name).Order(StringComparer.Ordinal);

        Assert.Equal(all, written);
    }

    [Fact]
    public void Effects_keep_the_order_of_the_row()
    {
        var row = Read("apis:\n  - { api: M:A.B, acquire: this, run: immediate arg0(), release: this }\n").Apis.Single();

        Assert.Equal(["Acquire", "RunDelegate", "Release"], row.Effects.Select(effect => effect.GetType().Name));
    }

    [Fact]
    public void A_group_puts_its_types_before_its_members()
    {
        var file = Read("apis:\n  - on: A.B C.D`1\n    rows:\n      - { api: \"new(*) Add(`0)\", none: true }\n");

        Assert.Equal(["M:A.B.#ctor(*)", "M:C.D`1.#ctor(*)", "M:A.B.Add(`0)", "M:C.D`1.Add(`0)"], file.Apis.Select(api => api.Pattern));
    }

    [Fact]
    public void A_service_has_a_type_and_a_lifetime()
    {
        var file = Read("services:\n  - { type: T:A.Context T:A.Session, lifetime: scoped }\n");

        Assert.Equal([new ServiceModel("T:A.Context", Lifetime.Scoped), new ServiceModel("T:A.Session", Lifetime.Scoped)], file.Services);
    }

    [Fact]
    public void An_entry_has_all_its_parts()
    {
        var entry = Read("""
            entries:
              - name: job
                kind: timer
                many: true
                instance: per-run
                base: T:A.IJob T:A.IOther
                attribute: T:A.JobAttribute
                suffix: Job
                methods: Run Execute*
                method-attribute: T:A.RunAttribute
                sequential: true
                registered: true
            """).Entries.Single();

        Assert.Equal(("job", OriginKind.Timer, true, InstancePolicy.PerRun), (entry.Name, entry.Kind, entry.Many, entry.Instance));
        Assert.Equal(["T:A.IJob", "T:A.IOther"], entry.BaseTypes);
        Assert.Equal(["Run", "Execute*"], entry.Methods);
        Assert.True(entry is { Sequential: true, Registered: "", BeforeHost: false, AnyPublicMethod: false });
        Assert.True(entry.Calls("ExecuteNow", false, ["T:A.RunAttribute"]));
        Assert.False(entry.Calls("ExecuteNow", false, []));
        Assert.False(entry.Calls("Stop", true, ["T:A.RunAttribute"]));
    }

    [Fact]
    public void A_configuration_has_models_in_a_section_of_its_own()
    {
        const string yaml = "rules:\n  - MAP010\nmodels:\n  types:\n    - { type: T:My.Cache, discipline: concurrent }\n";

        Assert.Equal([new MapType("T:My.Cache", MapDiscipline.Concurrent, false)], ModelReader.ReadConfiguration("mapaudit.yml", yaml).Types);
        Assert.Empty(ModelReader.ReadConfiguration("mapaudit.yml", "rules: []\n").Apis);
        Assert.Empty(ModelReader.ReadConfiguration("mapaudit.yml", "").Apis);
    }

    [Theory]
    [InlineData("apis:\n  - api: M:A.B\n    mapp: this read\n", "f.yml(3): 'mapp' is not a key of an API; it has api, none, map, ")]
    [InlineData("apis:\n  - api: M:A.B\n    map: this reed\n", "f.yml(3): map: 'reed' is none of read, write, enumerate in 'this reed'")]
    [InlineData("apis:\n  - api: M:A.B\n    map: that read\n", "f.yml(3): map: 'that' is no place")]
    [InlineData("apis:\n  - api: M:A.B\n    flow:\n      - arg0 -> result\n      - arg1 result\n", "f.yml(5): flow: '->' expected before 'result' in 'arg1 result'")]
    [InlineData("apis:\n  - api: M:A.B\n    map: this read get now\n", "f.yml(3): map: 'now' is not expected in 'this read get now'")]
    [InlineData("apis:\n  - api: M:A.B\n    run: immediate arg0(\n", "f.yml(3): run: a place (this, arg0, result) is missing at the end")]
    [InlineData("apis:\n  - api: A.B\n    none: true\n", "f.yml(2): outside of a group (on: type) an API begins with M:, not 'A.B'")]
    [InlineData("apis:\n  - api: M:A.B\n", "f.yml(2): an API has effects, or 'none: true'")]
    [InlineData("apis:\n  - api: M:A.B\n    none: true\n    map: this read\n", "f.yml(2): an API has effects, or 'none: true'")]
    [InlineData("apis:\n  - { api: M:A.B, none: true }\n  - { api: M:A.B, map: this read }\n", "f.yml(3): 'M:A.B' has a row already")]
    [InlineData("apis:\n  - none: true\n", "f.yml(2): 'api' is missing")]
    [InlineData("apis: M:A.B\n", "f.yml(1): 'apis' must be a list")]
    [InlineData("types:\n  - { type: T:A, discipline: sometimes }\n", "f.yml(2): 'discipline' is one of unsynchronized, single-writer, synchronized, concurrent, immutable, not 'sometimes'")]
    [InlineData("entries:\n  - { name: x, kind: request, instance: shared }\n", "f.yml(2): an entry needs methods")]
    [InlineData("entries:\n  - { name: x, kind: request, instance: shared, many: yes, methods: A }\n", "f.yml(2): 'many' is true or false, not 'yes'")]
    [InlineData("apis:\n  - { api: M:A.B, none: true\n", "f.yml(3): ")]
    [InlineData("models: []\n", "f.yml(1): 'models' is not a key of a model file; it has about, assemblies, types, apis, entries")]
    public void A_row_that_cannot_be_read_is_one_line_with_its_place(string yaml, string message)
    {
        var error = Assert.Throws<ModelException>(() => ModelReader.Read("f.yml", yaml));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static ModelFile Read(string yaml) => ModelReader.Read("f.yml", yaml);

    private static Place Arg(int position, string? slot = null) => new(PlaceRoot.Argument, position, slot);

    /// <summary>Records compare lists by reference; their elements are what matters.</summary>
    private static string Describe(Effect effect) =>
        effect switch
        {
            Effect.RunDelegate run => $"{run with { Arguments = NoArguments }} {string.Join(", ", run.Arguments)}",
            Effect.Spawn spawn => $"{spawn with { Arguments = NoArguments }} {string.Join(", ", spawn.Arguments)}",
            _ => effect.ToString(),
        };
}
