using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;
using static MapAudit.Tests.Reports.SampleSources;

namespace MapAudit.Tests.Reports;

/// <summary>Reports made by hand, rich enough to show every part of every format.</summary>
public static class TestReports
{
    /// <summary>One finding of each shape on code with awkward names.</summary>
    public static AuditReport Rich() => new()
    {
        ToolVersion = "0.1.0",
        InputPaths = ["Shop.sln"],
        SourceRoot = Root,
        Revision = new Revision("https://github.com/example/shop", "0123456789abcdef0123456789abcdef01234567", "main"),
        Findings = Fingerprint.MakeUnique(SampleFindings.All().Order(Comparer<Finding>.Create(Finding.CompareForReport))),
        Maps = Maps(),
        Threads =
        [
            new("main", "Program.<Main>$", "main", At("src/Shop/Program.cs", "var seen"), Multiplicity.One) { Maps = ["Program.<Main>$.seen"] },
            new("parallel", "Parallel.ForEach body in Program.<Main>$", "parallel loop", At("src/Shop/Program.cs", "Parallel.ForEach"), Multiplicity.Many, "main") { Maps = ["Program.<Main>$.seen"] },
            new("http", "GET /prices/{sku}", "request", At("src/Shop/PriceEndpoint.cs", "app.MapGet(\"/prices/{sku}\", (string sku) => Find(cache, sku))"), Multiplicity.Many, "main")
                { Why = "handlers that the host runs, one run per request", Entries = ["GET /prices/{sku} handler"], Maps = ["Shop.PriceCache._items", "Shop.PriceCache._hits"] },
            new("timer", "timer callback PriceCache.Refresh", "timer", At("src/Shop/PriceCache.cs", "new Timer(_ => Refresh(), null, 0, 30_000)"), Multiplicity.Many, "http")
                { Maps = ["Shop.PriceCache._items"] },
            new("mailer", "Mailer.ExecuteAsync", "hosted service", At("src/Shop/Registry.cs", "ExecuteAsync"), Multiplicity.One) { Maps = ["Shop.Registry._entries"] },
            new("post", "POST SubscribeController.Post", "request", At("src/Shop/Registry.cs", "Post"), Multiplicity.Many) { Maps = ["Shop.Registry._entries"] },
        ],
        Locks =
        [
            new("Shop.PriceCache._gate")
            {
                Declaration = At("src/Shop/PriceCache.cs", "_gate"),
                Maps = ["Shop.PriceCache._items"],
                BreakingAccesses = [new("Shop.PriceCache._items", AccessKind.Read, "_items.TryGetValue(sku, out price)", "Shop.PriceCache.TryGet(string, out decimal)", At("src/Shop/PriceCache.cs", "_items.TryGetValue(sku, out price)"))],
            },
            new("Shop.Lager.Größe._sperre") { Declaration = At("src/Shop/Lager/Größe.cs", "_sperre"), Maps = ["Shop.Lager.Größe._maße"] },
        ],
        Coverage = Coverage(),
        Rules = SampleRules.All,
        Stages = [new("maps found", 9, 0), new("never shared", 9, 2), new("never written after publication", 7, 1), new("common guard", 6, 0)],
    };

    /// <summary>An audit that found nothing and says why.</summary>
    public static AuditReport Clean() => Rich() with
    {
        Findings = [],
        Maps = Maps().Where(m => m.Verdict == MapVerdict.Safe).Select(m => m with { Findings = [] }).ToList(),
        Coverage = new CoverageSummary { Projects = [new("Shop", "MSBuild", "net10.0", 1200)] },
    };

    /// <summary>The sample findings over and over, for the limits of formats.</summary>
    public static AuditReport Many(int count)
    {
        var samples = SampleFindings.All().Where(f => f.Suppression == null && f.BaselineState != BaselineState.Absent).ToList();
        var findings = Enumerable.Range(0, count).Select(i =>
        {
            var sample = samples[i % samples.Count];
            var map = $"{sample.MapName}{i}";
            return sample with { MapName = map, Fingerprint = Fingerprint.Of(sample.RuleId, map, sample.First, sample.Second) };
        });
        return Rich() with { Findings = findings.Order(Comparer<Finding>.Create(Finding.CompareForReport)).ToList() };
    }

    private static List<MapSummary> Maps() =>
    [
        new("Program.<Main>$.seen", "HashSet<string>", At("src/Shop/Program.cs", "seen"), MapVerdict.Raced, "written by many threads of one parallel loop")
            { Writes = 1, Project = "Shop", Findings = Prints("Program.<Main>$.seen") },
        new("Shop.Lager.Größe._maße", "SortedDictionary<string, double>", At("src/Shop/Lager/Größe.cs", "_maße"), MapVerdict.Raced, "written under the shared mode of _sperre")
            { Reads = 1, Writes = 1, Guard = "Shop.Lager.Größe._sperre", Project = "Shop", Findings = Prints("Shop.Lager.Größe._maße") },
        new("Shop.PriceCache._hits", "ConcurrentDictionary<string, int>", At("src/Shop/PriceCache.cs", "_hits"), MapVerdict.Safe, "the only finding on it is suppressed")
            { Reads = 1, Writes = 1, Project = "Shop", Findings = Prints("Shop.PriceCache._hits") },
        new("Shop.PriceCache._items", "Dictionary<string, decimal>", At("src/Shop/PriceCache.cs", "_items"), MapVerdict.Raced, "2 of 3 accesses hold _gate, the lookup does not")
            { Reads = 2, Writes = 1, Guard = "Shop.PriceCache._gate", Project = "Shop", Findings = Prints("Shop.PriceCache._items") },
        new("Shop.Reflected._bag", "Hashtable", SourceSpan.None with { File = $"{Root}/{Missing}", StartLine = 12, StartColumn = 9, EndLine = 12, EndColumn = 13 }, MapVerdict.Unknown, "passed to dynamic")
            { Reads = 1, Project = "Shop", Findings = Prints("Shop.Reflected._bag") },
        new("Shop.Registry._entries", "Dictionary<TKey, List<TValue[]>>", At("src/Shop/Registry.cs", "_entries"), MapVerdict.Raced, "no access holds a lock")
            { Reads = 1, Writes = 1, Enumerations = 1, Project = "Shop", Findings = Prints("Shop.Registry._entries") },
        new("Shop.Routes.Table", "FrozenDictionary<string, Route>", SourceSpan.None, MapVerdict.Safe, "immutable") { Reads = 14, Project = "Shop" },
        new("Shop.Sessions._open", "ConcurrentDictionary<Guid, Session>", At("src/Shop/Sessions.cs", "_open"), MapVerdict.Raced, "test and act are two steps")
            { Reads = 2, Writes = 2, Project = "Shop", Findings = Prints("Shop.Sessions._open") },
        new("Shop.Settings._values", "Dictionary<string, string?>", SourceSpan.None, MapVerdict.Safe, "only written in the constructor") { Reads = 4, Writes = 2, Project = "Shop" },
    ];

    private static List<string> Prints(string map) => SampleFindings.All().Where(f => f.MapName == map).Select(f => f.Fingerprint).ToList();

    private static CoverageSummary Coverage() => new()
    {
        Projects = [new("Shop", "MSBuild", "net10.0", 4210), new("Shop.Legacy", "without a build: packages are not restored", "net472", 880)],
        SkippedProjects = [new("Shop.Setup.wixproj", "not a C# or Visual Basic project")],
        UnresolvedTypes = new Share(7, 5120),
        UnresolvedCalls = new Share(112, 9034),
        CallsOnUnknownObjects = new Share(31, 6010),
        UnknownOperations = [new("FunctionPointerInvocation", 2)],
        UnmodelledCalls = new Share(21, 3120),
        UnmodelledCallees = [new("Polly.Policy.Execute", 3, 3), new("Dapper.SqlMapper.Query", 18)],
        TargetsPerVirtualCall = 1.38,
        BudgetFallbacks = ["Receiver contexts were dropped for Shop.Legacy.Bus<T> after 2,000 objects"],
        BoundaryEscapes = [new("Shop.Reflected._bag", "passed to dynamic", SourceSpan.None with { File = $"{Root}/{Missing}", StartLine = 12, StartColumn = 9, EndLine = 12, EndColumn = 30 })],
        Unreached =
        [
            new("Shop.Legacy", 12, 80, [new("Shop.Legacy.Cache._items", SourceSpan.None with { File = $"{Root}/{Missing}", StartLine = 7, StartColumn = 9, EndLine = 7, EndColumn = 30 }), .. Enumerable.Range(1, 6).Select(i => new UnreachedMap($"Shop.Legacy.Old._map{i}", SourceSpan.None))]),
            new("Shop.Tools", 3, 4, []),
        ],
        Warnings = ["Shop.Legacy: 3 of 41 references were not found"],
    };
}
