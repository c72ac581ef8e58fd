using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;
using static MapAudit.Tests.Reports.SampleSources;

namespace MapAudit.Tests.Reports;

/// <summary>One finding of each shape: two threads, one thread beside itself, one place only, suppressed, new, mended.</summary>
public static class SampleFindings
{
    private const string Cache = "src/Shop/PriceCache.cs";
    private const string Lookup = "Shop.PriceCache.TryGet(string, out decimal)";

    public static IEnumerable<Finding> All() => [Items(), Entries(), Seen(), Sizes(), Open(), Hits(), Bag(), Mended()];

    private static Finding Items()
    {
        var gate = new HeldLock("Shop.PriceCache._gate", LockMode.Exclusive, At(Cache, "lock (_gate)", 2));
        var read = new AccessStory(AccessKind.Read, "_items.TryGetValue(sku, out price)", At(Cache, "_items.TryGetValue(sku, out price)"), Lookup, Request(
            new(StepKind.Call, At("src/Shop/PriceEndpoint.cs", "cache.TryGet(sku, out var price)"), "calls PriceCache.TryGet", 1) { Method = "Shop.PriceEndpoint.Find(PriceCache, string)" },
            new(StepKind.Access, At(Cache, "_items.TryGetValue(sku, out price)"), "reads _items", 2) { Method = Lookup }));
        var write = new AccessStory(AccessKind.Write, "_items[sku] = price", At(Cache, "_items[sku] = price"), "Shop.PriceCache.Store(string, decimal)",
            new ThreadStory("timer callback PriceCache.Refresh", "timer callback started at PriceCache.cs:13, every 30 s", Multiplicity.Many)
            {
                ThreadId = "timer",
                Steps =
                [
                    new(StepKind.Start, At(Cache, "new Timer(_ => Refresh(), null, 0, 30_000)"), "starts a timer whose callback is Refresh", 0) { Method = "Shop.PriceCache.PriceCache()" },
                    new(StepKind.Acquire, At(Cache, "lock (_gate)", 2), "takes _gate", 1) { Method = "Shop.PriceCache.Refresh()", LocksHeld = [gate] },
                    new(StepKind.Call, At(Cache, "Store(sku, price)"), "calls Store for every downloaded price", 1) { Method = "Shop.PriceCache.Refresh()", LocksHeld = [gate] },
                    new(StepKind.Access, At(Cache, "_items[sku] = price"), "writes _items", 2) { Method = "Shop.PriceCache.Store(string, decimal)", LocksHeld = [gate] },
                ],
            }) { LocksHeld = [gate] };
        var count = new AccessStory(AccessKind.Read, "_items.Count", At(Cache, "_items.Count"), "Shop.PriceCache.Count.get", Request())
            { LocksHeld = [gate with { AcquiredAt = At(Cache, "lock (_gate)") }] };
        return Make("MAP002", "Shop.PriceCache._items", "Dictionary<string, decimal>", At(Cache, "_items"), 91, read, write) with
        {
            Message = "'Shop.PriceCache._items' is read by 'GET /prices/{sku}' without a lock while 'timer callback PriceCache.Refresh' writes it under _gate",
            RiskFactors =
            [
                new("crash", 40, "a lookup beside a resize can loop for ever or throw"),
                new("exposure", 25, "one side runs once per request"),
                new("certainty of the threads", 14, "both roots are framework entry points"),
                new("lock discipline", 12, "2 of 3 accesses hold _gate: this one was forgotten"),
            ],
            Accesses = [count, read, write],
            Consequence = new("The lookup can throw, miss an entry that is there, or spin for ever inside a bucket.",
                "System.InvalidOperationException: Operations that change non-concurrent collections must have exclusive access."),
            WhyParallel = "Requests run on the thread pool while the timer fires every 30 s; nothing stops the timer before the server takes requests.",
            WhyUnguarded = "The writer holds Shop.PriceCache._gate; the reader holds nothing. _gate guards the other 2 of 3 accesses.",
            Advice = new("Take _gate around the lookup", "The timer already writes under _gate. With the same lock around TryGetValue the two can no longer meet.")
            {
                Before = "public bool TryGet(string sku, out decimal price)\n{\n    return _items.TryGetValue(sku, out price);\n}",
                After = "public bool TryGet(string sku, out decimal price)\n{\n    lock (_gate)\n    {\n        return _items.TryGetValue(sku, out price);\n    }\n}",
                WhenWrong = "When lookups are so frequent that they would wait for the download: publish a new dictionary with one assignment instead.",
                Edits = [new(At(Cache, "return _items.TryGetValue(sku, out price);"), "lock (_gate) return _items.TryGetValue(sku, out price);")],
            },
            BaselineState = BaselineState.New,
            RelatedFindings = [Hits().Fingerprint],
        };
    }

    private static Finding Entries()
    {
        const string file = "src/Shop/Registry.cs";
        var query = At(file, "from entry in _entries\n        from values in entry.Value\n        where values.Length > 0 && values[0] is not null\n        select values");
        var all = new AccessStory(AccessKind.Enumerate, "from entry in _entries …", query, "Shop.Registry<TKey, TValue>.All()",
            new ThreadStory("Mailer.ExecuteAsync", "hosted service started by the host", Multiplicity.One)
            {
                ThreadId = "mailer",
                Steps =
                [
                    new(StepKind.Start, At(file, "ExecuteAsync"), "the host starts Mailer", 0) { Method = "Shop.Mailer.ExecuteAsync(CancellationToken)" },
                    new(StepKind.Other, At(file, "foreach (var values in registry.All())"), "runs the query that All returned", 1) { Method = "Shop.Mailer.ExecuteAsync(CancellationToken)" },
                    new(StepKind.Access, query, "enumerates _entries", 2) { Method = "Shop.Registry<TKey, TValue>.All()" },
                ],
            });
        var add = new AccessStory(AccessKind.Write, "_entries[key] = list = new List<TValue[]>()", At(file, "_entries[key] = list = new List<TValue[]>()"), "Shop.Registry<TKey, TValue>.Add(TKey, TValue[])",
            new ThreadStory("POST SubscribeController.Post", "request handler", Multiplicity.Many)
            {
                ThreadId = "post",
                Steps =
                [
                    new(StepKind.Start, At(file, "Post"), "a request runs Post", 0) { Method = "Shop.SubscribeController.Post(string, int)" },
                    new(StepKind.Call, At(file, "registry.Add($\"\\\"{topic}\\\" & <all>\", [id])"), "calls Registry<string, int>.Add", 1) { Method = "Shop.SubscribeController.Post(string, int)" },
                    new(StepKind.Access, At(file, "_entries[key] = list = new List<TValue[]>()"), "writes _entries", 2) { Method = "Shop.Registry<TKey, TValue>.Add(TKey, TValue[])" },
                ],
            });
        return Make("MAP003", "Shop.Registry._entries", "Dictionary<TKey, List<TValue[]>>", At(file, "_entries"), 84, all, add) with
        {
            Message = "'Shop.Registry._entries' (a Dictionary<TKey, List<TValue[]>>) is enumerated by 'Mailer.ExecuteAsync' while 'POST SubscribeController.Post' may add to it; neither holds a lock",
            Consequence = new("The enumeration throws as soon as an entry is added.", "System.InvalidOperationException: Collection was modified; enumeration operation may not execute."),
            BaselineState = BaselineState.Unchanged,
        };
    }

    private static Finding Seen()
    {
        const string file = "src/Shop/Program.cs";
        var add = new AccessStory(AccessKind.Write, "seen.Add(Path.GetFileName(file))", At(file, "seen.Add(Path.GetFileName(file))"), "Program.<Main>$.lambda(string)",
            new ThreadStory("Parallel.ForEach body in Program.<Main>$", "body of Parallel.ForEach at Program.cs:2", Multiplicity.Many)
            {
                ThreadId = "parallel",
                Steps =
                [
                    new(StepKind.Start, At(file, "Parallel.ForEach(Directory.EnumerateFiles(\"in\"), file =>"), "starts a parallel loop over \"in\"", 0) { Method = "Program.<Main>$(string[])" },
                    new(StepKind.Access, At(file, "seen.Add(Path.GetFileName(file))"), "writes seen", 1) { Method = "Program.<Main>$.lambda(string)" },
                ],
            });
        return Make("MAP001", "Program.<Main>$.seen", "HashSet<string>", At(file, "seen"), 77, add, add) with
        {
            Message = "'Program.<Main>$.seen' is written by every iteration of the parallel loop in \"Program.<Main>$\", and no lock is held",
            Accesses = [add],
            Confidence = Confidence.Medium,
            ConfidenceReason = "the loop may have a single partition",
        };
    }

    private static Finding Sizes()
    {
        const string file = "src/Shop/Lager/Größe.cs";
        var shared = new HeldLock("Shop.Lager.Größe._sperre", LockMode.Shared, At(file, "_sperre.EnterReadLock()"));
        var thread = new ThreadStory("callers of Größe.Länge", "public API of a library", Multiplicity.Many)
        {
            Steps =
            [
                new(StepKind.Start, At(file, "Länge"), "any thread may call Länge", 0) { Method = "Shop.Lager.Größe.Länge(string)" },
                new(StepKind.Acquire, At(file, "_sperre.EnterReadLock()"), "takes _sperre for reading", 1) { Method = "Shop.Lager.Größe.Länge(string)", LocksHeld = [shared] },
                new(StepKind.Access, At(file, "_maße[name] = länge = Messen(name)"), "writes _maße", 1) { Method = "Shop.Lager.Größe.Länge(string)", LocksHeld = [shared] },
            ],
        };
        var write = new AccessStory(AccessKind.Write, "_maße[name] = länge = Messen(name)", At(file, "_maße[name] = länge = Messen(name)"), "Shop.Lager.Größe.Länge(string)", thread) { LocksHeld = [shared] };
        var read = new AccessStory(AccessKind.Read, "_maße.TryGetValue(name, out var länge)", At(file, "_maße.TryGetValue(name, out var länge)"), "Shop.Lager.Größe.Länge(string)", thread with { Steps = [] }) { LocksHeld = [shared] };
        return Make("MAP005", "Shop.Lager.Größe._maße", "SortedDictionary<string, double>", At(file, "_maße"), 70, write, read) with
        {
            Message = "'Shop.Lager.Größe._maße' is written while only the shared mode of _sperre is held, which every reader holds too",
            WhyUnguarded = "Both hold Shop.Lager.Größe._sperre, but only its shared mode, which does not keep readers out.",
            BaselineState = BaselineState.Updated,
        };
    }

    private static Finding Open()
    {
        const string file = "src/Shop/Sessions.cs";
        var check = Simple(AccessKind.Read, file, "_open.ContainsKey(id)", "Shop.Sessions.Get(Guid)", "GET /session");
        var act = Simple(AccessKind.Write, file, "_open[id] = new Session(id)", "Shop.Sessions.Get(Guid)", "GET /session");
        var drop = Simple(AccessKind.Write, file, "_open.TryRemove(id, out _)", "Shop.Sessions.Drop(Guid)", "DELETE /session");
        return Make("MAP010", "Shop.Sessions._open", "ConcurrentDictionary<Guid, Session>", At(file, "_open"), 48, check, act) with
        {
            Message = "'Shop.Sessions._open' is tested and then written in two steps; 'DELETE /session' can run in between",
            Accesses = [check, act, drop],
            Level = FindingLevel.Warning,
            Confidence = Confidence.Low,
            ConfidenceReason = "the two handlers may belong to different sessions",
        };
    }

    private static Finding Hits()
    {
        var update = Simple(AccessKind.Write, Cache, "_hits[sku] = _hits.GetValueOrDefault(sku) + 1", Lookup, "GET /prices/{sku}");
        return Make("MAP011", "Shop.PriceCache._hits", "ConcurrentDictionary<string, int>", At(Cache, "_hits"), 35, update, update) with
        {
            Message = "The counter in 'Shop.PriceCache._hits' is read and written in two steps",
            Level = FindingLevel.Warning,
            Suppression = new Suppression(true, "a statistic: \"about right\" is enough"),
        };
    }

    private static Finding Bag()
    {
        var span = new SourceSpan($"{Root}/{Missing}", 12, 9, 12, 30);
        var pass = new AccessStory(AccessKind.Read, "Use((dynamic)_bag)", span, "Shop.Reflected.Run()", new ThreadStory("unknown", "code that the analysis cannot follow", Multiplicity.One));
        return Make("MAP040", "Shop.Reflected._bag", "Hashtable", SourceSpan.None, 10, pass, null) with
        {
            Message = "'Shop.Reflected._bag' is passed to dynamic; what happens to it there is not known",
            Level = FindingLevel.Note,
            Consequence = new("Nothing is known to break."),
        };
    }

    private static Finding Mended()
    {
        var read = Simple(AccessKind.Read, Cache, "_items.Count", "Shop.PriceCache.Count.get", "GET /count");
        return Make("MAP012", "Shop.PriceCache._old", "Dictionary<string, decimal>", SourceSpan.None, 30, read, null) with
        {
            Message = "'Shop.PriceCache._old' was created by several threads",
            Level = FindingLevel.Warning,
            BaselineState = BaselineState.Absent,
        };
    }

    private static ThreadStory Request(params StoryStep[] steps)
    {
        var start = new StoryStep(StepKind.Start, At("src/Shop/PriceEndpoint.cs", "app.MapGet(\"/prices/{sku}\", (string sku) => Find(cache, sku))"), "registers the handler of GET /prices/{sku}", 0)
            { Method = "Shop.PriceEndpoint.MapPrices(WebApplication, PriceCache)" };
        return new ThreadStory("GET /prices/{sku}", "request handler registered at PriceEndpoint.cs:7", Multiplicity.Many) { ThreadId = "http", Steps = steps.Length == 0 ? [] : [start, .. steps] };
    }

    private static AccessStory Simple(AccessKind kind, string file, string code, string method, string thread) =>
        new(kind, code, At(file, code), method, new ThreadStory(thread, "request handler", Multiplicity.Many));

    /// <summary>A finding with the texts that do not differ between samples.</summary>
    private static Finding Make(string rule, string map, string type, SourceSpan declaration, int risk, AccessStory first, AccessStory? second) => new()
    {
        RuleId = rule,
        Level = SampleRules.Find(rule).Level,
        MapName = map,
        MapType = type,
        MapDeclaration = declaration,
        Message = "",
        Risk = risk,
        RiskFactors = [new("corruption", risk - 10, "entries can be lost"), new("exposure", 10, "per request")],
        Confidence = Confidence.High,
        ConfidenceReason = "both threads and the map are known exactly",
        Consequence = new("Entries are lost or the map is corrupted without any exception."),
        First = first,
        Second = second,
        Accesses = new[] { first, second }.OfType<AccessStory>().Distinct().OrderBy(a => a.Span).ToList(),
        WhyParallel = "Request handlers run beside each other on the thread pool.",
        WhyUnguarded = "No access to the map holds a lock.",
        Advice = new("Use a ConcurrentDictionary", "Its single operations are atomic; replace the steps by one operation such as GetOrAdd."),
        Fingerprint = Fingerprint.Of(rule, map, first, second),
        Project = "Shop",
        BaselineState = BaselineState.Unchanged,
    };
}
