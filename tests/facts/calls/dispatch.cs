// sdk: console
namespace Facts;

public interface IShelf
{
    int Count();
}

public sealed class Wood : IShelf
{
    public int Count() => 1;
}

public sealed class Steel : IShelf
{
    public int Count() => 2;
}

public static class Program
{
    private static readonly Dictionary<string, Func<int>> Actions = new();

    public static void Main(string[] args)
    {
        IShelf shelf = new Wood();                     //@ pts(shelf) = {Facts.Wood@25, Facts.Steel@27}
        shelf.Count();                                 //@ calls Facts.Wood.Count, Facts.Steel.Count
        if (args.Length > 0) shelf = new Steel();
        Weigh(shelf);                                  //@ pts(shelf) = {Facts.Wood@25, Facts.Steel@27}
        Actions["a"] = Action;                         //@ calls none
        Actions["a"]();                                //@ calls Facts.Program.Action
        //@ calls spawn Facts.Program.Main, Facts.Program.Action
        Task.Run(() => Action());
    }

    private static int Weigh(IShelf shelf)
    {
        return shelf.Count();                          //@ calls Facts.Wood.Count, Facts.Steel.Count
    }

    private static int Action() => 3;
}
