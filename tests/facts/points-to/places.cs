// sdk: console
using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Facts;

public class Gem
{
    public Gem? Twin;

    public Gem? Own { get; set; }
}

public struct Mount
{
    public Gem? Stone;

    public readonly Gem? Read() => Stone;

    public void Set(Gem stone) => Stone = stone;
}

[InlineArray(4)]
public struct Row
{
    private Gem? _first;
}

public record Base(Gem Stone)
{
    public Gem? Kept;
}

public record Derived(Gem Stone, Gem Other) : Base(Stone);

public readonly record struct Pair(Gem Left, Gem Right);

public sealed class Safe
{
    private Mount _mount;

    public void Put(Gem gem) => _mount.Set(gem);

    public Gem? Look() => _mount.Read();
}

public static class Program
{
    public static void Main(string[] args)
    {
        var safe = new Safe();
        safe.Put(new Gem());
        var look = safe.Look();                                //@ pts(look) = {Facts.Gem@54}
        var map = new Dictionary<string, Gem?>();
        CollectionsMarshal.GetValueRefOrNullRef(map, "a") = new Gem();
        var inMap = map["a"];                                  //@ pts(inMap) = {Facts.Gem@57, Facts.Gem@92}
        var list = new List<Gem> { new() };
        CollectionsMarshal.AsSpan(list)[0] = new Gem();
        var listed = list[0];                                  //@ pts(listed) = {Facts.Gem@59, Facts.Gem@60}
        var row = new Row();
        row[1] = new Gem();
        var inRow = row[2];                                    //@ pts(inRow) = {Facts.Gem@63}
        Memory<Gem> memory = new Gem[] { new() };
        var inMemory = memory.Span[0];                         //@ pts(inMemory) = {Facts.Gem@65}
        var segment = new ArraySegment<Gem>([new Gem()]);
        var inSegment = segment[0];                            //@ pts(inSegment) = {Facts.Gem@67}
        var rented = ArrayPool<Gem>.Shared.Rent(4);
        rented[0] = new Gem();
        var inRented = rented[0];                              //@ pts(inRented) = {Facts.Gem@70}
        Gem[] source = [new Gem()];
        var target = new Gem[1];
        source.AsSpan().CopyTo(target);
        var copied = target[0];                                //@ pts(copied) = {Facts.Gem@72}
        var filled = new Gem[3];
        filled.AsSpan().Fill(new Gem());
        var inFilled = filled[1];                              //@ pts(inFilled) = {Facts.Gem@77, Facts.Gem@79}
        Array.Fill(filled, new Gem());
        var alsoFilled = filled[2];                            //@ pts(alsoFilled) = {Facts.Gem@77, Facts.Gem@79}
        ref readonly var seen = ref Peek(list);
        Use(seen);                                             //@ pts(seen) = {Facts.Gem@59, Facts.Gem@60}
        var nine = (1, 2, 3, 4, 5, 6, 7, 8, Gem: new Gem());
        var ninth = nine.Gem;                                  //@ pts(ninth) = {Facts.Gem@83}
        var old = Tuple.Create(new Gem(), new Mount { Stone = new Gem() });
        var item1 = old.Item1;                                 //@ pts(item1) = {Facts.Gem@85}
        var item2 = old.Item2.Stone;                           //@ pts(item2) = {Facts.Gem@85}
        var tupled = new Dictionary<string, (Gem Gem, int Count)> { ["a"] = (new Gem(), 1) };
        foreach (var (_, (gem, count)) in tupled) Use(gem);   //@ pts(gem) = {Facts.Gem@88}
        if (tupled.TryGetValue("a", out var found)) Use(found.Gem);
        var inFound = found.Gem;                               //@ pts(inFound) = {Facts.Gem@88}
        (safe, map["b"]) = (new Safe(), new Gem());
        var decomposed = map["b"];                             //@ pts(decomposed) = {Facts.Gem@57, Facts.Gem@92}
        Base record = new Derived(new Gem(), new Gem()) { Kept = new Gem() };
        var other = record with { Kept = new Gem() };
        var kept = other.Kept;                                 //@ pts(kept) = {Facts.Gem@95}
        var firstKept = record.Kept;                           //@ pts(firstKept) = {Facts.Gem@94}
        var pair = new Pair(new Gem(), new Gem());
        var (left, _) = pair with { Left = new Gem() };
        Use(left);                                             //@ pts(left) = {Facts.Gem@99}
        var shape = new { Gem = new Gem(), N = 1 };
        var reshaped = shape with { N = 2 };
        var inReshaped = reshaped.Gem;                         //@ pts(inReshaped) = {Facts.Gem@101}
        safe = null!;
        Gem? maybe = new Gem();
        maybe?.Twin = new Gem();
        var twin = maybe!.Twin;                                //@ pts(twin) = {Facts.Gem@106}
        maybe.Own ??= new Gem();
        var own = maybe.Own;                                   //@ pts(own) = {Facts.Gem@108}
        var unsafeAs = Unsafe.As<Gem>((object)maybe);
        Use(unsafeAs);                                         //@ pts(unsafeAs) = {Facts.Gem@105}
        var made = Out(out Gem first, out var second);
        Use(first);                                            //@ pts(first) = {Facts.Gem@131}
        Use(second);                                           //@ pts(second) = {Facts.Gem@132}
        Use(made);                                             //@ pts(made) = {Facts.Gem@132}
        if (int.TryParse(args[0], out var n) && Half(n) is { Twin: var inner }) Use(inner);   //@ pts(inner) = {Facts.Gem@136}
        var boxed = (object)new Mount { Stone = new Gem() };
        var unboxed = ((Mount)boxed).Stone;                    //@ pts(unboxed) = {Facts.Gem@117}
        var nullable = (Mount?)new Mount { Stone = new Gem() };
        var inNullable = nullable!.Value.Stone;                //@ pts(inNullable) = {Facts.Gem@119}
        var mounts = new Mount[2];
        mounts[0].Stone = new Gem();
        mounts[1].Set(new Gem());
        var inMount = mounts[0].Stone;                         //@ pts(inMount) = {Facts.Gem@122, Facts.Gem@123}
    }

    private static ref readonly Gem Peek(List<Gem> gems) => ref CollectionsMarshal.AsSpan(gems)[0];

    private static Gem Out(out Gem first, out Gem second)
    {
        first = new Gem();
        second = new Gem();
        return second;
    }

    private static Gem Half(int n) => new() { Twin = n > 0 ? new Gem() : null };

    private static void Use(Gem? gem) { }
}
