using MapAudit.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace MapAudit.Tests.Repository;

/// <summary>Product code uses nothing that <c>.config/banned-symbols.txt</c> lists.</summary>
public sealed class BannedApiTests
{
    private static readonly IReadOnlyList<Ban> Bans = [.. File.ReadLines(Path.Combine(RepositoryFolder.Root, ".config", "banned-symbols.txt"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(Ban.Parse)];

    [Fact]
    public void Nothing_banned_is_used()
    {
        var uses = from mention in ProductCode.Mentions
                   from ban in Bans
                   where ban.Covers(mention)
                   select $"{mention}: {ban.Reason}";
        Check.None(uses);
    }

    [Fact]
    public void Every_ban_names_something_that_exists()
    {
        var dead = Bans.Where(ban => DocumentationCommentId.GetSymbolsForDeclarationId(ban.Symbol, ProductCode.Compilation).IsEmpty
            && !ProductCode.Compilation.GetTypeByMetadataName(ban.TypeName)!.GetMembers().Any(m => WithoutParameters(m) == ban.Symbol));
        Check.None(dead.Select(ban => ban.Symbol));
    }

    private static string? WithoutParameters(ISymbol symbol) => symbol.OriginalDefinition.GetDocumentationCommentId()?.Split('(')[0];

    /// <param name="Symbol">Documentation comment id; of a method without its parameters, so that all overloads are meant.</param>
    private sealed record Ban(string Symbol, IReadOnlyList<string> Folders, IReadOnlyList<string> Except, string Reason)
    {
        public string TypeName => Symbol[2..Symbol.LastIndexOf('.')];

        public static Ban Parse(string line) => line.Split(';', 4, StringSplitOptions.TrimEntries) is [var symbol, var folders, var except, var reason]
            ? new Ban(symbol, folders.Split(' '), except.Split(' '), reason)
            : throw new FormatException($"banned-symbols.txt: '{line}' has not four parts.");

        public bool Covers(Mention mention) =>
            Folders.Contains(mention.File.Split('/')[0]) && !Except.Contains(mention.File) && IsBanned(mention.Symbol) && !InsideItsOwnOverride(mention);

        private bool IsBanned(ISymbol symbol)
        {
            for (var at = symbol as IMethodSymbol; at?.OverriddenMethod != null; symbol = at) at = at.OverriddenMethod;
            return WithoutParameters(symbol) == Symbol || (Symbol[0] == 'T' && symbol.ContainingType != null && WithoutParameters(symbol.ContainingType) == Symbol);
        }

        private static bool InsideItsOwnOverride(Mention mention) => mention.Name.Ancestors().OfType<MethodDeclarationSyntax>().Any(m => m.Identifier.ValueText == mention.Symbol.Name);
    }
}
