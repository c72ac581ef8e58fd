using MapAudit.Analysis.Locks;
using Xunit;

namespace MapAudit.Tests.Locks;

public sealed class LockStatementTests
{
    [Fact]
    public void A_lock_statement_holds_inside_only()
    {
        var program = LockProgram.OfClass("""
            public void Put() { lock (_gate) { _map["a"] = 1; } //@ inside
                _map["b"] = 2; //@ after
            }
            """, "cache.Put();");
        Assert.Equal("this._gate", program.At("inside"));
        Assert.Equal("no lock", program.At("after"));
    }

    [Fact]
    public void Two_methods_of_one_object_share_its_gate()
    {
        var program = LockProgram.OfClass("""
            public void Put() { lock (_gate) { _map["a"] = 1; } } //@ put
            public int Get() { lock (_gate) { return _map["a"]; } } //@ get
            public void Bad() { lock (_other) { _map["a"] = 1; } } //@ bad
            public void None() { _map["a"] = 1; } //@ none
            """, "cache.Put(); cache.Get(); cache.Bad(); cache.None();");
        Assert.Equal(GuardKind.Guarded, program.Guard("put", "get"));
        Assert.Equal(GuardKind.Guarded, program.Guard("put", "put"));
        Assert.Equal(GuardKind.DifferentLocks, program.Guard("put", "bad"));
        Assert.Equal(GuardKind.SecondHoldsNone, program.Guard("put", "none"));
        Assert.Equal(GuardKind.NeitherHoldsAny, program.Guard("none", "none"));
    }
}
