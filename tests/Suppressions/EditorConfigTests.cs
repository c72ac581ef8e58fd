using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Load;
using Xunit;

namespace MapAudit.Tests.Suppressions;

/// <summary>Levels that .editorconfig files give to rules: by section, nearest file first, up to the root.</summary>
public sealed class EditorConfigTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mapaudit").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("none", null)]
    [InlineData("silent", null)]
    [InlineData("suggestion", FindingLevel.Note)]
    [InlineData("warning", FindingLevel.Warning)]
    [InlineData("error", FindingLevel.Error)]
    public void A_severity_is_a_level(string severity, FindingLevel? level)
    {
        Write("", $"root = true\n[*.cs]\ndotnet_diagnostic.MAP010.severity = {severity}\n");
        Assert.Equal(new RuleSeverity(level), Of("Cache.cs", "MAP010"));
        Assert.Null(Of("Cache.cs", "MAP011"));
        Assert.Null(Of("Cache.vb", "MAP010"));
    }

    [Fact]
    public void The_nearest_file_wins_and_nothing_above_the_root_counts()
    {
        Write("", "root = true\n[*.cs]\ndotnet_diagnostic.MAP010.severity = none\ndotnet_diagnostic.MAP011.severity = error\n");
        Write("web", "[*.cs]\ndotnet_diagnostic.MAP010.severity = error\n");
        Write("web/inner", "root = true\n[Gen*.cs]\ndotnet_diagnostic.MAP011.severity = none\n");
        Assert.Equal(new RuleSeverity(FindingLevel.Error), Of("web/A.cs", "MAP010"));
        Assert.Equal(new RuleSeverity(FindingLevel.Error), Of("web/A.cs", "MAP011"));
        Assert.Null(Of("web/inner/A.cs", "MAP010"));
        Assert.Equal(new RuleSeverity(null), Of("web/inner/GenA.cs", "MAP011"));
    }

    private RuleSeverity? Of(string file, string rule) => new EditorConfigs().Of(Path.Combine(_folder, file).Replace('\\', '/'), rule);

    private void Write(string folder, string text)
    {
        var path = Directory.CreateDirectory(Path.Combine(_folder, folder)).FullName;
        File.WriteAllText(Path.Combine(path, ".editorconfig"), text);
    }
}
