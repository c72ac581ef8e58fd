using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// The names of the values of one body: from a root through stable fields. Names are made when asked for. What a stable field
/// of an object made in this body holds is named by what was stored there, so that captured variables keep their own names.
/// </summary>
internal sealed class BodyNames
{
    private const int MaxDepth = 24;

    private readonly NameTable _table;
    private readonly IrBody _body;
    private readonly Dictionary<IrVariable, ValueName> _names = [];
    private readonly Dictionary<IrVariable, IReadOnlyList<(IrField Field, ValueName Value)>> _contents = [];
    private int _depth;

    public BodyNames(NameTable table, IrBody body)
    {
        _table = table;
        _body = body;
        Definitions = new Definitions(body);
    }

    public Definitions Definitions { get; }

    public ValueName NameOf(IrVariable variable)
    {
        if (_names.TryGetValue(variable, out var known)) return known;
        var opaque = Opaque(variable);
        if (_depth >= MaxDepth) return opaque;
        _names[variable] = opaque;
        _depth++;
        var name = Make(variable, opaque);
        _depth--;
        return _names[variable] = name;
    }

    /// <summary>As <see cref="NameOf"/>, but a view is named as what it looks at.</summary>
    public ValueName NameOfMap(IrVariable variable)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            switch (Definitions.Single(variable))
            {
                case Copy copy:
                    variable = copy.Source;
                    continue;
                case Cast cast:
                    variable = cast.Source;
                    continue;
                case Call call when ReferenceEquals(call.Result, variable) && ViewedBy(call) is { } viewed:
                    variable = viewed;
                    continue;
            }
            break;
        }
        return NameOf(variable);
    }

    /// <summary>What is known to stand in stable fields of an object made here.</summary>
    public IReadOnlyList<(IrField Field, ValueName Value)> ContentsOf(IrVariable variable)
    {
        if (_contents.TryGetValue(variable, out var known)) return known;
        _contents[variable] = [];
        return _contents[variable] = Contents(variable);
    }

    /// <summary>A path that begins at an object made here and goes on through known contents begins at those instead.</summary>
    public LockPath Normalize(LockPath path)
    {
        for (var i = 0; i < MaxDepth; i++)
        {
            if (path.Root is not { Kind: PathRootKind.Variable, Item: IrVariable root } || path.Steps.Count == 0 || path.Steps[0].Kind != PathStepKind.Field) return path;
            var value = ContentsOf(root).FirstOrDefault(c => c.Field.DocId == path.Steps[0].Field!.DocId).Value;
            if (value is null || value.Identity.Key == path.Key) return path;
            // What has no other name is best named by its captured variable: so do the lambdas that share it.
            if (path.Steps[0].Field!.IsCapture && !value.IsStable) return path;
            path = path.Rebase(value.Identity, 1);
        }
        return path;
    }

    private static ValueName Opaque(IrVariable variable)
    {
        var path = new LockPath(PathRoot.Variable(variable), []);
        return new ValueName(path, path);
    }

    /// <summary>The memory that a by-reference argument stands for: a field, or what the caller passed; null for a local.</summary>
    public LockPath? LocationOf(IrVariable variable)
    {
        var sources = WithoutPassing(variable);
        if (sources.Count == 0 && PositionOf(variable) is >= 0 and var position && _body.Method.Parameters[position].RefKind == IrRefKind.Ref)
            return new LockPath(PathRoot.Parameter(position, variable.Name), []);
        var location = sources switch
        {
            [LoadField load] => NameOf(load.Object).Identity.Then(load.Field),
            [LoadStatic load] => new LockPath(PathRoot.Static(load.Field), []),
            _ => null,
        };
        return location is { IsTooLong: false } ? location : null;
    }

    /// <summary>The field whose memory the variable stands for.</summary>
    public IrField? FieldAt(IrVariable variable) => WithoutPassing(variable) switch
    {
        [LoadField load] => load.Field,
        [LoadStatic load] => load.Field,
        _ => null,
    };

    /// <summary>Where the variable gets its value, calls that it is passed to by reference apart.</summary>
    private IReadOnlyList<Instruction> WithoutPassing(IrVariable variable) =>
        [.. Definitions.Of(variable).Where(d => d is not Call call || ReferenceEquals(call.Result, variable))];

    private int PositionOf(IrVariable variable) => _body.Method.Parameters.ToList().FindIndex(p => ReferenceEquals(p.Variable, variable));

    private ValueName Make(IrVariable variable, ValueName opaque)
    {
        // A lock that is a structure stays in its field's memory while it is passed by reference.
        var isMemory = _table.Stable.IsLockStruct(variable.Type);
        var definitions = isMemory ? WithoutPassing(variable) : Definitions.Of(variable);
        if (definitions.Count == 0)
        {
            if (variable.Kind == IrVariableKind.This) return new ValueName(LockPath.This, LockPath.This);
            var position = PositionOf(variable);
            if (position < 0 || (isMemory && _body.Method.Parameters[position].RefKind == IrRefKind.None)) return opaque;
            var path = new LockPath(PathRoot.Parameter(position, variable.Name), []);
            return new ValueName(path, path);
        }
        if (variable.Kind is IrVariableKind.This or IrVariableKind.Parameter) return opaque;
        // An empty structure that a copy takes the place of holds nothing to name.
        if (definitions.Count > 1 && variable.Type.Kind == IrTypeKind.Struct && definitions.Where(d => !IsEmptyStruct(d)).ToList() is { Count: > 0 } filled) definitions = filled;
        var first = ByDefinition(variable, definitions[0], opaque);
        if (definitions.Count == 1) return first;
        // A finally body stands in several copies that all assign the same.
        if (first.IsStable && definitions.Skip(1).All(d => ByDefinition(variable, d, opaque).Identity.Key == first.Identity.Key)) return first;
        // Fetched or, when missing, made and stored: the place is the same.
        var places = definitions.Select(d => MakerOf(d) is { } made ? StoredPlace(variable) ?? StoredPlace(made) : FetchedOrStored(variable, d, opaque)).Select(WithoutPosition).ToList();
        return places[0] is { } place && (place.Root.Kind != PathRootKind.Variable || place.Steps.Count > 0) && places.TrueForAll(p => p?.Key == place.Key) ? new ValueName(opaque.Identity, place) : opaque;
    }

    /// <summary>Where the definition fetches the value; one of unknown origin is where it is put.</summary>
    private LockPath? FetchedOrStored(IrVariable variable, Instruction definition, ValueName opaque)
    {
        var written = ByDefinition(variable, definition, opaque).Written;
        return written.Root.Kind == PathRootKind.Variable ? StoredPlace(variable) ?? written : written;
    }

    private bool IsEmptyStruct(Instruction definition) =>
        MakerOf(definition) is { Type.Kind: IrTypeKind.Struct } made && !_body.Instructions.Any(i => i is Call { Method.IsConstructor: true } call && ReferenceEquals(call.Receiver, made));

    /// <summary>The variable that takes a fresh object, when the definition hands one on.</summary>
    private IrVariable? MakerOf(Instruction definition) => definition switch
    {
        Allocate allocate => allocate.Target,
        Copy copy => Definitions.Single(copy.Source) is { } source ? MakerOf(source) : null,
        _ => null,
    };

    /// <summary>The one field or collection of this body that the variable's object is stored in.</summary>
    private LockPath? StoredPlace(IrVariable variable)
    {
        LockPath? place = null;
        foreach (var instruction in _body.Instructions)
        {
            foreach (var here in PlacesOf(instruction, variable))
            {
                if (here.IsTooLong || (place is not null && place.Key != here.Key)) return null;
                place = here;
            }
        }
        return place;
    }

    private IEnumerable<LockPath> PlacesOf(Instruction instruction, IrVariable variable)
    {
        switch (instruction)
        {
            case StoreField store when IsCopyOf(store.Source, variable):
                yield return NameOf(store.Object).Written.Then(store.Field);
                break;
            case StoreStatic store when IsCopyOf(store.Source, variable):
                yield return new LockPath(PathRoot.Static(store.Field), []);
                break;
            case Call { Method.IsSource: false, Receiver: { } receiver } call when call.Arguments.Any(a => IsCopyOf(a, variable)):
                foreach (var effect in _table.ModelOf(call)?.Effects ?? [])
                {
                    if (effect is Effect.Flow { From.Slot: null, To: { Root: PlaceRoot.Receiver, Slot: "values" } } flow && flow.From.In(call) is { } given && IsCopyOf(given, variable))
                        yield return NameOf(receiver).Written.Then(new PathStep(PathStepKind.Element, null, null));
                }
                break;
        }
    }

    private bool IsCopyOf(IrVariable variable, IrVariable original)
    {
        while (!ReferenceEquals(variable, original))
        {
            if (Definitions.Single(variable) is not Copy copy) return false;
            variable = copy.Source;
        }
        return true;
    }

    private static LockPath? WithoutPosition(LockPath? path) =>
        path is { Steps: [.., { Kind: PathStepKind.Element }] } ? new LockPath(path.Root, [.. path.Steps.SkipLast(1), new PathStep(PathStepKind.Element, null, null)]) : path;

    private ValueName ByDefinition(IrVariable variable, Instruction definition, ValueName opaque)
    {
        switch (definition)
        {
            case Copy copy when IsStructCopy(copy):
                return new ValueName(opaque.Identity, NameOf(copy.Source).Written);
            case Copy copy:
                return IsBoxing(copy.Source, variable) ? opaque : NameOf(copy.Source);
            case Cast cast:
                return IsBoxing(cast.Source, variable) ? opaque : NameOf(cast.Source);
            case Constant { Value: string text }:
                var literal = new LockPath(PathRoot.OfText(text), []);
                return new ValueName(literal, literal);
            case TypeToken token:
                var type = new LockPath(PathRoot.TypeToken(token.Type), []);
                return new ValueName(type, type);
            case LoadField load:
                return Field(NameOf(load.Object), load.Field, opaque);
            case LoadStatic load:
                var path = new LockPath(PathRoot.Static(load.Field), []);
                return new ValueName(_table.Stable.IsStable(load.Field) ? path : opaque.Identity, path);
            case LoadElement load:
                return Element(NameOf(load.Array), load.Position, opaque);
            case Call call:
                return OfCall(call, variable, opaque);
            case Allocate allocate when _table.NameGivenTo(_body, allocate) is { } given:
                var named = new LockPath(PathRoot.OfText(given), []);
                return new ValueName(named, named);
            case Allocate:
                return StoredPlace(variable) is { } place ? new ValueName(opaque.Identity, place) : opaque;
            default:
                return opaque;
        }
    }

    private ValueName Field(ValueName owner, IrField field, ValueName opaque)
    {
        var written = owner.Written.Then(field);
        if (written.IsTooLong) return opaque;
        if (!_table.Stable.IsStable(field)) return new ValueName(opaque.Identity, written);
        var identity = Normalize(owner.Identity.Then(field));
        return new ValueName(identity, owner.Written.Key == owner.Identity.Key ? identity : Normalize(written));
    }

    private ValueName Element(ValueName owner, IrVariable? position, ValueName opaque)
    {
        var step = new PathStep(PathStepKind.Element, null, PositionKey(position));
        var written = owner.Written.Then(step);
        if (written.IsTooLong) return opaque;
        return new ValueName(step.Position is null || !_table.HasStableElements(owner.Written) ? opaque.Identity : owner.Identity.Then(step), written);
    }

    private string? PositionKey(IrVariable? position)
    {
        if (position is null) return null;
        var name = NameOf(position).Identity;
        if (name.Root is not { Kind: PathRootKind.Variable, Item: IrVariable root }) return name.Key;
        return Definitions.Single(root) switch
        {
            Constant { Value: { } value } => "#" + value,
            not null => name.Key,
            null => null,
        };
    }

    private ValueName OfCall(Call call, IrVariable variable, ValueName opaque)
    {
        if (ReferenceEquals(call.Result, variable) && _table.ReturnedBy(_body, call) is { } returned) return Substituted(returned, call, opaque);
        if (call.Method.IsSource || _table.ModelOf(call) is not { } model) return opaque;
        foreach (var effect in model.Effects)
        {
            if (effect is not Effect.Flow { To.Slot: null } flow || !ReferenceEquals(flow.To.ValueIn(call), variable) || flow.From.In(call) is not { } from) continue;
            switch (flow.From.Slot)
            {
                case null when flow.To.Root == PlaceRoot.Result && flow.From.Root == PlaceRoot.Receiver:
                    return NameOf(from);
                case "values":
                    // Which element it is may change, unless entries stay; else only that it is one of this collection is known.
                    var collection = NameOfMap(from);
                    var step = new PathStep(PathStepKind.Element, null, PositionKey(call.Arguments.FirstOrDefault()));
                    var written = collection.Written.Then(step);
                    if (written.IsTooLong) return opaque;
                    return new ValueName(step.Position is not null && collection.IsStable && _table.KeepsEntries(collection.Written) ? collection.Identity.Then(step) : opaque.Identity, written);
            }
        }
        return opaque;
    }

    private ValueName Substituted(ValueName returned, Call call, ValueName opaque)
    {
        var identity = Substitute(returned.Identity, call, n => n.Identity);
        var written = Substitute(returned.Written, call, n => n.Written);
        return new ValueName(identity is null ? opaque.Identity : Normalize(identity), written ?? opaque.Written);
    }

    /// <summary>A path of the callee in names of this body; null when it begins at something only the callee knows.</summary>
    public LockPath? Substitute(LockPath path, Call call, Func<ValueName, LockPath> which)
    {
        if (path.Root.IsAbsolute) return path;
        var actual = path.Root.Kind switch
        {
            PathRootKind.This => call.Receiver,
            PathRootKind.Parameter when (int)path.Root.Item! < call.Arguments.Count => call.Arguments[(int)path.Root.Item!],
            _ => null,
        };
        if (actual is null) return null;
        var result = path.Rebase(which(NameOf(actual)), 0);
        return result.IsTooLong ? null : result;
    }

    private IReadOnlyList<(IrField Field, ValueName Value)> Contents(IrVariable variable)
    {
        if (Definitions.Single(variable) is not Allocate) return [];
        var result = new List<(IrField, ValueName)>();
        foreach (var instruction in _body.Instructions)
        {
            switch (instruction)
            {
                case StoreField store when ReferenceEquals(store.Object, variable) && _table.Stable.IsStable(store.Field):
                    result.Add((store.Field, NameOf(store.Source)));
                    break;
                case Call { Method.IsConstructor: true } call when ReferenceEquals(call.Receiver, variable):
                    foreach (var (field, parameter) in _table.FieldsSetBy(call.Method))
                    {
                        if (parameter < call.Arguments.Count) result.Add((field, NameOf(call.Arguments[parameter])));
                    }
                    break;
            }
        }
        // What is stored on two ways is known on none.
        return [.. result.Where(r => result.Count(o => o.Item1.DocId == r.Item1.DocId) == 1)];
    }

    /// <summary>A local that holds a struct is a value of its own.</summary>
    private static bool IsStructCopy(Copy copy) => copy.Target is { Kind: IrVariableKind.Local, Type.Kind: IrTypeKind.Struct };

    private static bool IsBoxing(IrVariable from, IrVariable to) =>
        from.Type.Kind is IrTypeKind.Struct or IrTypeKind.Enum && to.Type.Kind is not (IrTypeKind.Struct or IrTypeKind.Enum);

    private IrVariable? ViewedBy(Call call)
    {
        if (call.Method.IsSource || _table.ModelOf(call) is not { } model) return null;
        foreach (var effect in model.Effects)
        {
            if (effect is Effect.View { At.Root: PlaceRoot.Result } view && view.Of.Slot is null) return view.Of.In(call);
        }
        return null;
    }
}
