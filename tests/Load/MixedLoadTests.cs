using MapAudit.Analysis.Load;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MapAudit.Tests.Load;

/// <summary>Where MSBuild opens some projects of a solution and others have to be read without a build, they still see each other.</summary>
public sealed class MixedLoadTests : IDisposable
{
    private readonly FixtureFolder folder = new();

    [Fact]
    public async Task What_MSBuild_opened_refers_to_what_it_could_not_open()
    {
        Write("Base", "", "", "namespace Base; public class Clock { public int Now() => 1; }");
        Write("Broken", "<Sdk Name=\"No.Such.Sdk\" />", "Base", "namespace Broken; public class Store : Base.Clock { public System.Collections.Generic.Dictionary<string, int> Items { get; } = new(); }");
        Write("User", "", "Broken", "namespace User; public class Reader { public int Read(Broken.Store store) => store.Items[\"a\"] + store.Now(); }");
        Write("Top", "", "User", "namespace Top; public class Desk { public int Read(User.Reader reader, Broken.Store store) => reader.Read(store); }");
        var result = await folder.LoadAsync(noBuildLogic: false, "Base/Base.csproj", "Broken/Broken.csproj", "User/User.csproj", "Top/Top.csproj");
        Assert.Equal(["Base MSBuild", "Broken BuildLess", "User MSBuild", "Top MSBuild"], result.Report.Projects.Select(project => $"{project.Name} {project.Method}"));
        Assert.DoesNotContain(result.Projects.SelectMany(project => project.Compilation.GetDiagnostics(TestContext.Current.CancellationToken)), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    public void Dispose() => folder.Dispose();

    private void Write(string name, string sdk, string reference, string code)
    {
        var item = reference.Length == 0 ? "" : $"<ItemGroup><ProjectReference Include=\"../{reference}/{reference}.csproj\" /></ItemGroup>";
        folder.Write($"{name}/{name}.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\">{sdk}<PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{item}</Project>");
        folder.Write($"{name}/{name}.cs", code);
    }
}
