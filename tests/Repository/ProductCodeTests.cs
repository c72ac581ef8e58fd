using Microsoft.CodeAnalysis;
using Xunit;

namespace MapAudit.Tests.Repository;

/// <summary>The tests of this folder are only as good as the binding they look at.</summary>
public sealed class ProductCodeTests
{
    /// <summary>Partial methods are the work of generators, which do not run here.</summary>
    private static readonly HashSet<string> Generated = ["CS8795", "CS9248"];

    [Fact]
    public void The_product_binds_here_as_it_does_in_the_build()
    {
        var errors = ProductCode.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error && !Generated.Contains(d.Id));
        Check.None(errors.Select(e => e.ToString()));
    }
}
