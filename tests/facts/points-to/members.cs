// sdk: console
namespace Facts;

public class Coin
{
    public Coin? Other;
}

public sealed class Purse
{
    private readonly Coin?[] _slots = new Coin?[4];
    private Coin? _last;

    public Coin? this[int slot]
    {
        get => _slots[slot];
        set => _slots[slot] = value;
    }

    public Coin this[string name] => new Coin { Other = _last };

    public Coin? Last { get => _last; set => _last = value; }

    public Coin Spare { get; init; } = new();

    public required Coin Main { get; set; }

    public Coin? Field { get; set => field = value ?? new Coin(); }

    public static Coin Shared { get; } = new();

    public static Coin operator +(Purse purse, Coin coin)
    {
        purse._last = coin;
        return coin;
    }

    public static Purse operator ++(Purse purse) => new() { Main = purse.Main };

    public static implicit operator Coin(Purse purse) => purse.Main;

    public static explicit operator Purse(Coin coin) => new() { Main = coin };

    public static bool operator true(Purse purse) => Log(purse);

    public static bool operator false(Purse purse) => !Log(purse);

    private static bool Log(Purse purse) => purse.Main is not null;
}

public static class Extensions
{
    extension(Purse purse)
    {
        public Coin Top => purse.Main;

        public Coin Swap(Coin coin)
        {
            var old = purse.Main;
            purse.Main = coin;
            return old;
        }

        public static Purse Of(Coin coin) => new() { Main = coin };
    }

    public static Coin Pick(this Coin coin, Coin other) => coin.Other ?? other;
}

public static class Program
{
    public static void Main()
    {
        var purse = new Purse { Main = new Coin() };
        purse[1] = new Coin();
        var slot = purse[1];                                   //@ pts(slot) = {Facts.Coin@75}  //@ feature indexers
        var named = purse["a"];                                //@ calls Facts.Purse.get_Item  //@ pts(named) = {Facts.Coin@20}
        var added = purse + new Coin();
        Use(added);                                            //@ pts(added) = {Facts.Coin@78}  //@ feature operators
        var last = purse.Last;                                 //@ pts(last) = {Facts.Coin@78}  //@ feature expression-bodied-members
        var inner = named.Other;                               //@ pts(inner) = {Facts.Coin@78}
        var spare = purse.Spare;                               //@ pts(spare) = {Facts.Coin@24}  //@ feature auto-properties
        var shared = Purse.Shared;                             //@ pts(shared) = {Facts.Coin@30}
        purse.Field = null;
        var field = purse.Field;                               //@ pts(field) = {Facts.Coin@28}
        Coin converted = purse;                                //@ calls Facts.Purse.op_Implicit
        Use(converted);                                        //@ pts(converted) = {Facts.Coin@74, Facts.Coin@90}  //@ feature conversions
        var own = new Purse { Main = new Coin() };
        var top = own.Top;                                     //@ pts(top) = {Facts.Coin@88}  //@ feature extension-members
        var swapped = purse.Swap(new Coin());
        Use(swapped);                                          //@ pts(swapped) = {Facts.Coin@74, Facts.Coin@90}  //@ feature extension-members
        var of = Purse.Of(new Coin());
        var ofMain = of.Main;                                  //@ pts(ofMain) = {Facts.Coin@92}
        var explicitly = (Purse)new Coin();
        var castMain = explicitly.Main;                        //@ pts(castMain) = {Facts.Coin@94}
        var chosen = new Coin().Pick(new Coin());
        Use(chosen);                                           //@ pts(chosen) = {Facts.Coin@96}
        if (purse) Use(null);                                  //@ calls Facts.Purse.op_True, Facts.Program.Use
        purse++;                                               //@ calls Facts.Purse.op_Increment
        var (x, y) = (new Coin(), new Coin());
        (x, y) = (y, x);
        Use(x);                                                //@ pts(x) = {Facts.Coin@100}
        var anonymous = new { Coin = new Coin(), Count = 1 };
        var unpacked = anonymous.Coin;                         //@ pts(unpacked) = {Facts.Coin@103}  //@ feature anonymous-types
        Use(top);
    }

    private static void Use(Coin? coin) { }
}
