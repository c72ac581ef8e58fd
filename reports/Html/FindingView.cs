namespace MapAudit.Reports.Html;

/// <summary>One finding, ready to show.</summary>
internal sealed record FindingView
{
    public required string Anchor { get; init; }

    public required string Fingerprint { get; init; }

    public required string RuleId { get; init; }

    public required string RuleName { get; init; }

    public required string Level { get; init; }

    public required int Risk { get; init; }

    /// <summary>high, middle or low: the colour of the risk.</summary>
    public required string RiskTone { get; init; }

    public required IReadOnlyList<FactorView> Factors { get; init; }

    public required NameView Map { get; init; }

    public required string MapType { get; init; }

    public required string Declared { get; init; }

    public required ExcerptView? Declaration { get; init; }

    public required string Message { get; init; }

    public required string Place { get; init; }

    public required string Confidence { get; init; }

    public required string ConfidenceReason { get; init; }

    public required string Project { get; init; }

    /// <summary>Words the state filter matches: open, new, unchanged, updated, absent, suppressed.</summary>
    public required string States { get; init; }

    /// <summary>Shown beside the rule; empty for nothing special.</summary>
    public required string Badge { get; init; }

    public required bool IsOpen { get; init; }

    public required string Justification { get; init; }

    /// <summary>Whether the details are unfolded when the page opens.</summary>
    public required bool Unfolded { get; init; }

    public required IReadOnlyList<ThreadView> Threads { get; init; }

    public required bool BesideItself { get; init; }

    public required string WhyParallel { get; init; }

    public required string WhyUnguarded { get; init; }

    public required string Consequence { get; init; }

    public required string ExceptionText { get; init; }

    public required AdviceView Advice { get; init; }

    public required IReadOnlyList<AccessView> Accesses { get; init; }

    public required IReadOnlyList<LinkView> Related { get; init; }
}

/// <summary>A qualified name in two parts, so that the telling one can stand out.</summary>
internal sealed record NameView(string Space, string Name)
{
    public string Full => Space + Name;

    public static NameView Of(string name)
    {
        var parts = name.Split('.');
        var kept = Math.Min(2, parts.Length);
        return new NameView(string.Concat(parts[..^kept].Select(p => p + ".")), string.Join('.', parts[^kept..]));
    }
}

internal sealed record FactorView(string Name, string Points, string Reason, int Percent, bool Lowers);

internal sealed record ThreadView(string Letter, string Name, string Root, bool Many, string Verb, string Kind, IReadOnlyList<LockChip> Held, IReadOnlyList<StepView> Steps);

internal sealed record StepView(int Number, string Kind, string Text, string Place, string Method, int Depth, bool IsAccess, IReadOnlyList<LockChip> Held, ExcerptView? Excerpt);

/// <param name="Weak">Held in a mode that does not keep everyone else out.</param>
internal sealed record LockChip(string Name, string Short, string Mode, bool Weak, string AcquiredAt);

internal sealed record AccessView(string Thread, string Kind, string KindClass, string Operation, string Method, string By, IReadOnlyList<LockChip> Held, string Place);

internal sealed record AdviceView(string Title, string Explanation, IReadOnlyList<DiffLine> Before, IReadOnlyList<DiffLine> After, string WhenWrong);
