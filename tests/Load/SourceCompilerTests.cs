using MapAudit.Analysis.Load;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MapAudit.Tests.Load;

public sealed class SourceCompilerTests
{
    private readonly SourceCompiler compiler = new();

    [Theory]
    [InlineData("a.cs", "Console.WriteLine(new List<int>().Count);", SdkKind.Console, OutputKind.ConsoleApplication)]
    [InlineData("a.cs", "public class Cache { private readonly Dictionary<int, Task> map = new(); public int Count => map.Count; }", SdkKind.Library, OutputKind.DynamicallyLinkedLibrary)]
    [InlineData("a.cs", "WebApplication.Create().Run();", SdkKind.Web, OutputKind.ConsoleApplication)]
    [InlineData("a.cs", "using Microsoft.AspNetCore.Mvc; public class Home : ControllerBase { [HttpGet] public IActionResult Get() => Ok(); }", SdkKind.Web, OutputKind.DynamicallyLinkedLibrary)]
    [InlineData("a.vb", "Public Class A\nPrivate map As New Dictionary(Of Integer, String)\nEnd Class", SdkKind.Library, OutputKind.DynamicallyLinkedLibrary)]
    public void A_snippet_binds_without_errors(string path, string text, SdkKind sdk, OutputKind output)
    {
        var project = compiler.Compile(path, text, sdk);
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(output, project.Compilation.Options.OutputKind);
        Assert.Equal(sdk, project.Sdk);
        Assert.Equal(path, Assert.Single(project.UserTrees).FilePath);
    }

    [Fact]
    public void Frameworks_are_found()
    {
        Assert.Equal("net10.0", FrameworkReferences.Installed.TargetFramework);
        Assert.True(FrameworkReferences.Installed.Core.Length > 150);
        Assert.True(FrameworkReferences.Installed.AspNet.Length > 100);
    }
}
