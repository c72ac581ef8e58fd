using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Locks;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// All locks that the program takes, by full name: <c>this._gate</c> and <c>PriceCache._gate</c> are named by the class that takes them, so
/// that the <c>_gate</c> of two classes is two locks.
/// </summary>
public sealed class LockNames
{
    private readonly Dictionary<(string Text, SourceSpan Taken), string> _names = [];
    private readonly SortedDictionary<string, SourceSpan> _declarations = new(StringComparer.Ordinal);

    public LockNames(LockResult locks, IrProgram program)
    {
        foreach (var (method, held) in locks.Taken())
        {
            var name = NameOf(held.Text, method.ContainingType);
            _names.TryAdd((held.Text, held.Taken), name);
            if (!_declarations.TryGetValue(name, out var known) || known.IsNone) _declarations[name] = DeclarationOf(program, held.Text, method.ContainingType);
        }
    }

    /// <summary>Full name and declaration of every lock, in order of name; locals and elements have no declaration.</summary>
    public IReadOnlyDictionary<string, SourceSpan> Declarations => _declarations;

    /// <summary>The full name of a lock that is held somewhere.</summary>
    public string Of(Findings.HeldLock held) => _names.GetValueOrDefault((held.Name, held.AcquiredAt), held.Name);

    private static string NameOf(string text, IrType type) =>
        text == "this" ? $"this of {type.DisplayName}"
        : text.StartsWith("this.", StringComparison.Ordinal) ? type.DisplayName + text[4..]
        : IsOwn(text, type) ? type.DisplayName + text[Short(type).Length..] : text;

    /// <summary>Written with the simple name of the class that takes it: <c>PriceCache.Gate</c>.</summary>
    private static bool IsOwn(string text, IrType type) => text.StartsWith(Short(type) + ".", StringComparison.Ordinal);

    private static string Short(IrType type) => type.Name[(type.Name.LastIndexOf('.') + 1)..];

    private static SourceSpan DeclarationOf(IrProgram program, string text, IrType type)
    {
        if (text.StartsWith("this.", StringComparison.Ordinal)) return FieldOf(type, text[5..]);
        if (IsOwn(text, type)) return FieldOf(type, text[(Short(type).Length + 1)..]);
        var dot = text.LastIndexOf('.');
        var owner = dot < 0 ? null : program.Types.FirstOrDefault(t => t.IsSource && t.DisplayName == text[..dot]);
        return owner is null ? SourceSpan.None : FieldOf(owner, text[(dot + 1)..]);
    }

    private static SourceSpan FieldOf(IrType type, string name)
    {
        for (var at = type.Definition; at is not null; at = at.BaseType?.Definition)
        {
            if (at.Fields.Find(f => f.Name == name) is { } field) return field.Declaration;
        }
        return SourceSpan.None;
    }
}
