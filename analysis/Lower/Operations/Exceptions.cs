using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Lower.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace MapAudit.Analysis.Lower.Operations;

/// <summary>try, catch, finally and throw.</summary>
internal static class Exceptions
{
    public static void Register(OperationTable table)
    {
        table.On<ITryOperation>(OperationKind.Try, Lower);
        table.On<IThrowOperation>(OperationKind.Throw, LowerThrow);
    }

    private static void Lower(BodyLowering body, ITryOperation statement)
    {
        var after = BodyBuilder.NewBlock();
        body.WaysOut.Register(statement.ExitLabel, after);
        if (statement.Finally is { } final)
        {
            var last = statement.Catches.IsEmpty ? statement.Body.Syntax.Span : statement.Catches[^1].Syntax.Span;
            var inside = TextSpan.FromBounds(statement.Body.Syntax.SpanStart, Math.Max(last.End, statement.Body.Syntax.Span.End));
            body.WaysOut.Protect(inside, body.Span(final), () => LowerCatches(body, statement), () => body.Lower(final));
        }
        else
        {
            LowerCatches(body, statement);
        }
        body.Start(after);
    }

    private static void LowerCatches(BodyLowering body, ITryOperation statement)
    {
        if (statement.Catches.IsEmpty)
        {
            body.Lower(statement.Body);
            return;
        }
        var outer = body.Handlers;
        var entries = statement.Catches.Select(_ => BodyBuilder.NewBlock()).ToList();
        var after = BodyBuilder.NewBlock();
        body.Handlers = new(entries, statement.Catches.Any(TakesAll), outer);
        body.Lower(statement.Body);
        body.Handlers = outer;
        body.JumpTo(after, body.Span(statement.Body));
        for (var i = 0; i < entries.Count; i++)
        {
            // A filter that says no passes the exception on to the clauses after it.
            LowerCatch(body, statement.Catches[i], entries[i], new HandlerFrame(entries[(i + 1)..], statement.Catches.Skip(i + 1).Any(TakesAll), outer));
            body.Handlers = outer;
            body.JumpTo(after, body.Span(statement.Catches[i]));
        }
        body.Start(after);
    }

    private static void LowerCatch(BodyLowering body, ICatchClauseOperation clause, IrBlock entry, HandlerFrame rest)
    {
        var outer = body.Handlers;
        var span = body.Span(clause);
        if (clause.Filter is not null) body.Handlers = rest;
        body.Start(entry);
        body.Variables.Enter(body.Variables.Captures.ScopeAt(clause), span);
        if (clause.ExceptionDeclarationOrExpression is { } declaration && References.PlaceOf(body, declaration) is { } place)
        {
            var caught = body.Temporary(place.Type);
            body.Emit(new Catch { Target = caught, Span = body.Span(declaration) });
            place.Store(body, caught, body.Span(declaration));
        }
        if (clause.Filter is { } filter)
        {
            var (accepted, refused) = (BodyBuilder.NewBlock(), BodyBuilder.NewBlock());
            Conditions.Lower(body, filter, accepted, refused);
            body.Start(refused);
            body.Emit(new Throw { Span = body.Span(filter) });
            body.Handlers = outer;
            body.Start(accepted);
        }
        body.Lower(clause.Handler);
    }

    private static bool TakesAll(ICatchClauseOperation clause) =>
        clause.Filter is null && (clause.ExceptionType is null or { SpecialType: SpecialType.System_Object } || SymbolIsException(clause.ExceptionType));

    private static bool SymbolIsException(ITypeSymbol type) => type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static void LowerThrow(BodyLowering body, IThrowOperation statement)
    {
        var value = statement.Exception is null ? null : body.Lower(statement.Exception);
        body.Emit(new Throw { Value = value, Span = body.Span(statement) });
    }
}
