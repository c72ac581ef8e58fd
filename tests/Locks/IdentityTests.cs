using MapAudit.Analysis.Locks;
using Xunit;

namespace MapAudit.Tests.Locks;

/// <summary>When two locks are surely one object, and why others are not.</summary>
public sealed class IdentityTests
{
    [Fact]
    public void Aliases_keep_the_name()
    {
        var program = LockProgram.OfClass("""
            object Gate => _gate;
            object Method() => _gate;
            public void A() { var gate = _gate; lock (gate) { _map["a"] = 1; } } //@ local
            public void B() { lock (Gate) { _map["a"] = 1; } } //@ property
            public void C() { lock (Method()) { _map["a"] = 1; } } //@ method
            public void D() { Locked(_gate); }
            void Locked(object gate) { lock (gate) { _map["a"] = 1; } } //@ passed
            public void E() { lock (_gate) { Fill(_map); } }
            static void Fill(Dictionary<string, int> map) { map["a"] = 1; } //@ filled
            public void F() { Both(_gate, _map); }
            static void Both(object gate, Dictionary<string, int> map) { lock (gate) { map["a"] = 1; } } //@ bothPassed
            """, "cache.A(); cache.B(); cache.C(); cache.D(); cache.E(); cache.F();");
        foreach (var mark in new[] { "property", "method", "passed", "filled", "bothPassed" }) Assert.Equal(GuardKind.Guarded, program.Guard("local", mark));
    }

    [Fact]
    public void Locks_without_one_stable_object_guard_nothing()
    {
        var program = LockProgram.OfClass("""
            object _changing = new();
            int _number;
            public void Swap() { _changing = new object(); }
            public void A() { lock (_changing) { _map["a"] = 1; } } //@ reassigned
            public void B() { var gate = new object(); lock (gate) { _map["a"] = 1; } } //@ perCall
            public void C() { lock ((object)_number) { _map["a"] = 1; } } //@ boxed
            public void D() { var gate = _number > 0 ? _gate : _other; lock (gate) { _map["a"] = 1; } } //@ either
            """, "cache.Swap(); cache.A(); cache.B(); cache.C(); cache.D();");
        Assert.Equal("this._changing (ReassignedField)", program.At("reassigned"));
        Assert.Equal(GuardKind.Unstable, program.Guard("reassigned", "reassigned"));
        Assert.Contains("FreshPerCall", program.At("perCall"), StringComparison.Ordinal);
        Assert.NotEqual(GuardKind.Guarded, program.Guard("perCall", "perCall"));
        Assert.Contains("BoxedValue", program.At("boxed"), StringComparison.Ordinal);
        Assert.NotEqual(GuardKind.Guarded, program.Guard("either", "either"));
    }

    [Fact]
    public void Static_and_instance_locks_on_a_static_map()
    {
        var program = LockProgram.Of("""
            namespace Shop;
            public class Cache
            {
                static readonly object Gate = new();
                static object Swapped = new();
                readonly object _gate = new();
                static readonly Dictionary<string, int> Map = new();
                public void A() { lock (Gate) { Map["a"] = 1; } } //@ static
                public void B() { lock (_gate) { Map["a"] = 1; } } //@ instance
                public void C() { lock (typeof(Cache)) { Map["a"] = 1; } } //@ type
                public void D() { lock ("gate") { Map["a"] = 1; } } //@ text
                public void E() { lock (Swapped) { Map["a"] = 1; } Swapped = new object(); } //@ swapped
                public void F() { lock (Map) { Map["a"] = 1; } } //@ map
            }
            public static class Program { static void Main() { for (var i = 0; i < 2; i++) { var c = new Cache(); c.A(); c.B(); c.C(); c.D(); c.E(); c.F(); } } }
            """);
        Assert.Equal("Cache.Gate", program.At("static"));
        Assert.Equal(GuardKind.Guarded, program.Guard("static", "static"));
        Assert.Equal(GuardKind.DifferentLocks, program.Guard("static", "instance"));
        Assert.Equal(GuardKind.DifferentLocks, program.Guard("instance", "instance"));
        Assert.Equal(GuardKind.Guarded, program.Guard("type", "type"));
        Assert.Equal(GuardKind.Guarded, program.Guard("text", "text"));
        Assert.Equal(GuardKind.Unstable, program.Guard("swapped", "swapped"));
        Assert.Equal(GuardKind.Guarded, program.Guard("map", "map"));
    }

    [Fact]
    public void The_map_itself_and_another_object_as_the_lock()
    {
        var program = LockProgram.OfClass("""
            public void A() { lock (_map) { _map["a"] = 1; } } //@ self
            public void B() { lock (((System.Collections.ICollection)_map).SyncRoot) { _map["a"] = 1; } } //@ root
            public void C(Cache other) { lock (other._gate) { _map["a"] = 1; } } //@ foreign
            public void D() { lock (_gate) { _map["a"] = 1; } } //@ own
            """, "cache.A(); cache.B(); cache.C(new Cache()); cache.D();");
        Assert.Equal(GuardKind.Guarded, program.Guard("self", "self"));
        Assert.Equal(GuardKind.Guarded, program.Guard("root", "root"));
        Assert.Equal(GuardKind.DifferentLocks, program.Guard("foreign", "own"));
        Assert.Equal(GuardKind.DifferentLocks, program.Guard("foreign", "foreign"));
    }

    [Fact]
    public void The_owner_of_a_wrapper_guards_the_map_in_it()
    {
        var program = LockProgram.Of("""
            namespace Shop;
            public class Cache { readonly Dictionary<string, int> _map = new(); public void Put() => _map["a"] = 1; } //@ put
            public class Service
            {
                readonly object _gate = new();
                readonly Cache _cache = new();
                public void A() { lock (_gate) { _cache.Put(); } }
                public void B() { lock (_gate) { _cache.Put(); } }
            }
            public static class Program { static void Main() { for (var i = 0; i < 2; i++) { var s = new Service(); s.A(); s.B(); } } }
            """);
        Assert.Equal("this._gate", program.At("put"));
        Assert.Equal(GuardKind.Guarded, program.Guard("put", "put"));
    }

    [Fact]
    public void A_wrapper_that_two_owners_share_is_not_guarded_by_either()
    {
        var program = LockProgram.Of("""
            namespace Shop;
            public class Cache { readonly Dictionary<string, int> _map = new(); public void Put() => _map["a"] = 1; } //@ put
            public class Service(Cache cache)
            {
                readonly object _gate = new();
                readonly Cache _cache = cache;
                public void A() { lock (_gate) { _cache.Put(); } }
            }
            public static class Program { static void Main() { var c = new Cache(); for (var i = 0; i < 2; i++) { var s = new Service(c); s.A(); } } }
            """);
        Assert.Equal("this._gate", program.At("put"));
        Assert.NotEqual(GuardKind.Guarded, program.Guard("put", "put"));
    }

    [Fact]
    public void A_lock_handed_to_a_part_is_the_owners()
    {
        var program = LockProgram.Of("""
            namespace Shop;
            public class Part(object gate) { readonly object _gate = gate; public readonly Dictionary<string, int> Map = new(); public void Put() { lock (_gate) { Map["a"] = 1; } } } //@ part
            public class Service
            {
                readonly object _gate = new();
                readonly Part _part;
                public Service() { _part = new Part(_gate); }
                public void A() { _part.Put(); lock (_gate) { _part.Map["a"] = 1; } } //@ owner
            }
            public static class Program { static void Main() { for (var i = 0; i < 2; i++) { var s = new Service(); s.A(); } } }
            """);
        Assert.Equal(GuardKind.Guarded, program.Guard("part", "owner"));
    }

    [Fact]
    public void Captured_gates_and_maps_of_one_call()
    {
        var program = LockProgram.Of("""
            namespace Shop;
            public static class Program
            {
                static void Main() { for (var n = 0; n < 2; n++) Run(); }
                static void Run()
                {
                    var gate = new object();
                    var map = new Dictionary<string, int>();
                    Parallel.For(0, 10, i => { lock (gate) { map["a"] = i; } }); //@ body
                    Parallel.For(0, 10, i => { var own = new object(); lock (own) { map["a"] = i; } }); //@ own
                    lock (gate) { map["b"] = 1; } //@ outside
                }
            }
            """);
        Assert.Equal("gate", program.At("body"));
        Assert.Equal(GuardKind.Guarded, program.Guard("body", "body"));
        Assert.Equal(GuardKind.Guarded, program.Guard("body", "outside"));
        Assert.NotEqual(GuardKind.Guarded, program.Guard("body", "own"));
    }

    [Fact]
    public void Striped_locks_guard_the_map_at_the_same_index()
    {
        var program = LockProgram.Of("""
            namespace Shop;
            public class Striped
            {
                readonly object[] _locks = new object[8];
                readonly Dictionary<string, int>[] _maps = new Dictionary<string, int>[8];
                public Striped() { for (var i = 0; i < 8; i++) { _locks[i] = new object(); _maps[i] = new Dictionary<string, int>(); } }
                public void Put(string k) { var i = (k.GetHashCode() & 7); lock (_locks[i]) { _maps[i][k] = 1; } } //@ same
                public void Bad(string k, int j) { var i = (k.GetHashCode() & 7); lock (_locks[j]) { _maps[i][k] = 1; } } //@ different
            }
            public static class Program { static void Main() { for (var i = 0; i < 2; i++) { var s = new Striped(); s.Put("a"); s.Bad("b", 1); } } }
            """);
        Assert.Equal(GuardKind.Guarded, program.Guard("same", "same"));
        Assert.NotEqual(GuardKind.Guarded, program.Guard("same", "different"));
        Assert.NotEqual(GuardKind.Guarded, program.Guard("different", "different"));
    }

    [Fact]
    public void Inner_maps_under_the_lock_of_the_outer_map()
    {
        var program = LockProgram.OfClass("""
            readonly Dictionary<string, Dictionary<string, int>> _outer = new();
            public void A(string k)
            {
                lock (_gate)
                {
                    if (!_outer.TryGetValue(k, out var inner)) { inner = new Dictionary<string, int>(); _outer[k] = inner; }
                    inner["a"] = 1; //@ merged
                }
            }
            public void B(string k) { lock (_gate) { _outer[k]["a"] = 1; } } //@ inner
            public void C(string k) { Dictionary<string, int> inner; lock (_gate) { inner = _outer[k]; }
                inner["a"] = 1; } //@ outside
            public void D(string k) { lock (_gate) { if (_outer.TryGetValue(k, out var inner)) inner["b"] = 1; } } //@ tried
            public void E(string k) {
                var inner = _outer[k];
                lock (inner) { inner["b"] = 1; } } //@ itself
            """, "cache.A(\"a\"); cache.B(\"a\"); cache.C(\"b\"); cache.D(\"a\"); cache.E(\"a\");");
        Assert.Equal("no lock", program.At("outside"));
        Assert.Equal(GuardKind.Guarded, program.Guard("tried", "tried"));
        Assert.Equal(GuardKind.Guarded, program.Guard("tried", "inner"));
        Assert.Equal(GuardKind.Guarded, program.Guard("merged", "inner"));
        Assert.Equal(GuardKind.Guarded, program.Guard("itself", "itself"));
        Assert.Equal(GuardKind.DifferentLocks, program.Guard("itself", "inner"));
    }

    [Fact]
    public void Static_gates_of_generic_types_are_one_per_instantiation()
    {
        var program = LockProgram.Of("""
            namespace Shop;
            public class Pool<T>
            {
                static readonly object Gate = new();
                public static readonly Dictionary<string, int> Own = new();
                public static void Put() { lock (Gate) { Own["a"] = 1; } } //@ own
                public static void PutShared() { lock (Gate) { Shared.Map["a"] = 1; } } //@ shared
            }
            public static class Shared { public static readonly Dictionary<string, int> Map = new(); }
            public static class Program { static void Main() { Pool<int>.Put(); Pool<string>.Put(); Pool<int>.PutShared(); Pool<string>.PutShared(); } }
            """);
        Assert.Equal(GuardKind.Guarded, program.Guard("own", "own"));
        Assert.NotEqual(GuardKind.Guarded, program.Guard("shared", "shared"));
    }

    [Fact]
    public void A_gate_made_on_first_use_by_compare_exchange_is_stable()
    {
        var program = LockProgram.OfClass("""
            object? _root;
            object Root { get { if (_root == null) Interlocked.CompareExchange(ref _root, new object(), null); return _root; } }
            public void A() { lock (Root) { _map["a"] = 1; } } //@ root
            """, "cache.A();");
        Assert.Equal(GuardKind.Guarded, program.Guard("root", "root"));
    }

    [Fact]
    public void A_replaced_map_is_guarded_by_the_gate_beside_it()
    {
        var program = LockProgram.OfClass("""
            Dictionary<string, int> _current = new();
            public void Reset() { lock (_gate) { _current = new Dictionary<string, int>(); } }
            public void A() { lock (_gate) { _current["a"] = 1; } } //@ current
            public void B() { lock (_current) { _current["a"] = 1; } } //@ selfUnstable
            public IEnumerable<string> Keys() { lock (_gate) { return _current.Keys.ToArray(); } } //@ keys
            """, "cache.Reset(); cache.A(); cache.B(); cache.Keys();");
        Assert.Equal(GuardKind.Guarded, program.Guard("current", "current"));
        Assert.Equal(GuardKind.Guarded, program.Guard("current", "keys", true, false));
        Assert.Equal(GuardKind.Unstable, program.Guard("selfUnstable", "selfUnstable"));
    }

    [Fact]
    public void A_method_that_fetches_or_makes_an_inner_map_hands_out_the_same_place()
    {
        var program = LockProgram.OfClass("""
            readonly Dictionary<string, Dictionary<string, int>> _outer = new();
            Dictionary<string, int> Inner(string k)
            {
                if (_outer.TryGetValue(k, out var inner)) return inner;
                return _outer[k] = new Dictionary<string, int>();
            }
            public void A(string k) { lock (_gate) { Inner(k)["a"] = 1; } } //@ put
            public void B(string k) { lock (_gate) { var inner = Inner(k); inner.Clear(); } } //@ clear
            """, "cache.A(\"a\"); cache.B(\"a\");");
        Assert.Equal(GuardKind.Guarded, program.Guard("put", "clear"));
    }

    [Fact]
    public void A_striped_lock_fetched_by_a_method_is_no_known_stripe()
    {
        var program = LockProgram.Of("""
            namespace Shop;
            public class Striped
            {
                readonly object[] _locks = new object[8];
                readonly Dictionary<string, int>[] _maps = new Dictionary<string, int>[8];
                public Striped() { for (var i = 0; i < 8; i++) { _locks[i] = new object(); _maps[i] = new Dictionary<string, int>(); } }
                object Of(int i) => _locks[i];
                public void Put(int j, int i) { lock (Of(i)) { _maps[j]["a"] = 1; } } //@ put
                public void Change(int i) { _locks[i] = new object(); }
                public void Same(int i) { lock (_locks[i]) { _maps[i]["a"] = 1; } } //@ changing
            }
            public static class Program { static void Main() { for (var i = 0; i < 2; i++) { var s = new Striped(); s.Put(1, 2); s.Change(3); s.Same(4); } } }
            """);
        Assert.NotEqual(GuardKind.Guarded, program.Guard("put", "put"));
        Assert.NotEqual(GuardKind.Guarded, program.Guard("changing", "changing"));
    }
}
