using MapAudit.Analysis.Models;
using Xunit;

namespace MapAudit.Tests.Models;

/// <summary>Which row wins for a member, a type or a class.</summary>
public sealed class ModelIndexTests
{
    [Theory]
    [InlineData("M:A.B.Get(System.Int32)", "M:A.B.Get(System.Int32)")]
    [InlineData("M:A.B.Get(System.String)", "M:A.B.Get(*)")]
    [InlineData("M:A.B.Get(System.String,System.Func{System.Int32})", "M:A.B.Get(*System.Func{*)")]
    [InlineData("M:A.B.Set(System.Int32)", "M:A.B.*")]
    [InlineData("M:A.Other.BeginRead(X)", "M:*.Begin*")]
    [InlineData("M:A.BC.Get", null)]
    public void The_exact_row_wins_then_the_longest_pattern(string id, string? pattern)
    {
        var index = Index("""
            apis:
              - { api: M:A.B.*, none: true }
              - { api: M:A.B.Get(*), map: this read }
              - { api: "M:A.B.Get(*System.Func{*)", map: this write }
              - { api: M:A.B.Get(System.Int32), map: this enumerate }
              - { api: M:*.Begin*, escape: arg0 }
            """);

        Assert.Equal(pattern, index.Find(id)?.Pattern);
        Assert.Same(index.Find(id), index.Find(id));
    }

    [Fact]
    public void Any_row_of_the_user_wins_over_the_rows_of_the_tool()
    {
        var builtIn = ModelReader.Read("tool.yml", "types:\n  - { type: T:A, discipline: unsynchronized }\napis:\n  - { api: M:A.Get, map: this read }\n");
        var user = ModelReader.Read("user.yml", "types:\n  - { type: T:A, discipline: concurrent }\napis:\n  - { api: M:A.*, none: true }\n");
        var index = new ModelIndex([builtIn], [user]);

        Assert.Equal("user.yml", index.Find("M:A.Get")!.File);
        Assert.Equal(MapDiscipline.Concurrent, index.FindType("T:A")!.Discipline);
    }

    [Fact]
    public void A_member_without_a_row_takes_that_of_what_it_overrides()
    {
        var index = Index("apis:\n  - { api: M:A.IMap.Get(*), map: this read }\n");

        Assert.Equal("M:A.IMap.Get(*)", index.Find("M:A.Map.Get(X)", ["M:A.Base.Get(X)", "M:A.IMap.Get(X)"])!.Pattern);
        Assert.Null(index.Find("M:A.Map.Set(X)", ["M:A.IMap.Set(X)"]));
    }

    [Fact]
    public void A_derived_type_may_say_more_of_an_inherited_member()
    {
        var index = Index("apis:\n  - { api: M:A.Handle.*, none: true }\n  - { api: M:A.Mutex.Wait, acquire: this }\n  - { api: M:A.Mutex.*, none: true }\n  - { api: M:A.Handle.Close(*), map: this read }\n");

        Assert.Equal("M:A.Mutex.Wait", index.FindOn("T:A.Mutex", "M:A.Handle.Wait")!.Pattern);
        Assert.Equal("M:A.Handle.*", index.FindOn("T:A.Event", "M:A.Handle.Wait")!.Pattern);
        Assert.Equal("M:A.Handle.Close(*)", index.FindOn("T:A.Mutex", "M:A.Handle.Close(System.Int32)")!.Pattern);
        Assert.Equal("M:A.Handle.*", index.FindOn("T:A.Handle", "M:A.Handle.Wait")!.Pattern);
    }

    [Fact]
    public void A_type_is_the_map_that_it_derives_from()
    {
        var index = ModelIndex.Load();

        Assert.Equal("T:System.Collections.Generic.Dictionary`2", index.FindType("T:My.Registry", ["T:My.Base", "T:System.Collections.Generic.Dictionary`2"])!.Pattern);
        Assert.Null(index.FindType("T:My.Registry", ["T:System.Object"]));
    }

    [Fact]
    public void A_class_meets_entries_by_base_type_attribute_name_or_always()
    {
        var index = Index("""
            entries:
              - { name: base, kind: request, instance: shared, base: T:A.Base, methods: Run }
              - { name: attribute, kind: request, instance: shared, attribute: T:A.RunsAttribute, methods: Run }
              - { name: suffix, kind: request, instance: shared, suffix: Middleware, methods: Invoke }
              - { name: always, kind: test, instance: shared, method-attribute: T:A.FactAttribute }
            """);

        Assert.Equal(["base", "always"], index.FindEntries("Job", ["T:A.Base"], []).Select(entry => entry.Name));
        Assert.Equal(["attribute", "suffix", "always"], index.FindEntries("MyMiddleware", [], ["T:A.RunsAttribute"]).Select(entry => entry.Name));
    }

    [Fact]
    public void Many_threads_may_ask()
    {
        var index = ModelIndex.Load();
        var ids = ReferenceAssemblies.Members.Where(id => id.StartsWith("M:System.Collections", StringComparison.Ordinal)).ToList();
        var alone = new ModelIndex(BuiltInModels.Load(), []);

        Parallel.For(0, 4, _ => ids.ForEach(id => index.Find(id)));

        Assert.All(ids, id => Assert.Equal(alone.Find(id)?.Pattern, index.Find(id)?.Pattern));
    }

    private static ModelIndex Index(string yaml) => new([ModelReader.Read("test.yml", yaml)], []);
}
