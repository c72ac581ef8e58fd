using Microsoft.CodeAnalysis;

namespace MapAudit.Analysis.Load;

/// <summary>What a project is for, told by its file and its references.</summary>
internal static class ProjectTraits
{
    private static readonly string[] TestPackages =
    [
        "Microsoft.NET.Test.Sdk", "xunit", "xunit.v3", "xunit.core", "NUnit", "MSTest", "MSTest.TestFramework", "TUnit", "Machine.Specifications", "nunit.framework", "Microsoft.VisualStudio.QualityTools.UnitTestFramework",
    ];

    private static readonly string[] TestEndings = ["Test", "Tests", "Spec", "Specs"];

    private static readonly HashSet<string> TestHelperWords = new(StringComparer.Ordinal)
    {
        "TestHelpers", "TestHelper", "TestKit", "TestUtilities", "TestUtils", "TestFramework", "TestSupport", "TestCommon", "TestBase", "TestInfrastructure",
    };

    private static readonly string[] MeasuringEndings = ["Testing", "Benchmark", "Benchmarks", "Benchmarking", "Microbench", "Fuzz", "Fuzzing", "Fuzzer"];

    public static bool IsTest(ProjectFile? file, string name)
    {
        if (file is not null)
        {
            if (file.Properties.IsTrue("IsTestProject") || file.Sdk.StartsWith("MSTest.Sdk", StringComparison.OrdinalIgnoreCase)) return true;
            if (file.Properties.IsFalse("IsTestProject")) return false;
            if (file.Items("PackageReference").Concat(file.Items("Reference")).Any(item => item.Operation == "Include" && TestPackages.Contains(item.Value.Split(',')[0], StringComparer.OrdinalIgnoreCase))) return true;
        }
        return name.Split('.', '-', '_', ' ').Any(part => TestEndings.Any(ending => part.EndsWith(ending, StringComparison.Ordinal)));
    }

    private static readonly HashSet<string> ShowWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "sample", "samples", "example", "examples", "demo", "demos", "tutorial", "tutorials", "playground", "sandbox", "benchmark", "benchmarks", "bench", "perf", "microbench", "fuzz", "fuzzing", "stress",
    };

    /// <summary>A program that shows or measures what the others do: it is not what they are for, and says nothing of who else calls them.</summary>
    /// <param name="inputs">The files and folders that were named; folders above them say nothing of a project.</param>
    public static bool IsForShow(ProjectFile? file, string name, string path, IReadOnlyList<string> inputs)
    {
        if (file is not null && file.Items("PackageReference").Any(item => item.Operation == "Include" && item.Value.Equals("BenchmarkDotNet", StringComparison.OrdinalIgnoreCase))) return true;
        if (name.Split('.', '-', '_', ' ').Any(ShowWords.Contains)) return true;
        var folder = Path.GetDirectoryName(path)!;
        return inputs.Select(input => Path.GetFullPath(input)).Select(input => Directory.Exists(input) ? input : Path.GetDirectoryName(input)!)
            .Any(input => Path.GetRelativePath(input, folder).Split('/', '\\').Any(ShowWords.Contains));
    }

    /// <summary>A library that is made into a package: code that nobody sees here calls it, whatever program of the solution does too.</summary>
    public static bool IsPublished(ProjectFile? file, OutputKind output) =>
        file is not null && output == OutputKind.DynamicallyLinkedLibrary && !file.Properties.IsFalse("IsPackable")
        && (file.Properties["PackageId"].Length > 0 || file.Properties["PackageTags"].Length > 0 || file.Properties.IsTrue("IsPackable") || file.Properties.IsTrue("GeneratePackageOnBuild"));

    /// <summary>A friend assembly that sees internals for the sake of tests: a test or benchmark project, helpers of such, or what mocking libraries make.</summary>
    public static bool IsFriendForTests(string assembly) =>
        IsTest(null, assembly) || assembly == "DynamicProxyGenAssembly2"
        || assembly.Split('.', '-', '_', ' ').Any(part => TestHelperWords.Contains(part) || MeasuringEndings.Any(ending => part.EndsWith(ending, StringComparison.Ordinal)));

    public static bool WantsAspNet(ProjectFile? file) =>
        file is not null && (file.Sdk.StartsWith("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase)
            || file.Items("FrameworkReference").Any(item => item.Value.StartsWith("Microsoft.AspNetCore.App", StringComparison.OrdinalIgnoreCase)));

    /// <summary>It is for Windows only, so that elsewhere the SDK must be told to go on.</summary>
    public static bool TargetsWindows(ProjectFile? file) => file is not null
        && (file.Properties.IsTrue("UseWPF") || file.Properties.IsTrue("UseWindowsForms") || file.TargetFrameworks.Any(framework => framework.Platform.StartsWith("windows", StringComparison.Ordinal))
            || file.Items("FrameworkReference").Any(item => item.Value.StartsWith("Microsoft.WindowsDesktop.App", StringComparison.OrdinalIgnoreCase)));

    public static SdkKind Sdk(ProjectFile? file, OutputKind output, bool isTest)
    {
        if (file?.Sdk.StartsWith("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase) == true || file is { IsSdkStyle: false } && file.Properties["ProjectTypeGuids"].Contains("349c5851-65df-11da-9384-00065b846f21", StringComparison.OrdinalIgnoreCase)) return SdkKind.Web;
        if (output == OutputKind.WindowsApplication || file is not null && (file.Properties.IsTrue("UseWPF") || file.Properties.IsTrue("UseWindowsForms"))) return SdkKind.Desktop;
        // Test projects are programs only for their runner's sake.
        return output == OutputKind.ConsoleApplication && !isTest ? SdkKind.Console : SdkKind.Library;
    }

    /// <summary>Why a project that a solution names cannot hold analyzed code, or null when it may.</summary>
    public static string? PassOverReason(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".csproj" or ".vbproj" => File.Exists(path) ? null : "the file does not exist",
        ".fsproj" => "F# is not analyzed",
        ".vcxproj" => "C++ is not analyzed",
        ".shproj" => "a shared project is analyzed with the projects that import it",
        _ => "it is not a C# or Visual Basic project",
    };
}
