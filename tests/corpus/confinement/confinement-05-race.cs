// case: confinement-05-race
// sdk: console
// expect: MAP001|MAP002 Rpc.Calls.CallContext._items
// why: one context object is made before the loop and given to every call
namespace Rpc.Calls;

public sealed class CallContext
{
    private readonly Dictionary<string, object> _items = new();

    public void Set(string key, object value) => _items[key] = value;
    public object Get(string key) => _items.TryGetValue(key, out var value) ? value : null;
}

public sealed class RpcServer
{
    public void Serve(IEnumerable<string> calls)
    {
        var context = new CallContext();
        foreach (var call in calls)
        {
            Task.Run(() => Handle(call, context));
        }
    }

    private static void Handle(string call, CallContext context)
    {
        context.Set("method", call);
        context.Set("user", Environment.UserName);
        Console.WriteLine($"{context.Get("user")} called {context.Get("method")}");
    }

    public static void Main(string[] args)
    {
        new RpcServer().Serve(args);
        Console.ReadLine();
    }
}
