using MapAudit.Analysis.Locks;
using Xunit;

namespace MapAudit.Tests.Locks;

/// <summary>Every API that takes a lock: where it holds, where it does not.</summary>
public sealed class LockKindTests
{
    [Fact]
    public void Monitor_with_finally_and_early_exits()
    {
        var program = LockProgram.OfClass("""
            public void Put(bool stop)
            {
                Monitor.Enter(_gate);
                try
                {
                    if (stop) return;
                    _map["a"] = 1; //@ inside
                }
                finally { Monitor.Exit(_gate); }
                _map["b"] = 1; //@ after
            }
            public void Taken()
            {
                var taken = false;
                try { Monitor.Enter(_gate, ref taken); _map["a"] = 1; //@ taken
                }
                finally { if (taken) Monitor.Exit(_gate); }
                _map["b"] = 1; //@ afterTaken
            }
            public void Throws()
            {
                Monitor.Enter(_gate);
                try { Console.WriteLine(); Monitor.Exit(_gate); Console.WriteLine(); }
                catch (Exception) { _map["a"] = 1; } //@ caught
            }
            """, "cache.Put(i == 0); cache.Taken(); cache.Throws();");
        Assert.Equal("this._gate", program.At("inside"));
        Assert.Equal("no lock", program.At("after"));
        Assert.Equal("this._gate", program.At("taken"));
        Assert.Equal("no lock", program.At("afterTaken"));
        Assert.Equal("no lock", program.At("caught"));
        Assert.Equal(GuardKind.Guarded, program.Guard("inside", "taken"));
    }

    [Fact]
    public void TryEnter_holds_where_its_result_is_true()
    {
        var program = LockProgram.OfClass("""
            public void Try()
            {
                if (Monitor.TryEnter(_gate)) { try { _map["a"] = 1; //@ yes
                    } finally { Monitor.Exit(_gate); } }
                else { _map["a"] = 2; } //@ no
            }
            public void TryNot()
            {
                if (!Monitor.TryEnter(_gate, 100)) { _map["a"] = 1; return; } //@ refused
                _map["a"] = 2; //@ granted
                Monitor.Exit(_gate);
            }
            public void Ignored() { Monitor.TryEnter(_gate, 100); _map["a"] = 1; Monitor.Exit(_gate); } //@ ignored
            public void Flag()
            {
                var taken = false;
                try
                {
                    Monitor.TryEnter(_gate, 10, ref taken);
                    _map["a"] = 1; //@ unchecked
                    if (!taken) return;
                    _map["a"] = 2; //@ checked
                }
                finally { if (taken) Monitor.Exit(_gate); }
            }
            public void Local()
            {
                bool got = Monitor.TryEnter(_gate);
                try { if (got) { _map["a"] = 2; } //@ local
                }
                finally { if (got) Monitor.Exit(_gate); }
            }
            """, "cache.Try(); cache.TryNot(); cache.Ignored(); cache.Flag(); cache.Local();");
        Assert.Equal("this._gate", program.At("yes"));
        Assert.Equal("no lock", program.At("no"));
        Assert.Equal("no lock", program.At("refused"));
        Assert.Equal("this._gate", program.At("granted"));
        Assert.Equal("no lock", program.At("ignored"));
        Assert.Equal("no lock", program.At("unchecked"));
        Assert.Equal("this._gate", program.At("checked"));
        Assert.Equal("this._gate", program.At("local"));
    }

    [Fact]
    public void The_Lock_class_by_statement_scope_and_calls()
    {
        var program = LockProgram.OfClass("""
            readonly Lock _lock = new();
            public void Statement() { lock (_lock) { _map["a"] = 1; } } //@ statement
            public void Scope() { using (_lock.EnterScope()) { _map["a"] = 1; //@ scope
                } _map["a"] = 1; //@ afterScope
            }
            public void Declared() { using var scope = _lock.EnterScope(); _map["a"] = 1; } //@ declared
            public void Calls() { _lock.Enter(); try { _map["a"] = 1; } finally { _lock.Exit(); } } //@ calls
            public void Try() { if (_lock.TryEnter()) { _map["a"] = 1; _lock.Exit(); } } //@ try
            #pragma warning disable CS9216
            public void AsObject() { object o = _lock; lock (o) { _map["a"] = 1; } } //@ asObject
            """, "cache.Statement(); cache.Scope(); cache.Declared(); cache.Calls(); cache.Try(); cache.AsObject();");
        Assert.Equal("this._lock", program.At("statement"));
        Assert.Equal("this._lock", program.At("scope"));
        Assert.Equal("no lock", program.At("afterScope"));
        Assert.Equal(GuardKind.Guarded, program.Guard("statement", "declared"));
        Assert.Equal(GuardKind.Guarded, program.Guard("scope", "calls"));
        Assert.Equal(GuardKind.Guarded, program.Guard("try", "calls"));
        // A monitor on the same object excludes nobody who entered the Lock.
        Assert.Equal(GuardKind.DifferentLocks, program.Guard("statement", "asObject"));
    }

    [Fact]
    public void Mutex_and_spin_lock()
    {
        var program = LockProgram.OfClass("""
            readonly Mutex _mutex = new();
            SpinLock _spin = new();
            readonly SpinLock _copied = new();
            public void Mutex() { _mutex.WaitOne(); try { _map["a"] = 1; } finally { _mutex.ReleaseMutex(); } } //@ mutex
            public void Timed() { if (_mutex.WaitOne(10)) { _map["a"] = 1; _mutex.ReleaseMutex(); } } //@ timed
            public void Ignored() { _mutex.WaitOne(10); _map["a"] = 1; _mutex.ReleaseMutex(); } //@ ignored
            public void Spin() { var taken = false; try { _spin.Enter(ref taken); _map["a"] = 1; } finally { if (taken) _spin.Exit(); } } //@ spin
            public void Copied() { var taken = false; try { _copied.Enter(ref taken); _map["a"] = 1; } finally { if (taken) _copied.Exit(); } } //@ copied
            """, "cache.Mutex(); cache.Timed(); cache.Ignored(); cache.Spin(); cache.Copied();");
        Assert.Equal(GuardKind.Guarded, program.Guard("mutex", "timed"));
        Assert.Equal("no lock", program.At("ignored"));
        Assert.Equal(GuardKind.Guarded, program.Guard("spin", "spin"));
        Assert.Equal(GuardKind.Unstable, program.Guard("copied", "copied"));
    }

    [Fact]
    public void Semaphores_count_their_permits()
    {
        var program = LockProgram.OfClass("""
            const int One = 1;
            readonly SemaphoreSlim _one = new(1, 1);
            readonly SemaphoreSlim _const = new(One);
            readonly SemaphoreSlim _four = new(4);
            readonly SemaphoreSlim _passed;
            readonly SemaphoreSlim _unknown = new(Environment.ProcessorCount);
            readonly Semaphore _classic = new(1, 1);
            public Cache() : this(1) { }
            Cache(int permits) { _passed = new SemaphoreSlim(permits); }
            public void One1() { _one.Wait(); try { _map["a"] = 1; } finally { _one.Release(); } } //@ one
            public void Const1() { _const.Wait(); _map["a"] = 1; _const.Release(); } //@ const
            public void Four() { _four.Wait(); _map["a"] = 1; _four.Release(); } //@ four
            public void Passed() { _passed.Wait(); _map["a"] = 1; _passed.Release(); } //@ passed
            public void Unknown() { _unknown.Wait(); _map["a"] = 1; _unknown.Release(); } //@ unknown
            public void Classic() { _classic.WaitOne(); _map["a"] = 1; _classic.Release(); } //@ classic
            public void Timed() { if (_one.Wait(10)) { _map["a"] = 1; _one.Release(); } } //@ timed
            public void Ignored() { _one.Wait(10); _map["a"] = 1; _one.Release(); } //@ ignored
            """, "cache.One1(); cache.Const1(); cache.Four(); cache.Passed(); cache.Unknown(); cache.Classic(); cache.Timed(); cache.Ignored();");
        Assert.Equal(GuardKind.Guarded, program.Guard("one", "timed"));
        Assert.Equal(GuardKind.Guarded, program.Guard("const", "const"));
        Assert.Equal(GuardKind.MultiPermit, program.Guard("four", "four"));
        Assert.Equal(GuardKind.Guarded, program.Guard("passed", "passed"));
        Assert.Equal(GuardKind.MultiPermit, program.Guard("unknown", "unknown"));
        Assert.Equal(GuardKind.Guarded, program.Guard("classic", "classic"));
        Assert.Equal("no lock", program.At("ignored"));
        Assert.Equal("this._four (4 permits)", program.At("four"));
    }

    [Fact]
    public void Asynchronous_semaphores_hold_after_the_await()
    {
        var program = LockProgram.OfClass("""
            readonly SemaphoreSlim _one = new(1, 1);
            public async Task Put()
            {
                await _one.WaitAsync().ConfigureAwait(false);
                try { await Task.Delay(1); _map["a"] = 1; //@ held
                } finally { _one.Release(); }
                _map["a"] = 1; //@ after
            }
            public async Task Late() { var wait = _one.WaitAsync(); _map["a"] = 1; await wait; _map["b"] = 1; _one.Release(); //@ late
            }
            public async Task Timed() { if (await _one.WaitAsync(10)) { _map["a"] = 1; //@ timed
                _one.Release(); } else { _map["a"] = 2; } //@ refused
            }
            public void Blocking() { _one.WaitAsync().Wait(); _map["a"] = 1; _one.Release(); } //@ blocking
            """, "cache.Put(); cache.Late(); cache.Timed(); cache.Blocking();");
        Assert.Equal("this._one", program.At("held"));
        Assert.Equal("no lock", program.At("after"));
        Assert.Equal("no lock / this._one", program.At("late"));
        Assert.Equal("this._one", program.At("timed"));
        Assert.Equal("no lock", program.At("refused"));
        Assert.Equal("this._one", program.At("blocking"));
    }

    [Fact]
    public void Reader_writer_locks_in_all_modes()
    {
        var program = LockProgram.OfClass("""
            readonly ReaderWriterLockSlim _rw = new();
            public void Write() { _rw.EnterWriteLock(); try { _map["a"] = 1; } finally { _rw.ExitWriteLock(); } } //@ write
            public int Read() { _rw.EnterReadLock(); try { return _map["a"]; } finally { _rw.ExitReadLock(); } } //@ read
            public void Upgrade()
            {
                _rw.EnterUpgradeableReadLock();
                try
                {
                    if (_map.ContainsKey("a")) return; //@ upgradeable
                    _rw.EnterWriteLock();
                    try { _map["a"] = 1; } finally { _rw.ExitWriteLock(); } //@ upgraded
                    _map["b"] = 1; //@ downgraded
                }
                finally { _rw.ExitUpgradeableReadLock(); }
            }
            public void TryRead() { if (_rw.TryEnterReadLock(5)) { _map["a"] = 1; _rw.ExitReadLock(); } } //@ tryRead
            public void TryWrite() { if (_rw.TryEnterWriteLock(5)) { _map["a"] = 1; _rw.ExitWriteLock(); } } //@ tryWrite
            """, "cache.Write(); cache.Read(); cache.Upgrade(); cache.TryRead(); cache.TryWrite();");
        Assert.Equal("this._rw", program.At("write"));
        Assert.Equal("this._rw (shared)", program.At("read"));
        Assert.Equal(GuardKind.Guarded, program.Guard("write", "read", true, false));
        Assert.Equal(GuardKind.Guarded, program.Guard("write", "write"));
        Assert.Equal(GuardKind.Guarded, program.Guard("read", "read", false, false));
        Assert.Equal(GuardKind.SharedMode, program.Guard("tryRead", "read", true, false));
        Assert.Equal(GuardKind.SharedMode, program.Guard("tryRead", "tryRead"));
        Assert.Equal(GuardKind.Guarded, program.Guard("tryRead", "tryWrite"));
        Assert.Equal(GuardKind.Guarded, program.Guard("upgradeable", "upgraded", false, true));
        Assert.Equal(GuardKind.Guarded, program.Guard("upgradeable", "write", false, true));
        Assert.Equal(GuardKind.SharedMode, program.Guard("downgraded", "read", true, false));
        Assert.Equal(GuardKind.Guarded, program.Guard("downgraded", "upgradeable", true, false));
        Assert.Equal(GuardKind.Guarded, program.Guard("upgraded", "read", true, false));
    }

    [Fact]
    public void Synchronized_methods_lock_this_or_the_type()
    {
        var program = LockProgram.Of("""
            namespace Shop;
            public class Cache
            {
                readonly Dictionary<string, int> _map = new();
                static readonly Dictionary<string, int> All = new();
                [MethodImpl(MethodImplOptions.Synchronized)] public void Put() { _map["a"] = 1; All["a"] = 1; } //@ put
                public void Lock() { lock (this) { _map["a"] = 1; } } //@ lock
                [MethodImpl(MethodImplOptions.Synchronized)] public static void PutAll() { All["a"] = 1; } //@ putAll
                public static void LockType() { lock (typeof(Cache)) { All["a"] = 1; } } //@ lockType
                public void LockInstance() { lock (this) { All["a"] = 1; } } //@ lockInstance
            }
            public static class Program { static void Main() { for (var i = 0; i < 2; i++) { var c = new Cache(); c.Put(); c.Lock(); c.LockInstance(); } Cache.PutAll(); Cache.LockType(); } }
            """);
        Assert.Equal("this", program.At("put"));
        Assert.Equal(GuardKind.Guarded, program.Guard("lock", "lock"));
        Assert.Equal(GuardKind.Guarded, program.Guard("put", "lock"));
        Assert.Equal(GuardKind.DifferentLocks, program.Guard("put", "putAll"));
        Assert.Equal("typeof(Cache)", program.At("putAll"));
        Assert.Equal(GuardKind.Guarded, program.Guard("putAll", "lockType"));
        Assert.Equal(GuardKind.DifferentLocks, program.Guard("putAll", "lockInstance"));
    }
}
