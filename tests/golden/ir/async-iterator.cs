namespace Shop;

public class Feed
{
    public async Task<int> Load(HttpLike http)
    {
        var text = await http.Get("x").ConfigureAwait(false);
        await foreach (var line in http.Lines()) text += line;
        return text.Length;
    }

    public IEnumerable<int> Numbers(int n)
    {
        for (var i = 0; i < n; i++)
        {
            if (i == 7) yield break;
            yield return i;
        }
    }
}

public abstract class HttpLike
{
    public abstract Task<string> Get(string url);

    public abstract IAsyncEnumerable<string> Lines();
}
