// case: confinement-05-safe
// sdk: console
// expect: none
// why: each call gets a context object of its own
namespace Rpc.Invocations;

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
        foreach (var call in calls)
        {
            var context = new CallContext();
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
