// sdk: console
namespace Facts;

public static class Program
{
    private static readonly Dictionary<int, int> Map = new();

    public static async Task Main(string[] args)
    {
        await Step();
        var timer = new Timer(_ => Map[1] = 1, null, 0, 1000);     //@ origins main, timer@11 many
        Parallel.Invoke(First, Second);
        ThreadPool.QueueUserWorkItem(_ => Queued());               //@ origins main, threadPool@13
        await Task.Run(Work).ContinueWith(_ => After());           //@ origins main, continuation@14
        foreach (var name in args) new Thread(() => Named(name)).Start();
        Parallel.ForEach(args, name => Each(name));
        Inline(() => Map[2] = 2);                                  //@ origins main
    }

    private static async Task Step()
    {
        Map[3] = 3;                                                //@ origins main
        await Task.Delay(1);
        Map[4] = 4;                                                //@ origins main
    }

    private static void First() => Map[5] = 5;                     //@ origins parallelBody@12

    private static void Second() => Map[6] = 6;                    //@ origins parallelBody@12

    private static void Queued() => Map[7] = 7;                    //@ origins threadPool@13

    private static void Work() => Map[8] = 8;                      //@ origins task@14

    private static void After() => Map[9] = 9;                     //@ origins continuation@14

    private static void Named(string name) => Map[10] = name.Length;   //@ origins thread@15

    private static void Each(string name) => Map[11] = name.Length;    //@ origins parallelBody@16 many

    private static void Inline(Action action) => action();         //@ origins main
}
