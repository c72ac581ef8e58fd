// case: check-then-act-03-safe
// sdk: library
// expect: none
// why: the removal names key and tested value, so a fresh one stays
using System.Collections.Concurrent;

namespace Auth.Tickets;

public sealed record Token(string Text, DateTime Expires);

public sealed class TokenCache
{
    private readonly ConcurrentDictionary<string, Token> _tokens = new();

    public void Store(string user, Token token) => _tokens[user] = token;

    public Token Find(string user)
    {
        if (!_tokens.TryGetValue(user, out var token))
            return null;
        if (token.Expires > DateTime.UtcNow)
            return token;
        _tokens.TryRemove(new KeyValuePair<string, Token>(user, token));
        return null;
    }
}
