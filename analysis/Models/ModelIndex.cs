using System.Collections.Concurrent;

namespace MapAudit.Analysis.Models;

/// <summary>
/// What is known of APIs, types and entry points, by documentation-comment id. Rows of the user win over rows of the tool;
/// within each, exact ids win over wildcards and longer wildcards over shorter ones. May be asked from many threads.
/// </summary>
public sealed class ModelIndex
{
    private readonly PatternTable<ApiModel> apis = new();
    private readonly PatternTable<ApiModel> userApis = new();
    private readonly PatternTable<MapType> types = new();
    private readonly PatternTable<MapType> userTypes = new();
    private readonly ConcurrentDictionary<string, ApiModel?> foundApis = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MapType?> foundTypes = new(StringComparer.Ordinal);

    /// <param name="builtIn">Where two rows have the same pattern, the first one counts.</param>
    /// <param name="user">Rows that win over built-in ones.</param>
    public ModelIndex(IEnumerable<ModelFile> builtIn, IEnumerable<ModelFile> user)
    {
        var entries = new List<EntryModel>();
        foreach (var file in user) Fill(file, userApis, userTypes, entries);
        foreach (var file in builtIn) Fill(file, apis, types, entries);
        Entries = entries;
        Lifetimes = [.. user.Concat(builtIn).SelectMany(f => f.Lifetimes)];
        Orders = [.. user.Concat(builtIn).SelectMany(f => f.Orders)];
        // The user's come last and win.
        foreach (var service in builtIn.Concat(user).SelectMany(f => f.Services)) services[service.TypeDocId] = service.Lifetime;
        LockTypes = LockTypesOf(builtIn.Concat(user));
        MapTypeNames = builtIn.Concat(user).SelectMany(file => file.Types).Where(type => !type.IsCollection && !type.Pattern.Contains('*', StringComparison.Ordinal))
            .Select(type => SimpleName(type.Pattern)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The types that are maps, by the name that source text has for them.</summary>
    public IReadOnlySet<string> MapTypeNames { get; }

    private static string SimpleName(string docId) => docId[(docId.LastIndexOf('.') + 1)..].Split('`')[0];

    /// <summary>Types whose objects some API acquires, by documentation-comment id.</summary>
    public IReadOnlySet<string> LockTypes { get; }

    private readonly Dictionary<string, Lifetime> services = new(StringComparer.Ordinal);

    /// <summary>How long an object of the type lives that a framework hands to whoever asks for it; null for types it does not hand out.</summary>
    public Lifetime? ServiceLifetime(string typeDocId) => services.TryGetValue(typeDocId, out var lifetime) ? lifetime : null;

    private static HashSet<string> LockTypesOf(IEnumerable<ModelFile> files)
    {
        var result = new HashSet<string>(StringComparer.Ordinal);
        foreach (var api in files.SelectMany(f => f.Apis))
        {
            if (!api.Effects.Any(e => e is Effect.Acquire { Lock.Root: PlaceRoot.Receiver })) continue;
            var name = api.Pattern[2..];
            var end = name.IndexOf('(', StringComparison.Ordinal);
            if (end >= 0) name = name[..end];
            var dot = name.LastIndexOf('.');
            if (dot > 0) result.Add("T:" + name[..dot]);
        }
        return result;
    }

    /// <summary>The methods that frameworks call; the user's first.</summary>
    public IReadOnlyList<EntryModel> Entries { get; }

    public IReadOnlyList<LifetimeModel> Lifetimes { get; }

    public IReadOnlyList<OrderModel> Orders { get; }

    /// <summary>The tool's own models, with those of a user's configuration file if there is one.</summary>
    /// <exception cref="ModelException">The configuration file has a row that cannot be read.</exception>
    public static ModelIndex Load(string? configurationFile = null) =>
        new(BuiltInModels.Load(), configurationFile is null ? [] : [ModelReader.ReadConfiguration(configurationFile)]);

    /// <summary>The model of a method, by the id of its original definition; null when nothing is known of it.</summary>
    public ApiModel? Find(string docId) => foundApis.GetOrAdd(docId, id => userApis.Find(id) ?? apis.Find(id));

    /// <summary>As <see cref="Find(string)"/>, else the model of the first method it overrides or implements that has one.</summary>
    public ApiModel? Find(string docId, IEnumerable<string> overridden)
    {
        if (Find(docId) is { } own) return own;
        foreach (var id in overridden)
        {
            if (Find(id) is { } inherited) return inherited;
        }
        return null;
    }

    /// <summary>
    /// The model of a method called on a receiver of a static type that may inherit it. A row may name an inherited member on the
    /// derived type (<c>Mutex.WaitOne</c>, which is declared by <c>WaitHandle</c>); such a row wins over the row of the declared one.
    /// A row for all members of the derived type (<c>M:Type.*</c>) speaks of its own members only.
    /// </summary>
    /// <param name="docId">Id of the method as declared.</param>
    public ApiModel? FindOn(string receiverTypeDocId, string docId)
    {
        var parameters = docId.IndexOf('(', StringComparison.Ordinal);
        var name = docId.LastIndexOf('.', parameters < 0 ? docId.Length - 1 : parameters);
        if (name < 2 || receiverTypeDocId.Length < 2) return Find(docId);
        var declaring = docId.AsSpan(2, name - 2);
        var receiver = receiverTypeDocId.AsSpan(2);
        if (receiver.SequenceEqual(declaring)) return Find(docId);
        var own = Find(string.Concat("M:", receiver, docId.AsSpan(name)));
        return own is not null && own.Pattern.AsSpan().StartsWith(string.Concat("M:", receiver, docId.AsSpan(name, 2))) ? own : Find(docId);
    }

    /// <summary>What kind of map a type is, by the id of its original definition; null when it is none.</summary>
    public MapType? FindType(string typeDocId) => foundTypes.GetOrAdd(typeDocId, id => userTypes.Find(id) ?? types.Find(id));

    /// <summary>As <see cref="FindType(string)"/>, else by the nearest base class that is a map.</summary>
    /// <param name="baseTypes">Nearest first.</param>
    public MapType? FindType(string typeDocId, IEnumerable<string> baseTypes)
    {
        if (FindType(typeDocId) is { } own) return own;
        foreach (var id in baseTypes)
        {
            if (FindType(id) is { } inherited) return inherited;
        }
        return null;
    }

    /// <summary>
    /// The entry models whose class side a class meets: by a base type or interface, an attribute, or the end of its name. An
    /// entry that asks nothing of the class (its method attributes decide) is met by every class.
    /// </summary>
    /// <param name="baseTypes">Ids of all base classes and interfaces, inherited ones included.</param>
    /// <param name="attributes">Ids of the attribute classes on the class, its base classes and its interfaces.</param>
    public IEnumerable<EntryModel> FindEntries(string typeName, IReadOnlyCollection<string> baseTypes, IReadOnlyCollection<string> attributes)
    {
        foreach (var entry in Entries)
        {
            var asksNothing = entry.BaseTypes.Count + entry.TypeAttributes.Count + entry.TypeNameSuffixes.Count == 0;
            if (asksNothing
                || entry.BaseTypes.Any(pattern => baseTypes.Any(id => Wildcard.Matches(pattern, id)))
                || entry.TypeAttributes.Any(pattern => attributes.Any(id => Wildcard.Matches(pattern, id)))
                || entry.TypeNameSuffixes.Any(suffix => typeName.EndsWith(suffix, StringComparison.Ordinal)))
                yield return entry;
        }
    }

    private static void Fill(ModelFile file, PatternTable<ApiModel> apis, PatternTable<MapType> types, List<EntryModel> entries)
    {
        foreach (var api in file.Apis) apis.Add(api.Pattern, api);
        foreach (var type in file.Types) types.Add(type.Pattern, type);
        entries.AddRange(file.Entries);
    }
}
