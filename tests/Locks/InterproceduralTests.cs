using MapAudit.Analysis.Locks;
using Xunit;

namespace MapAudit.Tests.Locks;

/// <summary>Locks that callers hold, that callees take, and that neither holds any longer.</summary>
public sealed class InterproceduralTests
{
    [Fact]
    public void Helpers_called_only_under_a_lock_hold_it()
    {
        var program = LockProgram.OfClass("""
            public void A() { lock (_gate) Put("a"); }
            public void B() { lock (_gate) { Put("b"); Loose(); } }
            public void C() { Loose(); }
            void Put(string k) { Deep(k); }
            void Deep(string k) { _map[k] = 1; } //@ deep
            void Loose() { _map["c"] = 1; } //@ loose
            """, "cache.A(); cache.B(); cache.C();");
        Assert.Equal("this._gate", program.At("deep"));
        Assert.Equal("no lock", program.At("loose"));
        Assert.Equal(GuardKind.Guarded, program.Guard("deep", "deep"));
    }

    [Fact]
    public void Wrappers_that_take_and_release()
    {
        var program = LockProgram.OfClass("""
            void Enter() => Monitor.Enter(_gate);
            void Leave() { Monitor.Exit(_gate); }
            bool TryIn() => Monitor.TryEnter(_gate);
            bool TryLong() { if (!Monitor.TryEnter(_gate, 5)) return false; return true; }
            public void A() { Enter(); try { _map["a"] = 1; //@ inside
                } finally { Leave(); } _map["b"] = 1; //@ after
            }
            public void B() { if (TryIn()) { _map["a"] = 1; Leave(); } } //@ tried
            public void C() { if (TryLong()) { _map["a"] = 1; Leave(); } } //@ triedLong
            public void D() { lock (_gate) { _map["a"] = 1; } } //@ plain
            """, "cache.A(); cache.B(); cache.C(); cache.D();");
        Assert.Equal("this._gate", program.At("inside"));
        Assert.Equal("no lock", program.At("after"));
        Assert.Equal("this._gate", program.At("tried"));
        Assert.Equal("this._gate", program.At("triedLong"));
        Assert.Equal(GuardKind.Guarded, program.Guard("inside", "plain"));
    }

    [Fact]
    public void Scope_objects_of_the_program()
    {
        var program = LockProgram.OfClass("""
            sealed class Scope : IDisposable
            {
                readonly object _held;
                public Scope(object held) { _held = held; Monitor.Enter(held); }
                public void Dispose() => Monitor.Exit(_held);
            }
            readonly struct Releaser(Cache owner) : IDisposable { public void Dispose() => Monitor.Exit(owner._gate); }
            Releaser Hold() { Monitor.Enter(_gate); return new Releaser(this); }
            IDisposable HoldAny() { Monitor.Enter(_gate); return new Releaser(this); }
            public void A() { using (new Scope(_gate)) { _map["a"] = 1; //@ scope
                } _map["b"] = 1; //@ afterScope
            }
            public void B() { using (Hold()) { _map["a"] = 1; //@ hold
                } _map["b"] = 1; //@ afterHold
            }
            public void C() { using var held = HoldAny(); _map["a"] = 1; } //@ any
            public void D() { lock (_gate) { _map["a"] = 1; } } //@ plain
            """, "cache.A(); cache.B(); cache.C(); cache.D();");
        Assert.Equal("this._gate", program.At("scope"));
        Assert.Equal("no lock", program.At("afterScope"));
        Assert.Equal("this._gate", program.At("hold"));
        Assert.Equal("no lock", program.At("afterHold"));
        Assert.Equal(GuardKind.Guarded, program.Guard("scope", "plain"));
        Assert.Equal(GuardKind.Guarded, program.Guard("hold", "any"));
    }

    [Fact]
    public void Asynchronous_scopes_and_wrappers_of_the_program()
    {
        var program = LockProgram.OfClass("""
            readonly SemaphoreSlim _one = new(1, 1);
            sealed class Releaser(SemaphoreSlim s) : IDisposable { public void Dispose() => s.Release(); }
            async Task<IDisposable> HoldAsync() { await _one.WaitAsync(); return new Releaser(_one); }
            Task EnterAsync() => _one.WaitAsync();
            async Task EnterToo() { await _one.WaitAsync().ConfigureAwait(false); }
            public async Task A() { using (await HoldAsync()) { _map["a"] = 1; //@ scope
                } _map["b"] = 1; //@ after
            }
            public async Task B() { await EnterAsync(); try { _map["a"] = 1; //@ entered
                } finally { _one.Release(); } }
            public async Task C() { await EnterToo(); try { _map["a"] = 1; //@ enteredToo
                } finally { _one.Release(); } }
            """, "cache.A(); cache.B(); cache.C();");
        Assert.Equal("this._one", program.At("scope"));
        Assert.Equal("no lock", program.At("after"));
        Assert.Equal("this._one", program.At("entered"));
        Assert.Equal("this._one", program.At("enteredToo"));
        Assert.Equal(GuardKind.Guarded, program.Guard("scope", "enteredToo"));
    }

    [Fact]
    public void Helpers_that_run_a_delegate_under_their_lock()
    {
        var program = LockProgram.OfClass("""
            void WithLock(Action act) { lock (_gate) { act(); } }
            T WithLock<T>(Func<T> get) { lock (_gate) { return get(); } }
            void Outer(Action act) => WithLock(act);
            void Unlocked(Action act) => act();
            public void A(string k) { WithLock(() => _map[k] = 1); } //@ captured
            public int B() => WithLock(() => _map["a"]); //@ thisOnly
            public void C() => Outer(() => _map["a"] = 1); //@ outer
            public void D() => Unlocked(() => _map["a"] = 1); //@ unlocked
            public void E(Cache other) => other.WithLock(() => _map["a"] = 1); //@ other
            public void F() { lock (_gate) { _map["a"] = 1; } } //@ plain
            """, "cache.A(\"a\"); cache.B(); cache.C(); cache.D(); cache.E(new Cache()); cache.F();");
        Assert.Equal("this._gate", program.At("captured"));
        Assert.Equal(GuardKind.Guarded, program.Guard("captured", "plain"));
        Assert.Equal(GuardKind.Guarded, program.Guard("thisOnly", "plain"));
        Assert.Equal(GuardKind.Guarded, program.Guard("outer", "captured"));
        Assert.Equal("no lock", program.At("unlocked"));
        Assert.NotEqual(GuardKind.Guarded, program.Guard("other", "plain"));
    }

    [Fact]
    public void A_template_method_runs_the_override_under_its_lock()
    {
        var program = LockProgram.Of("""
            namespace Shop;
            public abstract class Store
            {
                private readonly object _gate = new();
                public void Update() { lock (_gate) { Change(); } }
                protected abstract void Change();
            }
            public sealed class PriceStore : Store
            {
                readonly Dictionary<string, int> _map = new();
                protected override void Change() => _map["a"] = 1; //@ change
            }
            public static class Program { static void Main() { for (var i = 0; i < 2; i++) { Store s = new PriceStore(); s.Update(); } } }
            """);
        Assert.Equal("this._gate", program.At("change"));
        Assert.Equal(GuardKind.Guarded, program.Guard("change", "change"));
    }

    [Fact]
    public void A_release_in_the_middle_ends_the_lock_of_the_caller()
    {
        var program = LockProgram.OfClass("""
            public void A() { lock (_gate) { Yielding(); _map["x"] = 1; } } //@ back
            void Yielding() { _map["a"] = 1; Monitor.Exit(_gate); _map["b"] = 1; Monitor.Enter(_gate); //@ gap
                _map["c"] = 1; } //@ again
            public void B() { Monitor.Enter(_gate); Leaving(); _map["d"] = 1; } //@ left
            void Leaving() => Monitor.Exit(_gate);
            """, "cache.A(); cache.B();");
        Assert.Equal("no lock / this._gate", program.At("gap"));
        Assert.Equal("this._gate", program.At("again"));
        Assert.Equal("this._gate", program.At("back"));
        Assert.Equal("no lock", program.At("left"));
    }

    [Fact]
    public void A_lock_taken_twice_is_left_twice()
    {
        var program = LockProgram.OfClass("""
            public void A() { lock (_gate) { Inner(); _map["b"] = 1; } } //@ outer
            void Inner() { lock (_gate) { _map["a"] = 1; } } //@ inner
            public void B() { lock (_gate) { lock (_gate) { _map["a"] = 1; } _map["b"] = 1; } //@ both
            }
            """, "cache.A(); cache.B();");
        Assert.Equal("this._gate", program.At("outer"));
        Assert.Equal("this._gate", program.At("both"));
        Assert.Equal(GuardKind.Guarded, program.Guard("inner", "both"));
    }

    [Fact]
    public void Delegates_run_later_hold_nothing_delegates_run_at_once_hold_all()
    {
        var program = LockProgram.OfClass("""
            Action? _later;
            public void A() { lock (_gate) { Task.Run(() => _map["a"] = 1); } } //@ spawned
            public void B() { lock (_gate) { _later = () => _map["a"] = 1; } } //@ stored
            public void Run() { _later?.Invoke(); }
            public void C() { lock (_gate) { new List<string> { "x" }.ForEach(k => _map[k] = 1); } } //@ forEach
            public void D() { lock (_gate) { Action now = () => _map["a"] = 1; now(); } } //@ now
            public IEnumerable<int> Lazy() { lock (_gate) { return new[] { "a" }.Select(k => _map[k]); } } //@ deferred
            public List<int> Eager() { lock (_gate) { return new[] { "a" }.Select(k => _map[k]).ToList(); } } //@ eager
            public void Local() { lock (_gate) { Put(); } void Put() => _map["a"] = 1; } //@ local
            """, "cache.A(); cache.B(); cache.Run(); cache.C(); cache.D(); foreach (var x in cache.Lazy()) { } cache.Eager(); cache.Local();");
        Assert.Equal("no lock", program.At("spawned"));
        Assert.Equal("no lock", program.At("stored"));
        Assert.Equal("this._gate", program.At("forEach"));
        Assert.Equal("this._gate", program.At("now"));
        Assert.Equal("no lock", program.At("deferred"));
        Assert.Equal("this._gate", program.At("eager"));
        Assert.Equal("this._gate", program.At("local"));
        Assert.Equal(GuardKind.Guarded, program.Guard("forEach", "now"));
        Assert.Equal(GuardKind.Guarded, program.Guard("local", "now"));
    }

    [Fact]
    public void Iterator_bodies_run_under_the_locks_of_the_enumeration()
    {
        var program = LockProgram.OfClass("""
            IEnumerable<int> Items() { foreach (var p in _map) yield return p.Value; } //@ items
            IEnumerable<int> Loose() { foreach (var p in _map) yield return p.Value; } //@ loose
            IEnumerable<int> Own() { lock (_gate) { foreach (var p in _map) yield return p.Value; } } //@ own
            public int A() { lock (_gate) { var sum = 0; foreach (var i in Items()) sum += i; return sum; } }
            public IEnumerable<int> B() { lock (_gate) { return Loose(); } }
            public int C() => Own().Sum();
            """, "cache.A(); foreach (var x in cache.B()) { } cache.C();");
        Assert.Equal("this._gate", program.At("items"));
        Assert.Equal("no lock", program.At("loose"));
        Assert.Equal("this._gate", program.At("own"));
        Assert.Equal(GuardKind.Guarded, program.Guard("items", "own", false, false));
    }

    [Fact]
    public void An_asynchronous_callee_keeps_the_lock_only_while_it_is_awaited()
    {
        var program = LockProgram.OfClass("""
            readonly SemaphoreSlim _one = new(1, 1);
            async Task Awaited() { await Task.Delay(1); _map["a"] = 1; } //@ awaited
            async Task Forgotten() { _map["a"] = 1; await Task.Delay(1); _map["b"] = 1; //@ first
                _map["c"] = 1; } //@ second
            Task Passed() => PassedOn();
            async Task PassedOn() { await Task.Delay(1); _map["a"] = 1; } //@ passed
            public async Task A() { await _one.WaitAsync(); try { await Awaited(); await Passed(); } finally { _one.Release(); } }
            public async Task B() { await _one.WaitAsync(); try { var t = Forgotten(); Console.WriteLine(t); } finally { _one.Release(); } }
            """, "cache.A(); cache.B();");
        Assert.Equal("this._one", program.At("awaited"));
        Assert.Equal("this._one", program.At("passed"));
        Assert.Equal("no lock", program.At("second"));
        Assert.Equal("no lock / this._one", program.At("first"));
    }

    [Fact]
    public void An_event_raised_under_a_lock_runs_its_handlers_under_it()
    {
        var program = LockProgram.Of("""
            namespace Shop;
            public class Feed
            {
                static readonly object Gate = new();
                public event Action? Changed;
                public void Raise() { lock (Gate) { Changed?.Invoke(); } }
                public static void Direct(Dictionary<string, int> d) { lock (Gate) { d["a"] = 1; } } //@ direct
            }
            public class Book
            {
                public static readonly Dictionary<string, int> Map = new();
                public void On() => Map["a"] = 1; //@ handler
            }
            public static class Program { static void Main() { var f = new Feed(); f.Changed += new Book().On; f.Raise(); Feed.Direct(Book.Map); } }
            """);
        Assert.Equal("Feed.Gate", program.At("handler"));
        Assert.Equal(GuardKind.Guarded, program.Guard("handler", "direct"));
    }

    [Fact]
    public void A_helper_that_leaves_its_lock_before_it_runs_the_delegate()
    {
        var program = LockProgram.Of("""
            namespace Shop;
            class Gatekeeper
            {
                readonly object _lock = new();
                int _entered;
                public T Early<T>(Func<T> body) { lock (_lock) { _entered++; } return body(); }
                public T Held<T>(Func<T> body) { lock (_lock) { _entered++; return body(); } }
            }
            public class Wallet
            {
                readonly Gatekeeper _keeper = new();
                readonly Dictionary<string, int> _map = new();
                public void Early(int p) => _keeper.Early(() => _map["a"] = p); //@ early
                public void Held(int p) => _keeper.Held(() => _map["a"] = p); //@ held
            }
            public static class Program { static void Main() { for (var i = 0; i < 2; i++) { var w = new Wallet(); w.Early(1); w.Held(2); } } }
            """);
        Assert.Equal("no lock", program.At("early"));
        Assert.Equal(GuardKind.Guarded, program.Guard("held", "held"));
    }

    [Fact]
    public void A_structure_as_scope()
    {
        var program = LockProgram.OfClass("""
            readonly struct Held : IDisposable
            {
                readonly object _target;
                public Held(object target) { Monitor.Enter(target); _target = target; }
                public void Dispose() => Monitor.Exit(_target);
            }
            public void A() { using (new Held(_gate)) { _map["a"] = 1; //@ inside
                } _map["b"] = 1; //@ after
            }
            public void B() { using var held = new Held(_gate); _map["a"] = 1; } //@ declared
            """, "cache.A(); cache.B();");
        Assert.Equal(GuardKind.Guarded, program.Guard("inside", "declared"));
        Assert.Equal("no lock", program.At("after"));
    }
}
