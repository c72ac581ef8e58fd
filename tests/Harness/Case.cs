using System.Collections.Immutable;
using MapAudit.Analysis.Load;

namespace MapAudit.Tests.Harness;

/// <summary>A program of the corpus with what the audit has to say about it.</summary>
/// <param name="Id">Equal to the file name without extension: <c>statics-01-race</c>.</param>
/// <param name="Family">The folder the file stands in.</param>
/// <param name="Expectations">Empty where nothing may be reported.</param>
public sealed record Case(string Id, string Family, string Path, string Text, SdkKind Sdk, ImmutableArray<Expectation> Expectations, string Why);

/// <summary>One finding that must be reported.</summary>
/// <param name="Rules">Any of these rule ids is right.</param>
public sealed record Expectation(ImmutableArray<string> Rules, string Map)
{
    public override string ToString() => $"{string.Join('|', Rules)} {Map}";
}

/// <summary>A case is no proof of anything: its header is not what the format asks for, or its code does not compile.</summary>
public sealed class BrokenCaseException(string path, int line, string message)
    : Exception($"{RepositoryFolder.Relative(path)}:{line}: {message}");
