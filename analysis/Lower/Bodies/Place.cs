using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Lower.Bodies;

/// <summary>Something that can be assigned, with its receiver and indices already evaluated.</summary>
internal abstract class Place(IrType type)
{
    public IrType Type { get; } = type;

    public abstract IrVariable Load(BodyLowering body, SourceSpan span);

    public abstract void Store(BodyLowering body, IrVariable value, SourceSpan span);

    /// <summary>The variable that is the place; null where the place is in the heap.</summary>
    public virtual IrVariable? Variable => null;
}

/// <summary>A local, a parameter, or a value that is assigned through a reference nobody follows.</summary>
internal sealed class LocalPlace(IrVariable variable) : Place(variable.Type)
{
    public override IrVariable Variable => variable;

    public override IrVariable Load(BodyLowering body, SourceSpan span) => variable;

    public override void Store(BodyLowering body, IrVariable value, SourceSpan span)
    {
        if (value != variable) body.Emit(new Copy { Target = variable, Source = value, Span = span });
    }
}

internal sealed class FieldPlace(IrVariable instance, IrField field, IrType type) : Place(type)
{
    public override IrVariable Load(BodyLowering body, SourceSpan span)
    {
        var target = body.Temporary(Type);
        body.Emit(new LoadField { Target = target, Object = instance, Field = field, Span = span });
        return target;
    }

    public override void Store(BodyLowering body, IrVariable value, SourceSpan span) =>
        body.Emit(new StoreField { Object = instance, Field = field, Source = value, Span = span });
}

internal sealed class StaticFieldPlace(IrField field, IrType type) : Place(type)
{
    public override IrVariable Load(BodyLowering body, SourceSpan span)
    {
        var target = body.Temporary(Type);
        body.Emit(new LoadStatic { Target = target, Field = field, Span = span });
        return target;
    }

    public override void Store(BodyLowering body, IrVariable value, SourceSpan span) =>
        body.Emit(new StoreStatic { Field = field, Source = value, Span = span });
}

internal sealed class ElementPlace(IrVariable array, IrVariable? position, IrType type) : Place(type)
{
    public override IrVariable Load(BodyLowering body, SourceSpan span)
    {
        var target = body.Temporary(Type);
        body.Emit(new LoadElement { Target = target, Array = array, Position = position, Span = span });
        return target;
    }

    public override void Store(BodyLowering body, IrVariable value, SourceSpan span) =>
        body.Emit(new StoreElement { Array = array, Position = position, Source = value, Span = span });
}

/// <summary>A property or indexer that is reached through calls.</summary>
internal sealed class AccessorPlace(IrType type, Func<IReadOnlyList<IrVariable>, SourceSpan, IrVariable?> get, Action<IReadOnlyList<IrVariable>, IrVariable, SourceSpan> set, IReadOnlyList<IrVariable> arguments)
    : Place(type)
{
    public override IrVariable Load(BodyLowering body, SourceSpan span) => get(arguments, span) ?? body.Nothing(Type, span);

    public override void Store(BodyLowering body, IrVariable value, SourceSpan span) => set(arguments, value, span);
}

/// <summary>One of two places, as a condition says that was evaluated where the reference was made.</summary>
internal sealed class ChosenPlace(IrVariable condition, Place first, Place second) : Place(first.Type)
{
    public override IrVariable Load(BodyLowering body, SourceSpan span)
    {
        var target = body.Temporary(Type);
        Choose(body, span, place => body.Copy(target, place.Load(body, span), span));
        return target;
    }

    public override void Store(BodyLowering body, IrVariable value, SourceSpan span) => Choose(body, span, place => place.Store(body, value, span));

    private void Choose(BodyLowering body, SourceSpan span, Action<Place> use)
    {
        var (ifTrue, ifFalse, after) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
        body.Emit(new Branch { Condition = condition, IfTrue = ifTrue, IfFalse = ifFalse, Span = span });
        body.Start(ifTrue);
        use(first);
        body.JumpTo(after, span);
        body.Start(ifFalse);
        use(second);
        body.Start(after);
    }
}

/// <summary>A discard.</summary>
internal sealed class NoPlace(IrType type) : Place(type)
{
    public override IrVariable Load(BodyLowering body, SourceSpan span) => body.Nothing(Type, span);

    public override void Store(BodyLowering body, IrVariable value, SourceSpan span)
    {
    }
}
