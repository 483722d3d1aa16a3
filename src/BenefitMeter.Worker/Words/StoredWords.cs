namespace BenefitMeter.Worker.Words;

/// <summary>The list of all sets of words.</summary>
internal static class StoredWords
{
    /// <summary>Gets all sets.</summary>
    // A word is stored, read and shown as it is written in its set, and nowhere else (decision 0074).
    public static IReadOnlyList<WordSet> All { get; } =
    [
        MeasuringWords.Grain, MeasuringWords.State, MeasuringWords.Structure, MeasuringWords.Cause,
        MeasuringWords.HidingReason, MeasuringWords.MissingReason, MeasuringWords.StateReason, MeasuringWords.Finding,
        JudgingWords.Status, JudgingWords.Basis, JudgingWords.Reason, JudgingWords.ReportReason,
        IndicatorWords.State, IndicatorWords.Direction, IndicatorWords.Judgement, IndicatorWords.Level,
        IndicatorWords.Aggregation,
        BenefitWords.Class, BenefitWords.Basis, BenefitWords.AmountReason, BenefitWords.State,
        BenefitWords.Timing, BenefitWords.Condition, BenefitWords.FundsUse, BenefitWords.Quantity,
        BenefitWords.BudgetAndChange, BenefitWords.BudgetAndChangeRisk, BenefitWords.TreeLevel, BenefitWords.TreeOrigin,
        EconomyWords.Gate, EconomyWords.Decision, EconomyWords.Line, EconomyWords.Discount, EconomyWords.CashFlowReason,
        EconomyWords.BudgetReason, EconomyWords.Rate, EconomyWords.Terms,
        FollowUpWords.Goal, FollowUpWords.Assessment, FollowUpWords.Answer, FollowUpWords.Cause, FollowUpWords.ResultBasis,
        FollowUpWords.TimelineBasis, FollowUpWords.Reason, FollowUpWords.Change, FollowUpWords.Decision,
        FollowUpWords.Conclusion, FollowUpWords.ReviewSubject, FollowUpWords.Alert, FollowUpWords.IdleReason,
        FollowUpWords.Proposal,
        WorkWords.Line, WorkWords.Nature, WorkWords.LineGap, WorkWords.ScopeChange, WorkWords.Grade,
        WorkWords.ActionCategory, WorkWords.ActionState, WorkWords.ActionGap, WorkWords.Phase, WorkWords.WorkflowDecision,
        WorkWords.Process, WorkWords.Facilitator,
        PortfolioWords.Initiative, PortfolioWords.Node, PortfolioWords.Trigger, PortfolioWords.Phase,
        PortfolioWords.RoleLevel, PortfolioWords.Role, PortfolioWords.CharterPart, PortfolioWords.Readiness,
        PortfolioWords.Reporting, PortfolioWords.Check,
        RunWords.Outcome, RunWords.Step, RunWords.Wait, RunWords.Health, RunWords.Overdue, RunWords.Problem,
        ReportWords.Kind, ReportWords.Change,
    ];

    /// <summary>Gets the set with a name; null where there is none.</summary>
    public static WordSet? Find(string name) => All.FirstOrDefault(set => set.Name == name);

    /// <summary>Gets the set of an enumeration.</summary>
    /// <exception cref="InvalidOperationException">The enumeration has no set.</exception>
    public static WordSet<T> Of<T>()
        where T : struct, Enum => All.OfType<WordSet<T>>().Single();

    /// <summary>Gets the labels that a view shows for the words of a set; words without such a label are left out.</summary>
    /// <param name="name">The set.</param>
    /// <param name="form"><c>da</c>, <c>en</c>, <c>heading-da</c>, <c>heading-en</c> or <c>letter</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such set or form.</exception>
    public static IReadOnlyList<(string Code, string Label)> Labels(string name, string form) =>
    [
        .. (Find(name) ?? throw new InvalidOperationException($"There is no set of words '{name}'.")).Words
            .Select(word => (word.Code, Label: form switch
            {
                "da" => word.Danish,
                "en" => word.English,
                "heading-da" => word.Heading?.Danish,
                "heading-en" => word.Heading?.English,
                "letter" => word.Letter,
                _ => throw new InvalidOperationException($"A word has no label of the form '{form}'."),
            }))
            .Where(word => word.Label is not null).Select(word => (word.Code, word.Label!)),
    ];
}
