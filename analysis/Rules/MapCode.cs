using System.Text.RegularExpressions;
using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.Rules;

/// <summary>
/// Writes the short pieces of code of an advice in the words of one map: its own name and types, the lock that its other accesses
/// take, and the language of the place.
/// </summary>
internal sealed partial class MapCode(AuditedMap map, string mapName, bool isBasic)
{
    private static readonly Dictionary<string, string> BasicWords = new(StringComparer.Ordinal)
    {
        ["int"] = "Integer", ["string"] = "String", ["bool"] = "Boolean", ["long"] = "Long", ["object"] = "Object", ["decimal"] = "Decimal",
        ["double"] = "Double", ["byte"] = "Byte", ["char"] = "Char", ["short"] = "Short", ["float"] = "Single",
    };

    public static MapCode Of(MapAccess shown, string mapName) => new(shown.Map, mapName, shown.Span.File.EndsWith(".vb", StringComparison.OrdinalIgnoreCase));

    public bool IsBasic => isBasic;

    public string Name { get; } = mapName[(mapName.LastIndexOf('.') + 1)..];

    /// <summary>The name without its underscore, for a local of the same meaning.</summary>
    public string Local => Name.TrimStart('_') is { Length: > 0 } bare ? char.ToLowerInvariant(bare[0]) + bare[1..] : "map";

    public bool IsSet => map.Type.DocId.EndsWith("Set`1", StringComparison.Ordinal);

    /// <summary>There is a concurrent collection with the same face.</summary>
    public bool HasConcurrentTwin => map.Type.DocId == "T:System.Collections.Generic.Dictionary`2";

    public string Type => Word(map.Type.DisplayName);

    public string Key => Arguments() is [var key, ..] ? key : isBasic ? "Object" : "object";

    public string Value => Arguments() is [_, var value] ? value : isBasic ? "Object" : "object";

    public string ConcurrentType => isBasic ? $"ConcurrentDictionary(Of {Key}, {Value})" : $"ConcurrentDictionary<{Key}, {Value}>";

    /// <summary>The declaration of the map with this type.</summary>
    public string Declare(string type) => (isBasic, map.Field) switch
    {
        (false, { IsCapture: false } field) => $"private {(field.IsStatic ? "static " : "")}readonly {type} {Name} = new();",
        (false, _) => $"var {Name} = new {type}();",
        (true, { IsCapture: false } field) => $"Private {(field.IsStatic ? "Shared " : "")}ReadOnly {Name} As New {type}()",
        (true, _) => $"Dim {Name} As New {type}()",
    };

    public string DeclareGate() => (isBasic, map.Field) switch
    {
        (false, { IsCapture: false } field) => $"private {(field.IsStatic ? "static " : "")}readonly object _gate = new();",
        (false, _) => "var gate = new object();",
        (true, { IsCapture: false } field) => $"Private {(field.IsStatic ? "Shared " : "")}ReadOnly _gate As New Object()",
        (true, _) => "Dim gate As New Object()",
    };

    public string Gate => map.Field is { IsCapture: false } ? "_gate" : "gate";

    /// <summary>What an access does, as a statement.</summary>
    public string Statement(MapAccess access)
    {
        var at = isBasic ? $"{Name}(key)" : $"{Name}[key]";
        var text = access.Kind switch
        {
            Models.AccessKind.Write => access.Role switch
            {
                MapRole.Remove => $"{Name}.Remove({(IsSet ? "item" : "key")})",
                MapRole.Clear => $"{Name}.Clear()",
                _ when IsSet => $"{Name}.Add(item)",
                MapRole.Add => $"{Name}.Add(key, value)",
                _ => $"{at} = value",
            },
            Models.AccessKind.Enumerate => (isBasic ? "Dim copy = " : "var copy = ") + $"{Name}.ToArray()",
            _ => access.Role switch
            {
                MapRole.TryGet when isBasic => $"Dim found = {Name}.TryGetValue(key, value)",
                MapRole.TryGet => $"var found = {Name}.TryGetValue(key, out var value)",
                MapRole.Get => (isBasic ? "Dim value = " : "var value = ") + at,
                _ when IsSet => (isBasic ? "Dim found = " : "var found = ") + $"{Name}.Contains(item)",
                _ => (isBasic ? "Dim found = " : "var found = ") + $"{Name}.ContainsKey(key)",
            },
        };
        return isBasic ? text : text + ";";
    }

    /// <summary>The statements while the lock is held.</summary>
    /// <param name="lockType">Documentation-comment id of the lock's type, where it is known.</param>
    public string Under(string gate, string? lockType, string statements, bool isWrite = true)
    {
        var (enter, exit) = lockType switch
        {
            "T:System.Threading.ReaderWriterLockSlim" => isWrite ? ("EnterWriteLock", "ExitWriteLock") : ("EnterReadLock", "ExitReadLock"),
            "T:System.Threading.SemaphoreSlim" => ("Wait", "Release"),
            "T:System.Threading.Mutex" => ("WaitOne", "ReleaseMutex"),
            _ => ("", ""),
        };
        var inner = string.Join('\n', statements.Split('\n').Select(line => "    " + line));
        if (enter.Length == 0) return isBasic ? $"SyncLock {gate}\n{inner}\nEnd SyncLock" : $"lock ({gate})\n{{\n{inner}\n}}";
        return isBasic ? $"{gate}.{enter}()\nTry\n{inner}\nFinally\n    {gate}.{exit}()\nEnd Try" : $"{gate}.{enter}();\ntry\n{{\n{inner}\n}}\nfinally\n{{\n    {gate}.{exit}();\n}}";
    }

    /// <summary>The type of a lock that is a field of a class which uses the map; null when it is not known.</summary>
    public static string? TypeOfLock(MapRaces races, string name)
    {
        var field = name[(name.LastIndexOf('.') + 1)..];
        return races.Accesses.Select(a => a.Instance.Method.ContainingType).Concat(races.Maps.Select(m => m.Field?.ContainingType)).OfType<IrType>()
            .Distinct().SelectMany(t => t.Fields).FirstOrDefault(f => f.Name == field)?.Type.DocId;
    }

    /// <summary>A type as the source writes it: no namespaces, the words of the language.</summary>
    private string Word(string type)
    {
        var text = Qualifier().Replace(type, "");
        return !isBasic ? text : Name1().Replace(text, m => BasicWords.GetValueOrDefault(m.Value, m.Value)).Replace("<", "(Of ", StringComparison.Ordinal).Replace(">", ")", StringComparison.Ordinal).Replace("[]", "()", StringComparison.Ordinal);
    }

    private List<string> Arguments()
    {
        var type = map.Type.DisplayName;
        var start = type.IndexOf('<', StringComparison.Ordinal);
        if (start < 0) return [];
        var arguments = new List<string>();
        var (depth, from) = (0, start + 1);
        for (var i = start + 1; i < type.Length; i++)
        {
            if (type[i] is '<' or '(' or '[') depth++;
            if (depth == 0 && (type[i] is ',' or '>'))
            {
                arguments.Add(Word(type[from..i].Trim()));
                from = i + 1;
                if (type[i] == '>') break;
            }
            else if (type[i] is '>' or ')' or ']') depth--;
        }
        return arguments;
    }

    [GeneratedRegex(@"(?:[A-Za-z_]\w*\.)+(?=[A-Za-z_])")]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Name1();
}
