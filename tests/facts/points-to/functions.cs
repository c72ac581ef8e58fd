// sdk: console
namespace Facts;

public class Seed
{
    public Seed? Next;
}

public interface IGrower
{
    Seed Grow();

    event Action<Seed>? Grown;
}

public class Field : IGrower
{
    public event Action<Seed>? Grown;

    public virtual Seed Grow()
    {
        var seed = new Seed();
        Grown?.Invoke(seed);                                   //@ calls Facts.Program.Main
        return seed;
    }
}

public sealed class Meadow : Field
{
    public override Seed Grow() => new Seed();

    public Func<Seed> Super() => base.Grow;
}

public abstract class Signal
{
    public abstract event Func<Seed>? Raised;

    public abstract Seed? Raise();
}

public sealed class Horn : Signal
{
    public override event Func<Seed>? Raised;

    public override Seed? Raise() => Raised?.Invoke();         //@ calls Facts.Program.Raised
}

public sealed class Cellar(Seed first)
{
    private readonly Func<Seed> _give = () => first;

    public Seed Give() => _give();
}

public static class Program
{
    private static readonly Dictionary<string, Func<Seed, Seed>> Table = new()
    {
        ["same"] = static seed => seed,
        ["wrap"] = seed => new Seed { Next = seed },
    };

    public static void Main(string[] args)
    {
        IGrower grower = args.Length > 0 ? new Field() : new Meadow();
        Seed? heard = null;
        grower.Grown += seed => heard = seed;
        Func<Seed> grow = grower.Grow;
        var grown = grow();
        Use(grown);                                            //@ pts(grown) = {Facts.Seed@22, Facts.Seed@30}
        var known = heard;                                     //@ pts(known) = {Facts.Seed@22}
        var super = new Meadow().Super()();
        Use(super);                                            //@ pts(super) = {Facts.Seed@22}
        Signal horn = new Horn();
        horn.Raised += Raised;
        var raised = horn.Raise();
        Use(raised);                                           //@ pts(raised) = {Facts.Seed@131}
        var tabled = Table["wrap"](new Seed());
        Use(tabled.Next);                                      //@ pts(tabled) = {Facts.Seed@79, Facts.Seed@61}
        var cellar = new Cellar(new Seed()).Give();
        Use(cellar);                                           //@ pts(cellar) = {Facts.Seed@81}
        Func<Seed> outer = () =>
        {
            var middle = new Seed();
            Func<Seed> inner = () => { middle.Next = new Seed(); return middle; };
            return inner();
        };
        var nested = outer();
        var next = nested.Next;                                //@ pts(nested) = {Facts.Seed@85}  //@ pts(next) = {Facts.Seed@86}
        var even = Even(new Seed(), 4);
        Use(even);                                             //@ pts(even) = {Facts.Seed@91}
        var general = Same(new Seed());
        Use(general);                                          //@ pts(general) = {Facts.Seed@93}
        Func<Seed, Seed> asDelegate = Same;
        var viaDelegate = asDelegate(new Seed());
        Use(viaDelegate);                                      //@ pts(viaDelegate) = {Facts.Seed@93, Facts.Seed@96}
        foreach (var listed in List(new Seed())) Use(listed);   //@ pts(listed) = {Facts.Seed@98}
        var awaited = Later(new Seed()).Result;
        Use(awaited);                                          //@ pts(awaited) = {Facts.Seed@99}
        var extended = new Seed { Next = new Seed() }.Follow;
        var followed = extended();
        Use(followed);                                         //@ pts(followed) = {Facts.Seed@101}
        Converter<Seed, object> covariant = Through;
        var widened = covariant(new Seed());
        Use((Seed)widened);                                    //@ pts(widened) = {Facts.Seed@105}
        Change change = (ref Seed seed, out Seed old) => { old = seed; seed = new Seed(); };
        var changed = new Seed();
        change(ref changed, out var former);
        Use(changed);                                          //@ pts(changed) = {Facts.Seed@108, Facts.Seed@107}
        Use(former);                                           //@ pts(former) = {Facts.Seed@108, Facts.Seed@107}
        var many = (Func<Seed>)Raised + (() => new Seed());
        many -= Raised;
        var last = many!();
        Use(last);                                             //@ pts(last) = {Facts.Seed@131, Facts.Seed@112}
        var captured = new Seed();
        var holder = new { Give = (Func<Seed>)(() => captured) };
        captured = new Seed();
        var late = holder.Give();
        Use(late);                                             //@ pts(late) = {Facts.Seed@116, Facts.Seed@118}

        Seed Even(Seed seed, int n) => n == 0 ? seed : Odd(seed, n - 1);
        Seed Odd(Seed seed, int n) => Even(seed, n - 1);
        T Same<T>(T value) => value;
        IEnumerable<Seed> List(Seed seed) { yield return seed; }
        async Task<Seed> Later(Seed seed) { await Task.Yield(); return seed; }
    }

    private delegate void Change(ref Seed seed, out Seed old);

    private static Seed Raised() => new Seed();

    private static Seed Through(Seed seed) => seed;

    private static Seed? Follow(this Seed seed) => seed.Next;

    private static void Use(Seed? seed) { }
}
