// sdk: console
namespace Facts;

public abstract class Shape
{
    public virtual int Area() => 0;

    public int Twice() => Area() * 2;                          //@ calls Facts.Square.Area
}

public sealed class Square : Shape
{
    public override int Area() => base.Area() + 1;             //@ calls Facts.Shape.Area
}

public sealed class Round : Shape
{
    public override int Area() => 3;
}

public sealed class Bell
{
    public event Action? Rang;

    public void Ring() => Rang?.Invoke();                      //@ calls Facts.Program.OnRang

    public static Bell operator +(Bell bell, int times) => bell;
}

public static class Program
{
    private static readonly Lazy<int> Slow = new(Compute);

    public static void Main(string[] args)
    {
        new Square().Twice();                                  //@ calls Facts.Square..ctor, Facts.Shape.Twice, once Facts.Program..cctor
        var bell = new Bell();
        bell.Rang += OnRang;
        bell.Ring();                                           //@ calls Facts.Bell.Ring
        _ = bell + 1;                                          //@ calls Facts.Bell.op_Addition
        foreach (var number in Numbers()) Take(number);        //@ calls Facts.Program.Take, enumeration Facts.Program.Numbers
        Func<int, int> twice = Twice;
        Apply(twice, 1);                                       //@ calls Facts.Program.Apply
        Local();                                               //@ calls Facts.Program.Main
        new[] { 1 }.Select(Twice).ToList();                    //@ calls enumeration Facts.Program.Twice
        _ = Slow.Value;                                        //@ calls once Facts.Program.Compute
        "a".Shout();                                           //@ calls Facts.Words.Shout

        static void Local() => Take(0);                        //@ calls Facts.Program.Take
    }

    private static int Apply(Func<int, int> change, int value) => change(value);   //@ calls Facts.Program.Twice

    private static int Twice(int value) => value * 2;

    private static int Compute() => 4;

    private static void OnRang() { }

    private static void Take(int number) { }

    private static IEnumerable<int> Numbers()
    {
        yield return 1;
    }
}

public static class Words
{
    public static string Shout(this string text) => text.ToUpperInvariant();
}
