// sdk: console
namespace Facts;

public class Gem
{
    public Gem? Twin;
}

public sealed class Ring
{
    public Gem? Stone;
    private Gem? _hidden;

    public ref Gem? Hidden => ref _hidden;

    public void Hide(Gem gem) => _hidden = gem;

    public void Deconstruct(out Gem? stone, out Gem? hidden)
    {
        stone = Stone;
        hidden = _hidden;
    }
}

public readonly record struct Setting(Gem Stone, int Size);

public record Jewel(Gem Stone)
{
    public Gem Extra { get; init; } = new();
}

public sealed record Crown(Gem Stone, Gem Second) : Jewel(Stone);

public ref struct Window(Span<Gem> gems)
{
    private readonly Span<Gem> _gems = gems;

    public Gem First => _gems[0];
}

public static class Program
{
    private static Gem? _static;

    public static void Main(string[] args)
    {
        Gem? one = null;
        Fill(ref one, new Gem());
        Use(one);                                              //@ pts(one) = {Facts.Gem@48}  //@ feature ref
        if (TryMake(out var two)) Use(two);                    //@ pts(two) = {Facts.Gem@111}  //@ feature out
        var three = new Gem();
        var seen = Look(in three);
        Use(seen);                                             //@ pts(seen) = {Facts.Gem@51}  //@ feature in
        var ring = new Ring();
        ref var slot = ref ring.Stone;
        slot = new Gem();
        var stone = ring.Stone;                                //@ pts(stone) = {Facts.Gem@56}  //@ feature ref-locals
        ring.Hide(new Gem());
        var hidden = ring.Hidden;                              //@ pts(hidden) = {Facts.Gem@58}
        var array = new Gem[2];
        ref var cell = ref array[1];
        cell = new Gem();
        var element = array[1];                                //@ pts(element) = {Facts.Gem@62, Facts.Gem@67}
        Set(ref _static, new Gem());
        var stored = _static;                                  //@ pts(stored) = {Facts.Gem@64}
        Span<Gem> span = array;
        span[0] = new Gem();
        var viaSpan = array[0];                                //@ pts(viaSpan) = {Facts.Gem@62, Facts.Gem@67}  //@ feature spans
        var sliced = array.AsSpan(1)[0];                       //@ pts(sliced) = {Facts.Gem@62, Facts.Gem@67}
        foreach (var each in array.AsSpan()) Use(each);        //@ pts(each) = {Facts.Gem@62, Facts.Gem@67}
        var window = new Window(span);
        var first = window.First;                              //@ pts(first) = {Facts.Gem@62, Facts.Gem@67}
        ReadOnlySpan<Gem> literal = [new Gem(), three];
        var listed = literal[0];                               //@ pts(listed) = {Facts.Gem@73, Facts.Gem@51}
        var (a, b) = ring;
        Use(a);                                                //@ pts(a) = {Facts.Gem@56}  //@ feature deconstruction
        Use(b);                                                //@ pts(b) = {Facts.Gem@58}
        (Gem Big, (Gem Small, int Count) Others) nested = (new Gem(), (three, 2));
        var small = nested.Others.Small;                         //@ pts(small) = {Facts.Gem@51}  //@ feature tuples
        var (big, (_, count)) = nested;
        Use(big);                                              //@ pts(big) = {Facts.Gem@78}
        var jewel = new Jewel(new Gem());
        var copy = jewel with { Stone = new Gem() };
        var copied = copy.Stone;                               //@ pts(copied) = {Facts.Gem@83}  //@ feature with
        var keptExtra = copy.Extra;                            //@ pts(keptExtra) = {Facts.Gem@29}
        var original = jewel.Stone;                            //@ pts(original) = {Facts.Gem@82}  //@ feature records
        Jewel crown = new Crown(new Gem(), three);
        if (crown is Crown(var c1, var c2)) Use(c2);           //@ pts(c2) = {Facts.Gem@51}
        if (crown is { Stone: { } inPattern }) Use(inPattern); //@ pts(inPattern) = {Facts.Gem@87}
        if (array is [var head, .. var tail]) Use(tail[0]);
        if (array is [.., var end]) Use(end);                  //@ pts(end) = {Facts.Gem@62, Facts.Gem@67}
        var setting = new Setting(three, 1);
        var bigger = setting with { Size = 2 };
        var kept = bigger.Stone;                               //@ pts(kept) = {Facts.Gem@51}
        var chosen = args.Length > 0 ? ref one : ref three!;
        Use(chosen);                                           //@ pts(chosen) = {Facts.Gem@48, Facts.Gem@51}
        var swapLeft = new Gem();
        var swapRight = new Gem();
        Swap(ref swapLeft, ref swapRight);
        Use(swapLeft);                                         //@ pts(swapLeft) = {Facts.Gem@97, Facts.Gem@98}
        var indexed = array[^1];                               //@ pts(indexed) = {Facts.Gem@62, Facts.Gem@67}
        var ranged = array[..1][0];                            //@ pts(ranged) = {Facts.Gem@62, Facts.Gem@67}
    }

    private static void Set(ref Gem? target, Gem value) => target = value;

    private static void Fill(ref Gem? target, Gem value) => target = value;

    private static bool TryMake(out Gem made)
    {
        made = new Gem();
        return true;
    }

    private static Gem Look(in Gem gem) => gem;

    private static void Swap(ref Gem left, ref Gem right) => (left, right) = (right, left);

    private static void Use(Gem? gem) { }
}
