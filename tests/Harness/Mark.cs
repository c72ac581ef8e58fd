using System.Collections.Immutable;

namespace MapAudit.Tests.Harness;

/// <summary>
/// What a test program says a stage must know of one of its lines.
/// <code>
/// var x = new Cart();        //@ pts(x) = {Cart@12}
/// shop.Sell(x);              //@ calls Shop.Store.Sell, Shop.Kiosk.Sell
/// _map[1] = x;               //@ held this._gate  //@ origins main, Task@20
/// Read();                    //@ held none
/// </code>
/// A mark that stands alone on its line speaks of the next line of code.
/// </summary>
/// <param name="Line">The line it speaks of.</param>
/// <param name="Keyword">The kind of fact; a provider answers for it.</param>
/// <param name="Subject">What on that line, where there may be several; else empty.</param>
/// <param name="Values">All of them and no others, in ordinal order.</param>
public sealed record Mark(string File, int Line, string Keyword, string Subject, ImmutableArray<string> Values)
{
    public override string ToString() => $"{RepositoryFolder.Relative(File)}:{Line}: {Keyword}{(Subject.Length > 0 ? $"({Subject})" : "")}";
}

/// <summary>A mark is not of the form <c>keyword(subject) = {value, value}</c>.</summary>
public sealed class MalformedMarkException(string file, int line, string message)
    : Exception($"{RepositoryFolder.Relative(file)}:{line}: {message}");
