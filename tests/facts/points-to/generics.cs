// sdk: console
namespace Facts;

public class Part;

public sealed class Bolt : Part;

public sealed class Nut : Part;

public static class Registry<T> where T : class
{
    public static T? Current;

    public static readonly List<T> All = new();

    public static void Set(T value) => Current = value;

    public static T? Get() => Current;
}

public sealed class Pair<TLeft, TRight>(TLeft left, TRight right)
{
    public TLeft Left { get; } = left;

    public TRight Right { get; } = right;

    public Pair<TRight, TLeft> Swap() => new(Right, Left);
}

public abstract class Visitor<TResult>
{
    public abstract TResult Visit<TPart>(TPart part) where TPart : Part;
}

public sealed class Keeper : Visitor<Part?>
{
    public override Part? Visit<TPart>(TPart part)
    {
        Part kept = part;
        return kept;
    }
}

public class Node<T> where T : Node<T>
{
    public T? Parent;
}

public sealed class Branch : Node<Branch>;

public static class Program
{
    public static void Main()
    {
        Registry<Bolt>.Current = new Bolt();
        Registry<Nut>.Current = new Nut();
        var bolt = Registry<Bolt>.Current;                     //@ pts(bolt) = {Facts.Bolt@55, Facts.Bolt@59}
        var nut = Registry<Nut>.Current;                       //@ pts(nut) = {Facts.Nut@56}  //@ feature generic-statics
        Registry<Bolt>.Set(new Bolt());
        var got = Registry<Nut>.Get();                         //@ pts(got) = {Facts.Nut@56}
        Registry<Part>.All.Add(new Part());
        Registry<Nut>.All.Add(new Nut());
        var part = Registry<Part>.All[0];                      //@ pts(part) = {Facts.Part@61}
        var listed = Registry<Nut>.All[0];                     //@ pts(listed) = {Facts.Nut@62}
        var pair = new Pair<Bolt, Nut>(new Bolt(), new Nut());
        var left = pair.Left;                                  //@ pts(left) = {Facts.Bolt@65}  //@ feature generic-types
        var right = pair.Right;                                //@ pts(right) = {Facts.Nut@65}
        var swapped = pair.Swap();
        var first = swapped.Left;                              //@ pts(first) = {Facts.Nut@65}
        var same = Same(new Bolt());
        Use(same);                                             //@ pts(same) = {Facts.Bolt@70}  //@ feature generic-methods
        var other = Same(new Nut());
        Use(other);                                            //@ pts(other) = {Facts.Nut@72}
        var fresh = Create<Part>();
        Use(fresh);                                            //@ pts(fresh) = {Facts.Part@92}
        Visitor<Part?> keeper = new Keeper();
        var visited = keeper.Visit(new Nut());
        Use(visited);                                          //@ pts(visited) = {Facts.Nut@77}
        var branch = new Branch { Parent = new Branch() };
        var parent = branch.Parent;                            //@ pts(parent) = {Facts.Branch@79}  //@ feature object-initializers
        object boxed = new Bolt();
        var cast = (Part)boxed;                                //@ pts(cast) = {Facts.Bolt@81}
        var none = boxed as Nut;                               //@ pts(none) = {}
        Func<Part> maker = () => new Nut();
        var lazily = maker();                                  //@ pts(lazily) = {Facts.Nut@84}
        Use(lazily);
        Use(none);
    }

    private static T Same<T>(T value) => value;

    private static T Create<T>() where T : new() => new T();

    private static void Use(Part? part) { }
}
