// case: confinement-07-safe
// sdk: console
// expect: none
// why: the block runs its action for one message at a time, as is its default
using System.Threading.Tasks.Dataflow;

namespace Etl.Records;

public sealed class KeyAssigner
{
    private readonly Dictionary<string, int> _keys = new();
    private readonly ActionBlock<string> _block;

    public KeyAssigner()
    {
        _block = new ActionBlock<string>(
            row => Assign(row),
            new ExecutionDataflowBlockOptions
            {
                BoundedCapacity = 1000,
            });
    }

    private void Assign(string row)
    {
        var name = row.Split(';')[0];
        if (!_keys.ContainsKey(name))
            _keys.Add(name, _keys.Count + 1);
    }

    public Task<bool> SendAsync(string row) => _block.SendAsync(row);

    public Task FinishAsync()
    {
        _block.Complete();
        return _block.Completion;
    }

    public static async Task Main(string[] args)
    {
        var assigner = new KeyAssigner();
        foreach (var row in File.ReadLines(args[0]))
            await assigner.SendAsync(row);
        await assigner.FinishAsync();
    }
}
