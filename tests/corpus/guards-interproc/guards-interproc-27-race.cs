// case: guards-interproc-27-race
// sdk: library
// expect: MAP001|MAP002|MAP003 Tokens.Issue.TokenVault._tokens
// why: the vault is closed without its lock

namespace Tokens.Issue;

public sealed class TokenVault : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new SemaphoreSlim(1, 1);
    private readonly Dictionary<string, DateTimeOffset> _tokens = new(StringComparer.Ordinal);

    public async Task<string> IssueAsync(TimeSpan life)
    {
        var token = Convert.ToHexString(Guid.NewGuid().ToByteArray());
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            _tokens.Add(token, DateTimeOffset.UtcNow + life);
        }
        finally
        {
            _gate.Release();
        }
        return token;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        _tokens.Clear();
        _gate.Dispose();
    }
}
