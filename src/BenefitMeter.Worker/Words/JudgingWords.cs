using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Sentences;

namespace BenefitMeter.Worker.Words;

/// <summary>The words of smileys, and of what they are judged by.</summary>
internal static class JudgingWords
{
    /// <summary>Gets the words for the colour of a smiley or a light.</summary>
    public static WordSet<Status> Status { get; } = new(
        "status", Colour(Realising.Status.Green, "green", "G"), Colour(Realising.Status.Yellow, "yellow", "Y"),
        Colour(Realising.Status.Red, "red", "R"), Colour(Realising.Status.Grey, "grey", "-"));

    /// <summary>Gets the words for what a figure's result is judged by.</summary>
    public static WordSet Basis { get; } = new(
        "result-basis", Base(JudgingBasis.PlanToDate), Base(JudgingBasis.Forecast), Base(JudgingBasis.Actual),
        Base(JudgingBasis.Attainment), Base(JudgingBasis.Range));

    /// <summary>Gets the words for why a figure is grey or marked.</summary>
    public static WordSet Reason { get; } = new(
        "result-reason",
        [
            .. MeasuringWords.MissingReason.Words, Because(JudgingReason.MissingMeasurement), Because(JudgingReason.Incomplete),
            Because(JudgingReason.NotStarted), Because(JudgingReason.NotJudged), Because(JudgingReason.MissingTarget),
            Because(JudgingReason.MissingPeriod), Because(JudgingReason.MissingBaseline),
            Because(JudgingReason.SuppressedBaseline), Because(JudgingReason.BaselineContaminated),
            Because(JudgingReason.DefinitionBreak), Because(JudgingReason.TargetEqualsBaseline),
            Because(JudgingReason.BaselineBeyondTarget), Because(Staleness.Code), Because(StepRule.Code),
            new(JudgingReason.Suppressed, "tallet er skjult", "the figure is hidden"),
            new(JudgingReason.Provisional, "foreløbigt", "provisional"),
            new(
                StatusHysteresis.Code, "farven er uændret, fordi reglen ikke er opfyldt længe nok",
                "the colour is unchanged, because the rule has not been met for long enough"),
        ]);

    /// <summary>Gets the words for why the figure of a quarterly report's line is grey, marked or hidden.</summary>
    public static WordSet ReportReason { get; } = new(
        "report-reason", [.. Reason.Words, .. MeasuringWords.HidingReason.Words]);

    private static (Status Status, Word Word) Colour(Status status, string code, string letter) =>
        (status, Word.Titled(code, JudgingNames.For(status)) with { Letter = letter });

    private static Word Base(string code) => new(code, JudgingNames.ForBasis(code));

    private static Word Because(string code) => new(code, JudgingNames.ForReason(code)!);
}
