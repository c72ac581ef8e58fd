// case: async-08-safe
// sdk: console
// expect: none
// why: the task is awaited before the next case is opened
namespace Ticketing.Requests;

public sealed class CaseBook
{
    private readonly Dictionary<int, string> _owner = new();

    public async Task OpenAsync(int id)
    {
        _owner[id] = "unassigned";
        await Task.Run(() => Assign(id));
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
