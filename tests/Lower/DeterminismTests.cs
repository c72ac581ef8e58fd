using System.Globalization;
using System.Text;
using MapAudit.Analysis.Ir;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MapAudit.Tests.Lower;

/// <summary>The same program gives the same ids and the same text, whatever the number of threads and the order of files.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void One_thread_and_two_give_the_same_program()
    {
        var compilation = TestProgram.CSharp(Files());
        var expected = Describe(TestProgram.Lower(compilation, jobs: 1));
        for (var run = 0; run < 3; run++) Assert.Equal(expected, Describe(TestProgram.Lower(TestProgram.CSharp(Files()), jobs: 2)));
    }

    [Fact]
    public void The_order_of_files_makes_no_difference()
    {
        var expected = Describe(TestProgram.Lower(TestProgram.CSharp(Files())));
        Assert.Equal(expected, Describe(TestProgram.Lower(TestProgram.CSharp(Files().Reverse()))));
    }

    private static IEnumerable<(string, string)> Files()
    {
        for (var i = 0; i < 12; i++)
        {
            yield return ($"file{i:00}.cs", $$"""
                namespace App;

                public partial class Shared
                {
                    private readonly Dictionary<string, List<int>> _part{{i}} = new() { ["{{i}}"] = [1, 2] };
                    public void Go{{i}}() { var x = {{i}}; Task.Run(() => _part{{i}}.Remove(x.ToString())); }
                }

                public class Own{{i}} : IComparable<Own{{i}}>
                {
                    private static readonly ConcurrentDictionary<int, Own{{i}}> Cache = new();
                    public int CompareTo(Own{{i}}? other) => Cache.GetOrAdd({{i}}, key => new Own{{i}}()).GetHashCode();
                    public IEnumerable<int> Query(IEnumerable<int> given) => from n in given where n > {{i}} orderby n select n + 1;
                }
                """);
        }
    }

    private static string Describe(IrProgram program)
    {
        var text = new StringBuilder();
        foreach (var type in program.Types) text.Append(CultureInfo.InvariantCulture, $"{type.Id} {type.DisplayName} {type.Assembly.Name} {string.Join(',', type.Fields.Select(field => field.Id))}\n");
        foreach (var field in program.Fields) text.Append(CultureInfo.InvariantCulture, $"{field.Id} {field.FullName}\n");
        foreach (var method in program.Methods) text.Append(CultureInfo.InvariantCulture, $"{method.Id} {method.DocId}\n");
        return text.Append(IrPrinter.Print(program)).ToString();
    }
}
