using MapAudit.Analysis;
using MapAudit.Analysis.Findings;
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

    [Theory]
    [InlineData("using Quartz;", "IJob", "", 1)]
    [InlineData("", "Quartz.IJob", "", 1)]
    [InlineData("global using Quartz;", "IJob", "", 1)]
    [InlineData("using Quartz;", "IJob", "[DisallowConcurrentExecution]", 0)]
    public async Task A_base_type_of_a_missing_package_is_known_by_its_name_and_the_imports_of_its_file(string import, string baseType, string attribute, int races)
    {
        var raced = await RacedAsync($$"""
            {{import}}
            System.Console.WriteLine();

            {{attribute}}
            public sealed class Report : {{baseType}}
            {
                private static readonly Dictionary<string, int> _pages = new();
                public System.Threading.Tasks.Task Execute(Missing context)
                {
                    _pages["a"] = 1;
                    return System.Threading.Tasks.Task.CompletedTask;
                }
            }
            """);
        Assert.Equal(races, raced.Count());
    }

    [Theory]
    [InlineData("AddSingleton", new[] { "Visits._pages" })]
    [InlineData("AddScoped", new string[0])]
    public async Task A_class_of_an_unknown_base_is_called_by_code_without_source(string register, string[] expected)
    {
        var raced = await RacedAsync($$"""
            using Toolkit;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.{{register}}<Visits>();
            builder.Services.AddToolkit().AddStep<Step>();
            builder.Build().Run();

            public sealed class Visits
            {
                private readonly Dictionary<string, int> _pages = new();
                public void Visit(string page) => _pages[page] = page.Length;
            }
            public sealed class Step(Visits visits) : IStep
            {
                private readonly Dictionary<string, int> _own = new();
                public void Take(StepContext context)
                {
                    _own["a"] = 1;
                    visits.Visit("/");
                }
            }
            """);
        Assert.Equal(expected, raced);
    }

    [Theory]
    [InlineData("bus.Received += (_, letter) => Note(letter);", 1)]
    [InlineData("bus.Received += Handle;", 1)]
    [InlineData("bus.Received += new System.Action<object, Letter>(Handle);", 1)]
    [InlineData("bus.OnReceived(Handle);", 1)]
    [InlineData("bus.OnReceived(letter => Note(letter));", 1)]
    [InlineData("Note(bus.Last);", 1)]
    [InlineData("void Keep(int id) => _pages[id] = 1; Keep(bus.Last.Id);", 1)]
    [InlineData("System.Action note = () => Note(bus.Last.Text); note();", 1)]
    [InlineData("void Keep(int id) => _pages[id] = 1; bus.OnReceived(Keep);", 1)]
    [InlineData("bus.Received -= Handle;", 0)]
    [InlineData("bus.Received += Ignore;", 0)]
    [InlineData("Ignore(bus.Last);", 0)]
    public async Task Methods_whose_arguments_are_of_a_missing_package_are_called_all_the_same(string use, int races)
    {
        var raced = await RacedAsync($$"""
            using Toolkit;
            var pages = new Pages();
            var other = new Thread(() => pages.Use(new Bus()));
            other.Start();
            pages.Use(new Bus());

            public sealed class Pages
            {
                private readonly Dictionary<int, int> _pages = new();
                public void Use(Bus bus) { {{use}} }
                private void Handle(object sender, Letter letter) => _pages[1] = 1;
                private void Handle(string text) { }
                private void Ignore(Letter letter) { }
                private void Note(int id) => _pages[id] = 1;
            }
            """);
        Assert.Equal(races, raced.Count());
    }

    [Fact]
    public async Task Visual_Basic_handlers_of_a_missing_package_run_too()
    {
        var path = folder.Write("bus.vb", """
            Imports System.Collections.Generic
            Imports Toolkit
            Module Shared_
                Private ReadOnly Pages As New Dictionary(Of Integer, Integer)
                Sub Handle(sender As Object, letter As Letter)
                    Pages(1) = 1
                End Sub
                Sub Main()
                    Dim bus As New Bus()
                    AddHandler bus.Received, AddressOf Handle
                    Pages(2) = 2
                End Sub
            End Module
            """);
        var report = (await Audit.RunAsync(new AuditOptions { Paths = [path] }, null, TestContext.Current.CancellationToken)).Report;
        Assert.Equal(["Shared_.Pages"], report.Findings.Select(finding => finding.MapName));
    }

    [Theory]
    [InlineData("_pages[page.Id] = Tool.Make(3);", 1)]
    [InlineData("_pages[page.Id]++;", 1)]
    [InlineData("System.Console.WriteLine(_pages[page.Id]);", 0)]
    public async Task An_index_of_an_unresolved_type_still_reads_or_writes_the_map(string use, int races)
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
                    var page = Tool.Open();
                    {{use}}
                }
            }
            """);
        Assert.Equal(races, raced.Count());
    }

    [Fact]
    public async Task Visual_Basic_sees_such_an_index_too()
    {
        var path = folder.Write("visits.vb", """
            Imports System.Collections.Generic
            Imports System.Threading
            Imports Toolkit
            Module Shared_
                Private ReadOnly Pages As New Dictionary(Of String, Integer)
                Sub Use()
                    Dim page = Tool.Open()
                    Pages(page.Id) = Tool.Make(3)
                End Sub
                Sub Main()
                    Dim other As New Thread(AddressOf Use)
                    other.Start()
                    Use()
                End Sub
            End Module
            """);
        var report = (await Audit.RunAsync(new AuditOptions { Paths = [path] }, null, TestContext.Current.CancellationToken)).Report;
        Assert.Equal(["Shared_.Pages"], report.Findings.Select(finding => finding.MapName));
    }

    [Fact]
    public async Task A_finding_by_code_without_source_says_that_its_threads_are_assumed()
    {
        var path = folder.Write("step.cs", """
            using Toolkit;
            System.Console.WriteLine();

            public sealed class Step : IStep
            {
                private static readonly Dictionary<string, int> _steps = new();
                public void Take(StepContext context) => _steps["a"] = 1;
            }
            """);
        var finding = Assert.Single((await Audit.RunAsync(new AuditOptions { Paths = [path] }, null, TestContext.Current.CancellationToken)).Report.Findings);
        Assert.Equal((Confidence.Medium, "outside caller of Step.Take(StepContext)"), (finding.Confidence, finding.First.Thread.Name));
        Assert.Contains(finding.RiskFactors, factor => factor.Name == "threads assumed");
        Assert.Contains("code without source", finding.WhyParallel, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task<IEnumerable<string>> RacedAsync(string program)
    {
        var path = folder.Write("visits.cs", program);
        return (await Audit.RunAsync(new AuditOptions { Paths = [path] }, null, TestContext.Current.CancellationToken)).Report.Findings.Select(finding => finding.MapName);
    }
}
