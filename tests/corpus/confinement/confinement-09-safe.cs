// case: confinement-09-safe
// sdk: console
// expect: none
// why: tasks on the exclusive scheduler of the pair run one at a time
namespace Editor.Buffers;

public sealed class Workspace
{
    private readonly TaskFactory _factory;
    private readonly Dictionary<string, string> _buffers = new();

    public Workspace()
    {
        var pair = new ConcurrentExclusiveSchedulerPair();
        _factory = new TaskFactory(pair.ExclusiveScheduler);
    }

    public Task InsertAsync(string file, string text)
        => _factory.StartNew(() => Insert(file, text));

    private void Insert(string file, string text)
    {
        if (_buffers.TryGetValue(file, out var old))
            _buffers[file] = old + text;
        else
            _buffers.Add(file, text);
    }

    public static async Task Main()
    {
        var workspace = new Workspace();
        var edits = new List<Task>();
        for (var i = 0; i < 100; i++)
            edits.Add(workspace.InsertAsync($"file{i % 3}.md", $"line {i}\n"));
        await Task.WhenAll(edits);
    }
}
