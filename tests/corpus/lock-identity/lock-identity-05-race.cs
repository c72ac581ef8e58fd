// case: lock-identity-05-race
// sdk: library
// expect: MAP004 Ferries.Manifest.Manifest._passengers
// why: the two callers pass different lock objects to the helper

namespace Ferries.Manifest;

public sealed class Manifest
{
    private readonly object _boarding = new();
    private readonly object _leaving = new();
    private readonly Dictionary<string, int> _passengers = new();
    private int _left;

    public void Board(string name, int cabin) => Update(_boarding, name, cabin);

    public void Transfer(string name, int cabin) => Update(_leaving, name, cabin);

    public void Leave()
    {
        lock (_leaving)
        {
            _left++;
        }
    }

    private void Update(object sync, string name, int cabin)
    {
        lock (sync)
        {
            _passengers[name] = cabin;
        }
    }
}
