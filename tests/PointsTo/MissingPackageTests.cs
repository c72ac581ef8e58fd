using MapAudit.Analysis;
using MapAudit.Tests.Load;
using Xunit;

namespace MapAudit.Tests.PointsTo;

/// <summary>
/// A class whose base type is in a missing package may be anything of that package, but nothing of the program that it does not name; a
/// value of a missing package is of the class that the program takes it for.
/// </summary>
public sealed class MissingPackageTests : IDisposable
{
    private readonly FixtureFolder folder = new();

    [Fact]
    public async Task Classes_of_a_missing_base_do_not_stand_for_a_service_that_another_class_implements()
    {
        var others = string.Concat(Enumerable.Range(0, 70).Select(i => $"public sealed class Converter{i} : Toolkit.Converter;\n"));
        var raced = await RacedAsync($$"""
            using Microsoft.AspNetCore.Mvc;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddControllers();
            builder.Build().Run();

            public interface IVisits { void Visit(string page); }
            {{others}}
            public sealed class Visits : IVisits
            {
                private static readonly Dictionary<string, int> _pages = new();
                public void Visit(string page) => _pages[page] = page.Length;
            }
            public class HomeController(IVisits visits) : Controller
            {
                [HttpGet("/")] public void Index() => visits.Visit("/");
            }
            """);
        Assert.Equal(["Visits._pages"], raced);
    }

    [Theory]
    [InlineData("AddOrReplace", 1)]
    [InlineData("Update", 1)]
    [InlineData("Addresses", 0)]
    [InlineData("Describe", 0)]
    public async Task A_helper_of_a_missing_package_writes_when_its_name_says_so(string helper, int races)
    {
        var raced = await RacedAsync($$"""
            using Toolkit;
            var other = new Thread(() => Shared.Use());
            other.Start();
            Shared.Use();

            public static class Shared
            {
                private static readonly Dictionary<string, int> _pages = new();
                public static void Use()
                {
                    _pages.{{helper}}("/", 1);
                    System.Console.WriteLine(_pages.Count);
                }
            }
            """);
        Assert.Equal(races, raced.Count());
    }

    [Theory]
    [InlineData("Toolkit.Converter", 0)]
    [InlineData("IVisits", 1)]
    public async Task A_cast_to_a_type_of_the_program_lets_through_what_names_it(string baseType, int races)
    {
        var raced = await RacedAsync($$"""
            object made = new Local();
            if (made is IVisits visits)
            {
                var other = new Thread(() => visits.Visit("/"));
                other.Start();
                visits.Visit("/");
            }

            public interface IVisits { void Visit(string page) => Shared.Pages[page] = page.Length; }
            public static class Shared { public static readonly Dictionary<string, int> Pages = new(); }
            public sealed class Local : {{baseType}};
            """);
        Assert.Equal(races, raced.Count());
    }

    [Theory]
    [InlineData("Entry entry = Loader.Load(args[0]); entry.Post();")]
    [InlineData("object any = Loader.Load(args[0]); if (any is Entry entry) entry.Post();")]
    [InlineData("foreach (Entry entry in Loader.All()) entry.Post();")]
    [InlineData("Book.Enter(Loader.Load(args[0]));")]
    public async Task A_value_of_a_missing_package_is_of_the_class_that_the_program_takes_it_for(string use)
    {
        var raced = await RacedAsync($$"""
            using Toolkit;
            var other = new Thread(() => Work.Run(args));
            other.Start();
            Work.Run(args);

            public static class Work { public static void Run(string[] args) { {{use}} } }
            public static class Book { public static void Enter(Entry entry) => entry.Post(); }
            public class Entry
            {
                private static readonly Dictionary<string, int> _posted = new();
                public virtual void Post() => _posted["a"] = 1;
            }
            """);
        Assert.Equal(["Entry._posted"], raced);
    }

    public void Dispose() => folder.Dispose();

    private async Task<IEnumerable<string>> RacedAsync(string program)
    {
        var path = folder.Write("visits.cs", program);
        return (await Audit.RunAsync(new AuditOptions { Paths = [path] }, null, TestContext.Current.CancellationToken)).Report.Findings.Select(finding => finding.MapName);
    }
}
