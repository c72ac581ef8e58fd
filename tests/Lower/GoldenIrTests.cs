using Xunit;
using System.Runtime.CompilerServices;
using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;

namespace MapAudit.Tests.Lower;

/// <summary>
/// Small programs and what they lower to. The programs are files in golden/ir; MAPAUDIT_ACCEPT=1 accepts what they lower to now.
/// </summary>
public sealed class GoldenIrTests
{
    public static TheoryData<string> Programs()
    {
        var data = new TheoryData<string>();
        foreach (var path in Directory.GetFiles(Folder()).Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".vb", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            data.Add(Path.GetFileName(path));
        return data;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_lowers_to_its_golden_text(string name)
    {
        var path = Path.Combine(Folder(), name);
        var source = File.ReadAllText(path);
        Compilation compilation = name.EndsWith(".vb", StringComparison.Ordinal) ? TestProgram.VisualBasic(source) : TestProgram.CSharp(source, name.StartsWith("top-level", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
        var program = TestProgram.LowerChecked(compilation);
        Assert.Empty(program.Counts.UnknownOperations);

        var actual = IrPrinter.Print(program);
        var golden = Path.ChangeExtension(path, ".ir");
        if (Environment.GetEnvironmentVariable("MAPAUDIT_ACCEPT") == "1") File.WriteAllText(golden, actual);
        Assert.True(File.Exists(golden), $"{golden} is missing: run with MAPAUDIT_ACCEPT=1 to write it.");
        Assert.Equal(File.ReadAllText(golden), actual);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "..", "golden", "ir");
}
