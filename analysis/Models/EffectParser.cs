namespace MapAudit.Analysis.Models;

/// <summary>Reads the text of one effect; README.md has the forms.</summary>
internal static class EffectParser
{
    private static readonly Dictionary<string, Func<EffectScanner, Effect>> Forms = new(StringComparer.Ordinal)
    {
        ["map"] = MapOperation,
        ["flow"] = Flow,
        ["fresh"] = text => new Effect.Fresh(text.Place(), text.AtEnd ? null : text.Word("a type")),
        ["view"] = View,
        ["run"] = Run,
        ["spawn"] = Spawn,
        ["join"] = Join,
        ["acquire"] = Acquire,
        ["release"] = text => new Effect.Release(text.Place(), Mode(text)),
        ["release-and-reacquire"] = text => new Effect.ReleaseAndReacquire(text.Place()),
        ["permits"] = text => new Effect.MakeLock(text.Argument()),
        ["stop"] = text => new Effect.Stop(text.Place()),
        ["signal"] = text => new Effect.Signal(text.Place(), text.Take("counted"), text.Take("withdrawn")),
        ["await-signal"] = text => new Effect.AwaitSignal(text.Place(), text.Take("if-true")),
        ["exclusive"] = text => new Effect.Exclusive(text.Place()),
        ["on-ui-thread"] = text => new Effect.OnUiThread(Branch(text)),
        ["named"] = text => new Effect.NameLock(text.Argument()),
        ["flag"] = text => new Effect.SetFlag(text.Place(), text.Argument(), text.AtEnd ? null : text.Argument()),
        ["keep-entries"] = text => new Effect.KeepEntries(text.Place()),
        ["host-start"] = HostStart,
        ["register"] = Register,
        ["resolve"] = Resolve,
        ["activate"] = text => new Effect.Activate(TypeOf(text, "type-argument"), text.Take("from") ? text.Place() : null),
        ["opaque"] = text => new Effect.Opaque(text.Word("runs, reads or writes")),
        ["escape"] = text => new Effect.Escape(text.Place()),
        ["duplicate"] = text => new Effect.Duplicate(text.Place()),
        ["swap"] = text => new Effect.Swap(text.Place()),
        ["serialize"] = text => new Effect.Serialize(text.Place()),
    };

    public static IReadOnlyCollection<string> Keys => Forms.Keys;

    /// <exception cref="FormatException">The text has not the form of the effect.</exception>
    public static Effect Parse(string key, string text)
    {
        var scanner = new EffectScanner(text);
        var effect = Forms[key](scanner);
        scanner.End();
        return effect;
    }

    private static Effect.MapOperation MapOperation(EffectScanner text)
    {
        var target = text.Place();
        var kind = text.Name<AccessKind>();
        var role = kind == AccessKind.Enumerate ? MapRole.Enumerate : MapRole.None;
        if (!text.AtEnd) role = text.Name<MapRole>();
        return new Effect.MapOperation(target, kind, role);
    }

    private static Effect.Flow Flow(EffectScanner text)
    {
        var from = text.Place();
        text.Expect("->");
        return new Effect.Flow(from, text.Place());
    }

    private static Effect.View View(EffectScanner text)
    {
        var kind = text.Name<ViewKind>();
        text.Expect("of");
        var of = text.Place();
        return new Effect.View(of, text.Take("at") ? text.Place() : new Place(PlaceRoot.Result, -1, null), kind);
    }

    private static Effect.RunDelegate Run(EffectScanner text)
    {
        var timing = text.Name<DelegateTiming>();
        return new Effect.RunDelegate(text.Place(), timing, text.Arguments(), ReturnTo(text));
    }

    private static Effect.Spawn Spawn(EffectScanner text)
    {
        var kind = text.Name<OriginKind>();
        var many = text.Take("many");
        var target = text.Place();
        var arguments = text.Arguments();
        var result = ReturnTo(text);
        var handle = text.Take("handle") ? text.Place() : null;
        var atHostStart = text.Take("at-host-start");
        int? oneShotArgument = text.Take("one-shot") ? text.Argument() : null;
        var oneShotSetter = text.Take("one-shot-setter") ? text.Word("the name of a setter") : null;
        var degreeSetter = text.Take("degree") ? text.Word("the name of a setter") : null;
        int? degreeOf = degreeSetter is null ? null : text.Argument();
        int? unlessOff = text.Take("unless-off") ? text.Argument() : null;
        return new Effect.Spawn(target, kind, many, arguments, result, handle, atHostStart)
        {
            DegreeSetter = degreeSetter, DegreeOf = degreeOf, UnlessOff = unlessOff, OneShotArgument = oneShotArgument, OneShotSetter = oneShotSetter,
            Method = text.Take("method") ? text.Word("the name of a method") : null, IfTrue = text.Take("if-true"), OnContext = text.Take("on-context"),
        } is var spawn && text.Take("titled") ? spawn with { TitleVerb = text.Word("a verb"), TitleArgument = text.Argument() } : spawn;
    }

    private static Place? ReturnTo(EffectScanner text) => text.Take("->") ? text.Place() : null;

    private static Effect.Join Join(EffectScanner text)
    {
        var all = text.Take("all");
        return new Effect.Join(text.Place(), all, text.Take("if-true"), text.Take("async"));
    }

    private static Effect.Acquire Acquire(EffectScanner text) =>
        new(text.Place(), Mode(text), text.AtEnd ? AcquireForm.Blocking : text.Name<AcquireForm>()) { TimeoutArgument = text.Take("timeout") ? text.Argument() : null };

    private static LockMode Mode(EffectScanner text) => text.TryName<LockMode>(out var mode) ? mode : LockMode.Exclusive;

    private static Effect.HostStart HostStart(EffectScanner text) =>
        text.Word("blocks or returns") switch
        {
            "blocks" => new Effect.HostStart(true),
            "returns" => new Effect.HostStart(false),
            var other => throw new FormatException($"'{other}' is none of blocks, returns"),
        };

    private static bool Branch(EffectScanner text)
    {
        if (text.Take("if-true")) return true;
        text.Expect("if-false");
        return false;
    }

    private static Effect.Register Register(EffectScanner text)
    {
        var lifetime = text.Name<Lifetime>();
        int? service = text.Take("service") ? text.Argument() : null;
        int? implementation = text.Take("implementation") ? text.Argument() : null;
        int? factory = text.Take("factory") ? text.Argument() : null;
        int? instance = text.Take("instance") ? text.Argument() : null;
        OriginKind? runsAs = text.Take("runs-as") ? text.Name<OriginKind>() : null;
        var role = text.Take("role") ? text.Word("the role that an entry is registered for") : "";
        int? lifetimeArgument = text.Take("lifetime") ? text.Argument() : null;
        int? key = text.Take("key") ? text.Argument() : null;
        return new Effect.Register(lifetime, service, implementation, factory, instance, runsAs)
        {
            Role = role, LifetimeArgument = lifetimeArgument, KeyArgument = key, IfMissing = text.Take("if-missing"),
        };
    }

    private static Effect.Resolve Resolve(EffectScanner text)
    {
        var many = text.Take("many");
        if (!many) text.Expect("one");
        if (text.Take("result")) return new Effect.Resolve(null, many) { OfResult = true };
        int? key = text.Take("key") ? text.Argument() : null;
        var perRequest = text.Take("per-request");
        return new Effect.Resolve(text.AtEnd ? null : TypeOf(text, "type-argument"), many) { KeyArgument = key, PerRequest = perRequest };
    }

    private static int? TypeOf(EffectScanner text, string typeArgument)
    {
        if (text.Take(typeArgument)) return null;
        text.Expect("typeof");
        return text.Argument();
    }
}
