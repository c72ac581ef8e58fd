// case: check-then-act-15-safe
// sdk: library
// expect: none
// why: the look-up is repeated once the semaphore is held again
namespace Wiki.Articles;

public sealed class DocumentStore(HttpClient http)
{
    private readonly SemaphoreSlim _mutex = new(1, 1);
    private readonly Dictionary<string, List<string>> _documents = new();

    public async Task AppendAsync(string title, string line)
    {
        var lines = await LoadAsync(title);
        await _mutex.WaitAsync();
        try
        {
            lines.Add(line);
        }
        finally
        {
            _mutex.Release();
        }
    }

    private async Task<List<string>> LoadAsync(string title)
    {
        await _mutex.WaitAsync();
        try
        {
            if (_documents.TryGetValue(title, out var known))
                return known;
        }
        finally
        {
            _mutex.Release();
        }

        var text = await http.GetStringAsync("/raw/" + title);
        var fetched = new List<string>(text.Split('\n'));

        await _mutex.WaitAsync();
        try
        {
            if (_documents.TryGetValue(title, out var other))
                return other;
            _documents[title] = fetched;
            return fetched;
        }
        finally
        {
            _mutex.Release();
        }
    }
}
