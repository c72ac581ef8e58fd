using Xunit;

namespace MapAudit.Tests.Cli;

/// <summary>A framework that the tool has never heard of needs nothing but YAML.</summary>
public sealed class ConfigurationTests : IDisposable
{
    /// <summary>Handlers are found by an attribute; a container of its own makes what they share.</summary>
    private const string Framework = """
        namespace Beacon;

        [AttributeUsage(AttributeTargets.Method)]
        public sealed class OnSignalAttribute(string signal) : Attribute
        {
            public string Signal { get; } = signal;
        }

        public sealed class Registry
        {
            public Registry Single<T>() where T : class => this;

            public Registry PerSignal<T>() where T : class => this;

            public void Listen() { }
        }
        """;

    private const string Models = """
        models:
          entries:
            - { name: signal handler, kind: message, many: true, instance: per-run, method-attribute: T:Beacon.OnSignalAttribute }
          apis:
            - on: Beacon.Registry
              rows:
                - { api: Single``1, register: singleton, flow: this -> result }
                - { api: PerSignal``1, register: scoped, flow: this -> result }
                - { api: Listen, host-start: blocks }
        """;

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_made_up_framework_needs_only_rows()
    {
        var config = scratch.Write("rows/mapaudit.yml", Models);
        var racy = Program("racy", "Single");
        var safe = Program("safe", "PerSignal");

        var raced = (await CommandRun.Of("analyze", racy, "--config", config, "--format", "json")).Succeeded(1);
        Assert.Contains("Shop.Orders.SeenOrders._seen", raced.Output, StringComparison.Ordinal);
        (await CommandRun.Of("analyze", safe, "--config", config)).Succeeded();
        // Without the rows nobody calls the handlers.
        (await CommandRun.Of("analyze", racy)).Succeeded();
    }

    [Fact]
    public async Task The_file_is_found_above_the_input_up_to_the_root_of_the_repository()
    {
        var racy = Program("repository/src/app", "Single");
        scratch.Write("mapaudit.yml", Models);
        scratch.Write("repository/.git", "gitdir: elsewhere");
        (await CommandRun.Of("analyze", racy)).Succeeded();

        scratch.Write("repository/mapaudit.yml", Models);
        (await CommandRun.Of("analyze", racy)).Succeeded(1);
    }

    [Fact]
    public async Task The_file_is_found_in_the_working_folder()
    {
        var racy = Program("app", "Single");
        var working = Directory.CreateDirectory(scratch.Path("working")).FullName;
        scratch.Write("working/mapaudit.yml", Models);

        (await CommandRun.In(working, "analyze", racy)).Succeeded(1);
    }

    [Fact]
    public async Task Lifetimes_and_orders_are_declared()
    {
        const string shared = """
            models:
              entries:
                - { name: signal handler, kind: message, many: true, instance: per-run, method-attribute: T:Beacon.OnSignalAttribute }
              lifetimes:
                - { type: T:Shop.Orders.SeenOrders, lifetime: singleton }
            """;
        const string ordered = """
              orders:
                - { first: M:Shop.Orders.SeenOrders.*, then: M:Shop.Orders.SeenOrders.* }
            """;
        var program = Program("app", "PerSignal");
        var config = scratch.Write("rows/mapaudit.yml", shared);
        (await CommandRun.Of("analyze", program, "--config", config)).Succeeded(1);

        scratch.Write("rows/mapaudit.yml", shared + "\n" + ordered);
        (await CommandRun.Of("analyze", program, "--config", config)).Succeeded();
    }

    [Theory]
    [InlineData("models:\n  entries:\n    - { name: x, kind: tortoise, instance: per-run, methods: Run }\n", "(3): 'kind' is one of")]
    [InlineData("models:\n  apis:\n    - { api: M:A.B, spawn: hare }\n", "(3): spawn:")]
    [InlineData("models:\n  colours: []\n", "(2): 'colours' is not a key")]
    [InlineData("models: [\n", "(")]
    [InlineData("models:\n  orders:\n    - { first: M:A.B }\n", "(3): an order needs first and then")]
    [InlineData("models:\n  lifetimes:\n    - { lifetime: singleton }\n", "(3): a lifetime needs type, base or attribute")]
    public async Task Bad_rows_are_refused_with_their_line(string yaml, string reason)
    {
        var config = scratch.Write("mapaudit.yml", yaml);
        (await CommandRun.Of("analyze", Program("app", "Single"), "--config", config)).RefusedWith(2, "mapaudit.yml" + reason);
    }

    [Fact]
    public async Task A_named_file_must_be_there() =>
        (await CommandRun.Of("analyze", Program("app", "Single"), "--config", scratch.Path("none.yml"))).RefusedWith(2, "does not exist");

    private string Program(string folder, string registration)
    {
        scratch.Write($"{folder}/Beacon.cs", Framework);
        scratch.Write($"{folder}/Orders.cs", $$"""
            using Beacon;

            namespace Shop.Orders;

            public sealed class SeenOrders
            {
                private readonly Dictionary<int, DateTime> _seen = new();

                public bool IsNew(int order)
                {
                    if (_seen.ContainsKey(order)) return false;
                    _seen.Add(order, DateTime.UtcNow);
                    return true;
                }
            }

            internal sealed class OrderHandler(SeenOrders seen)
            {
                [OnSignal("order")]
                public void Handle(int order)
                {
                    if (seen.IsNew(order)) Console.WriteLine(order);
                }
            }

            internal static class Program
            {
                private static void Main() => new Registry().{{registration}}<SeenOrders>().Listen();
            }
            """);
        return scratch.Path(folder);
    }
}
