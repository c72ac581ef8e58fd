// case: check-then-act-03-race
// sdk: library
// expect: MAP010 Auth.Tokens.TokenCache._tokens
// why: the expired token is tested and then removed by key, which may drop a fresh one set in between
using System.Collections.Concurrent;

namespace Auth.Tokens;

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
        _tokens.TryRemove(user, out _);
        return null;
    }
}
