// case: guards-interproc-27-safe
// sdk: library
// expect: none
// why: the vault is closed under its lock

namespace Tokens.Grant;

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
        await _gate.WaitAsync().ConfigureAwait(false);
        _tokens.Clear();
        _gate.Dispose();
    }
}
