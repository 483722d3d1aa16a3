using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Worker.Words;

/// <summary>The words of indicators.</summary>
internal static class IndicatorWords
{
    /// <summary>Gets the words for how an indicator is used.</summary>
    public static WordSet<IndicatorState> State { get; } = new(
        "indicator-state",
        (IndicatorState.Draft, new("draft", "kladde", "draft")),
        (IndicatorState.Active, new("active", "aktiv", "active")),
        (IndicatorState.Paused, new("paused", "på pause", "paused")),
        (IndicatorState.Retired, new("retired", "udfaset", "retired")));

    /// <summary>Gets the words for which way is better.</summary>
    public static WordSet<Direction> Direction { get; } = new(
        "direction",
        (Definitions.Indicators.Direction.HigherIsBetter, new("higher-is-better", "højere er bedre", "higher is better")),
        (Definitions.Indicators.Direction.LowerIsBetter, new("lower-is-better", "lavere er bedre", "lower is better")));

    /// <summary>Gets the words for how an indicator is judged.</summary>
    public static WordSet<Judgement> Judgement { get; } = new(
        "judgement",
        (Definitions.Indicators.Judgement.Improvement, new("improvement", "forbedring", "improvement")),
        (Definitions.Indicators.Judgement.Attainment, new("attainment", "målopfyldelse", "attainment")),
        (Definitions.Indicators.Judgement.Range, new("range", "fastholdt niveau", "range")));

    /// <summary>Gets the words for what an indicator shows about a benefit.</summary>
    public static WordSet<IndicatorLevel> Level { get; } = new(
        "indicator-level",
        (IndicatorLevel.Early, new("early", "tidlig", "early")),
        (IndicatorLevel.SuccessCriterion, new("success-criterion", "succeskriterium", "success criterion")),
        (IndicatorLevel.Effect, new("effect", "effekt", "effect")));

    /// <summary>Gets the words for how an indicator rolls up.</summary>
    public static WordSet<Aggregation> Aggregation { get; } = new(
        "aggregation",
        (Definitions.Measures.Aggregation.Sum, new("sum", "sum", "sum")),
        (Definitions.Measures.Aggregation.Ratio, new("ratio", "forhold", "ratio")),
        (Definitions.Measures.Aggregation.Last, new("last", "seneste", "last")),
        (Definitions.Measures.Aggregation.None, new("none", "ingen", "none")));
}
