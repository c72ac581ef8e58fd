// sdk: console
namespace Facts;

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

public class Pearl
{
    public Pearl? Next;
}

public sealed class Lost(Pearl pearl) : Exception
{
    public Pearl Pearl { get; } = pearl;
}

public sealed class Diver(Pearl pearl) : INotifyCompletion
{
    public bool IsCompleted => true;

    public Pearl GetResult() => pearl;

    public void OnCompleted(Action continuation) => continuation();
}

public sealed class Dive(Pearl pearl)
{
    public Diver GetAwaiter() => new(pearl);
}

public static unsafe class Program
{
    private static readonly Dictionary<string, Pearl> Named = new();

    public static async Task Main(string[] args)
    {
        Indirect(args);
        Use(First(new Pearl(), null));
        var dived = await new Dive(new Pearl());
        Use(dived);                                            //@ pts(dived) = {Facts.Pearl@39}  //@ feature own-awaiters
    }

    private static void Indirect(string[] args)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(Named, "a", out _);
        slot = new Pearl();
        var named = Named["a"];                                //@ pts(named) = {Facts.Pearl@46}  //@ feature map-references
        var row = new Pearl?[2];
        foreach (ref var place in row.AsSpan())
            place = new Pearl();
        var placed = row[0];                                   //@ pts(placed) = {Facts.Pearl@50}  //@ feature ref-loops
        Pearl? left = null;
        Pearl? right = null;
        ref var side = ref (args.Length > 0 ? ref left : ref right);
        side = new Pearl();
        Use(left);                                             //@ pts(left) = {Facts.Pearl@55}  //@ feature ref-conditionals
        var shelf = new Pearl?[2];
        At(shelf, 1) = new Pearl();
        var shelved = shelf[0];                                //@ pts(shelved) = {Facts.Pearl@58}  //@ feature ref-returns
        delegate*<Pearl> make = &Make;
        var made = make();                                     //@ pts(made) = {Facts.Pearl@86}  //@ feature function-pointers
        var bare = (Pearl)RuntimeHelpers.GetUninitializedObject(typeof(Pearl));
        bare.Next = new Pearl();
        Use(bare.Next);
        var next = bare.Next;                                  //@ pts(next) = {Facts.Pearl@63}  //@ feature uninitialized-objects
        try
        {
            throw new InvalidOperationException("no", new Lost(new Pearl()));
        }
        catch (InvalidOperationException failure) when (failure.InnerException is Lost lost)
        {
            var found = lost.Pearl;                            //@ pts(found) = {Facts.Pearl@68}  //@ feature inner-exceptions
            Use(found);
        }
        Use(named, placed, right, shelved, made, next);
    }

    private static ref Pearl? At(Pearl?[] shelf, int position) => ref shelf[position];

    private static Pearl? First(params ReadOnlySpan<Pearl?> pearls)
    {
        var first = pearls[0];                                 //@ pts(first) = {Facts.Pearl@38}  //@ feature params-spans
        return first;
    }

    private static Pearl Make() => new();

    private static void Use(params object?[] things) => Console.WriteLine(things.Length);
}
