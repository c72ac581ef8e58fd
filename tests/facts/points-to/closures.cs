// sdk: console
namespace Facts;

public class Seed
{
    public Seed? Next;
}

public static class Program
{
    public static void Main(string[] args)
    {
        var outer = new Seed();
        Func<Seed> give = () => outer;
        var given = give();                                    //@ pts(given) = {Facts.Seed@13, Facts.Seed@16}  //@ feature captured-variables, lambdas
        Action change = () => outer = new Seed();
        change();
        var changed = outer;                                   //@ pts(changed) = {Facts.Seed@13, Facts.Seed@16}
        var makers = new List<Func<Seed>>();
        for (var i = 0; i < 3; i++)
        {
            var each = new Seed();
            makers.Add(() => each);
        }
        var made = makers[0]();                                //@ pts(made) = {Facts.Seed@22}
        var local = Local();                                   //@ pts(local) = {Facts.Seed@13, Facts.Seed@16}  //@ feature local-functions
        var group = Pass(Same)(new Seed());                    //@ pts(group) = {Facts.Seed@27}  //@ feature method-groups
        var curried = Curry(new Seed())(new Seed());           //@ pts(curried) = {Facts.Seed@28}
        Func<int, Seed> recursive = null!;
        recursive = n => n == 0 ? new Seed() : recursive(n - 1);
        var found = recursive(3);                              //@ pts(found) = {Facts.Seed@30}
        var holder = new Holder(new Seed());
        var held = holder.Give();                              //@ pts(held) = {Facts.Seed@32}
        Func<Seed> boxed = holder.Give;
        var viaBox = boxed();                                  //@ pts(viaBox) = {Facts.Seed@32}

        Seed Local() => outer;
        Use(given, changed, made, local, group, curried, found, held, viaBox);
    }

    private static Func<Seed, Seed> Pass(Func<Seed, Seed> change) => change;

    private static Seed Same(Seed seed) => seed;

    private static Func<Seed, Seed> Curry(Seed first) => second => { first.Next = second; return first; };

    private static void Use(params Seed[] seeds) { }
}

public sealed class Holder(Seed seed)
{
    public Seed Give() => seed;
}
