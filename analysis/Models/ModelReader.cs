using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MapAudit.Analysis.Models;

/// <summary>Reads model rows from YAML; README.md describes the form.</summary>
public static class ModelReader
{
    private static readonly string[] Sections = ["types", "apis", "entries", "lifetimes", "orders", "services"];

    /// <summary>Reads a data file of the tool.</summary>
    /// <exception cref="ModelException">A row cannot be read.</exception>
    public static ModelFile Read(string name, string yaml)
    {
        if (Root(name, yaml) is not { } root) return Empty(name);
        root.Allow("a model file", ["about", "assemblies", .. Sections]);
        var isInstalled = root.Text("assemblies") switch
        {
            null or "installed" => true,
            "not-installed" => false,
            var other => throw root.Problem($"'assemblies' is one of installed, not-installed, not '{other}'"),
        };
        return Read(name, isInstalled, root);
    }

    /// <summary>Reads the <c>models</c> section of a configuration file; a file without one has no models.</summary>
    /// <exception cref="ModelException">A row cannot be read.</exception>
    public static ModelFile ReadConfiguration(string path) => ReadConfiguration(path, File.ReadAllText(path));

    /// <summary>As <see cref="ReadConfiguration(string)"/>, for text that stands elsewhere.</summary>
    public static ModelFile ReadConfiguration(string path, string yaml)
    {
        if (Root(path, yaml)?.Row("models") is not { } models) return Empty(path);
        models.Allow("'models'", Sections);
        return Read(path, false, models);
    }

    private static ModelFile Empty(string name) => new(name, false, [], [], []);

    internal static YamlRow? Root(string file, string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException error)
        {
            var problem = (error.InnerException ?? error).Message.ReplaceLineEndings(" ");
            throw new ModelException(file, error.Start.Line, problem, error);
        }
        return stream.Documents.Count == 0 ? null : new YamlRow(file, stream.Documents[0].RootNode, "the file");
    }

    private static ModelFile Read(string file, bool isInstalled, YamlRow sections)
    {
        var name = Path.GetFileName(file);
        return new ModelFile(
            name,
            isInstalled,
            [.. sections.Rows("types", "type: T:…").SelectMany(ReadTypes)],
            [.. Unique(sections.Rows("apis", "api: M:…").SelectMany(row => ReadApis(row, name)))],
            [.. sections.Rows("entries", "name: …").Select(ReadEntry)]) {
            Services = [.. sections.Rows("services", "type: T:…").SelectMany(ReadServices)],
            Lifetimes = [.. sections.Rows("lifetimes", "lifetime: …").Select(ReadLifetime)],
            Orders = [.. sections.Rows("orders", "first: …").Select(ReadOrder)],
        };
    }

    private static LifetimeModel ReadLifetime(YamlRow row)
    {
        row.Allow("a lifetime", ["lifetime", "type", "base", "attribute"]);
        var lifetime = new LifetimeModel(row.Name<Lifetime>("lifetime"), row.Words("type"), row.Words("base"), row.Words("attribute"));
        foreach (var id in lifetime.Types.Concat(lifetime.BaseTypes).Concat(lifetime.Attributes))
        {
            if (!id.StartsWith("T:", StringComparison.Ordinal)) throw row.Problem($"a type begins with T:, not '{id}'");
        }
        return lifetime.Types.Count + lifetime.BaseTypes.Count + lifetime.Attributes.Count > 0
            ? lifetime
            : throw row.Problem("a lifetime needs type, base or attribute");
    }

    private static OrderModel ReadOrder(YamlRow row)
    {
        row.Allow("an order", ["first", "then"]);
        var (first, then) = (row.Words("first"), row.Words("then"));
        if (first.Count == 0 || then.Count == 0) throw row.Problem("an order needs first and then");
        foreach (var id in first.Concat(then))
        {
            if (!id.StartsWith("M:", StringComparison.Ordinal)) throw row.Problem($"a method begins with M:, not '{id}'");
        }
        return new OrderModel(first, then);
    }

    private static IEnumerable<ServiceModel> ReadServices(YamlRow row)
    {
        row.Allow("a service", ["type", "lifetime"]);
        row.Required("type");
        var lifetime = row.Name<Lifetime>("lifetime");
        foreach (var type in row.Words("type"))
        {
            if (!type.StartsWith("T:", StringComparison.Ordinal)) throw row.Problem($"a type begins with T:, not '{type}'");
            yield return new ServiceModel(type, lifetime);
        }
    }

    private static IEnumerable<MapType> ReadTypes(YamlRow row)
    {
        row.Allow("a type", ["type", "discipline", "collection"]);
        row.Required("type");
        var discipline = row.Name<MapDiscipline>("discipline");
        var isCollection = row.Flag("collection");
        foreach (var pattern in row.Words("type"))
        {
            if (!pattern.StartsWith("T:", StringComparison.Ordinal)) throw row.Problem($"a type begins with T:, not '{pattern}'");
            yield return new MapType(pattern, discipline, isCollection);
        }
    }

    private static IEnumerable<(YamlRow Row, ApiModel Model)> ReadApis(YamlRow row, string file)
    {
        if (!row.Has("on"))
        {
            foreach (var model in ReadApi(row, file, [])) yield return (row, model);
            yield break;
        }
        row.Allow("a group", ["on", "rows"]);
        var types = row.Words("on");
        foreach (var member in row.Rows("rows", "api: …"))
        {
            foreach (var model in ReadApi(member, file, types)) yield return (member, model);
        }
    }

    private static IEnumerable<ApiModel> ReadApi(YamlRow row, string file, IReadOnlyList<string> types)
    {
        row.Allow("an API", ["api", "none", .. EffectParser.Keys]);
        row.Required("api");
        var effects = new List<Effect>();
        foreach (var (key, value) in row.Pairs)
        {
            if (key.Value is "api" or "none") continue;
            foreach (var (text, node) in row.Texts(value))
            {
                try
                {
                    effects.Add(EffectParser.Parse(key.Value!, text));
                }
                catch (FormatException error)
                {
                    throw row.Problem(node, $"{key.Value}: {error.Message}");
                }
            }
        }
        if (row.Flag("none") == effects.Count > 0) throw row.Problem("an API has effects, or 'none: true' when nothing it does matters");

        foreach (var member in row.Words("api"))
        {
            if (types.Count == 0 && !member.StartsWith("M:", StringComparison.Ordinal) && !member.StartsWith("!:", StringComparison.Ordinal))
                throw row.Problem($"outside of a group (on: type) an API begins with M:, not '{member}'");
            var patterns = types.Count == 0 ? [member] : types.Select(type => $"M:{type}.{Metadata(member)}");
            foreach (var pattern in patterns) yield return new ApiModel(pattern, effects, file);
        }
    }

    /// <summary>Constructors are written <c>new</c>, since a word that begins with # would be a comment.</summary>
    private static string Metadata(string member) =>
        member == "new" || member.StartsWith("new(", StringComparison.Ordinal) || member.StartsWith("new*", StringComparison.Ordinal)
            ? string.Concat("#ctor", member.AsSpan(3))
            : member;

    private static EntryModel ReadEntry(YamlRow row)
    {
        row.Allow("an entry", [
            "name", "kind", "many", "instance", "base", "attribute", "suffix", "methods", "method-attribute", "any-public-method",
            "before-host", "sequential", "sequential-if", "registered", "shared-if", "shared-base", "arguments", "without-arguments",
            "one-group-unless", "one-group-if", "group-by", "titles", "route"]);
        var entry = new EntryModel(
            row.Required("name"),
            row.Name<OriginKind>("kind"),
            row.Flag("many"),
            row.Name<InstancePolicy>("instance"),
            row.Words("base"),
            row.Words("attribute"),
            row.Words("suffix"),
            row.Words("methods"),
            row.Words("method-attribute"),
            row.Flag("any-public-method"),
            row.Flag("before-host"),
            row.Flag("sequential")) {
            Registered = row.Text("registered") switch { null or "false" => null, "true" => "", var role => role },
            SharedBases = row.Words("shared-base"),
            OneGroupUnless = row.Words("one-group-unless"),
            OneGroupIf = row.Words("one-group-if"),
            Titles = row.Words("titles"),
            Route = row.Words("route").FirstOrDefault(),
            GroupBy = row.Words("group-by").FirstOrDefault(),
            SequentialAttributes = row.Words("sequential-if"),
            SharedIf = row.Words("shared-if").FirstOrDefault(),
            Arguments = row.Words("arguments"),
            WithoutArguments = row.Words("without-arguments"),
        };
        return entry.Methods.Count + entry.MethodAttributes.Count > 0 || entry.AnyPublicMethod
            ? entry
            : throw row.Problem("an entry needs methods, method-attribute or any-public-method");
    }

    private static IEnumerable<ApiModel> Unique(IEnumerable<(YamlRow Row, ApiModel Model)> rows)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (row, model) in rows)
        {
            if (!seen.Add(model.Pattern)) throw row.Problem($"'{model.Pattern}' has a row already");
            yield return model;
        }
    }
}
