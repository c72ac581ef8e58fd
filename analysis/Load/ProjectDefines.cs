using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.VisualBasic;

namespace MapAudit.Analysis.Load;

/// <summary>The conditional compilation symbols of a project, as the SDK would pass them to the compiler.</summary>
internal static class ProjectDefines
{
    public static IEnumerable<string> All(ProjectFile project) =>
        project.Properties["DefineConstants"].Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(["TRACE", "DEBUG"]).Concat(project.Framework.Symbols());

    public static VisualBasicParseOptions VisualBasic(ProjectFile project, OutputKind output)
    {
        var symbols = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase)
        {
            ["CONFIG"] = "Debug", ["PLATFORM"] = "AnyCPU", ["VBC_VER"] = 17.13, ["TARGET"] = output switch { OutputKind.DynamicallyLinkedLibrary => "library", OutputKind.WindowsApplication => "winexe", _ => "exe" },
        };
        foreach (var define in All(project))
        {
            var parts = define.Split('=', 2);
            symbols[parts[0].Trim()] = parts.Length == 1 || parts[1].Trim() is "-1" or "True" or "true" ? true : int.TryParse(parts[1], out var number) ? number : parts[1].Trim().Trim('"');
        }
        // It decides which parts of the My namespace the compiler writes.
        symbols["_MYTYPE"] = project.Properties["MyType"] is { Length: > 0 } given ? given
            : project.IsSdkStyle && project.Framework.Family != FrameworkFamily.Framework ? "Empty"
            : output switch { OutputKind.WindowsApplication => "WindowsForms", OutputKind.ConsoleApplication => "Console", _ => "Windows" };
        return new(LanguageVersion.Latest, DocumentationMode.None, preprocessorSymbols: symbols);
    }
}
