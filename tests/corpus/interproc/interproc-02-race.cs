// case: interproc-02-race
// sdk: console
// expect: MAP002 Vault.Secrets.PlainSecretStore._secrets
// why: the interface is implemented by the unsynchronized store

namespace Vault.Secrets;

public interface ISecretStore
{
    void Save(string name, string secret);
    string? Load(string name);
}

public sealed class PlainSecretStore : ISecretStore
{
    private readonly Dictionary<string, string> _secrets = new();

    public void Save(string name, string secret) => _secrets[name] = secret;

    public string? Load(string name) => _secrets.TryGetValue(name, out var secret) ? secret : null;
}

public sealed class MonitorSecretStore : ISecretStore
{
    private readonly Dictionary<string, string> _secrets = new();

    public void Save(string name, string secret)
    {
        lock (_secrets) { _secrets[name] = secret; }
    }

    public string? Load(string name)
    {
        lock (_secrets) { return _secrets.TryGetValue(name, out var secret) ? secret : null; }
    }
}

public static class Program
{
    public static void Main()
    {
        ISecretStore store = new PlainSecretStore();
        var rotation = new Thread(() => Rotate(store));
        rotation.Start();
        Console.WriteLine(store.Load("db") is null ? "missing" : "present");
        rotation.Join();
    }

    private static void Rotate(ISecretStore store)
    {
        foreach (var name in new[] { "db", "smtp", "s3" })
            store.Save(name, Guid.NewGuid().ToString("N"));
    }
}
