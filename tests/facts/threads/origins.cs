// sdk: console
namespace Facts;

public static class Program
{
    private static readonly Dictionary<int, int> Map = new();

    public static void Main()
    {
        Map[0] = 0;                                    //@ origins main
        var one = new Thread(One);
        one.Start();
        for (var i = 0; i < 4; i++) Task.Run(Many);
        Parallel.For(0, 4, Body);
        one.Join();
    }

    private static void One() => Shared();             //@ origins thread@12

    private static void Many()
    {
        Shared();                                      //@ origins task@13
    }

    private static void Body(int i) => Map[i] = i;     //@ origins parallelBody@14 many

    private static void Shared()
    {
        Map[1] = 1;                                    //@ origins thread@12, task@13
    }
}
