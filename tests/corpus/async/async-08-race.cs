// case: async-08-race
// sdk: console
// expect: MAP001 Ticketing.Cases.CaseBook._owner
// why: the fire-and-forget task assigns owners beside the next case of the caller
namespace Ticketing.Cases;

public sealed class CaseBook
{
    private readonly Dictionary<int, string> _owner = new();

    public async Task OpenAsync(int id)
    {
        _owner[id] = "unassigned";
        _ = Task.Run(() => Assign(id));
        await File.AppendAllTextAsync("cases.log", id + Environment.NewLine);
    }

    private void Assign(int id)
    {
        Thread.Sleep(30);
        _owner[id] = id % 2 == 0 ? "alice" : "bob";
    }

    public static async Task Main()
    {
        var book = new CaseBook();
        for (var id = 1; id <= 10; id++)
            await book.OpenAsync(id);
    }
}
