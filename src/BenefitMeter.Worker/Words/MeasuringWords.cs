using BenefitMeter.Definitions.Units;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Words;

/// <summary>The words of periods, figures and what is found in data.</summary>
internal static class MeasuringWords
{
    /// <summary>Gets the words for the length of a period.</summary>
    public static WordSet<PeriodGrain> Grain { get; } = new(
        "period-grain",
        (PeriodGrain.Day, new("day", "dag", "day")),
        (PeriodGrain.Week, new("week", "uge", "week")),
        (PeriodGrain.Fortnight, new("fortnight", "14 dage", "fortnight")),
        (PeriodGrain.Month, new("month", "måned", "month")),
        (PeriodGrain.Quarter, new("quarter", "kvartal", "quarter")),
        (PeriodGrain.HalfYear, new("half-year", "halvår", "half-year")),
        (PeriodGrain.Year, new("year", "år", "year")),
        (PeriodGrain.All, new("all", "hele tiden", "the whole time")));

    /// <summary>Gets the words for the state of a figure.</summary>
    public static WordSet<ObservationState> State { get; } = new(
        "figure-state",
        (ObservationState.Measured, new("measured", "målt", "measured")),
        (ObservationState.Missing, new("missing", "mangler", "missing")),
        (ObservationState.NotApplicable, new("not-applicable", "ikke relevant", "not applicable")),
        (ObservationState.Suppressed, new("suppressed", "skjult", "hidden")));

    /// <summary>Gets the words for the organisation that a figure is measured in.</summary>
    public static WordSet<Structure> Structure { get; } = new(
        "structure",
        (Definitions.Units.Structure.AsWas, new("as-was", "organisationen, som den var", "the organisation as it was")),
        (Definitions.Units.Structure.Current, new("current", "organisationen, som den er nu", "the organisation as it is now")));

    /// <summary>Gets the words for why a figure or a row replaced an earlier one.</summary>
    public static WordSet<ChangeCause> Cause { get; } = new(
        "change-cause",
        (ChangeCause.Definition, new("definition", "definitionen er ændret", "the definition changed")),
        (ChangeCause.LateRows, new("late-rows", "sene rækker", "late rows")),
        (ChangeCause.SourceCorrection, new("source-correction", "rettelse i kilden", "correction in the source")),
        (ChangeCause.Baseline, new("baseline", "nulpunktet er ændret", "the baseline changed")),
        (ChangeCause.Target, new("target", "målet er ændret", "the target changed")),
        (ChangeCause.Rates, new("rates", "satserne er ændret", "the rates changed")),
        (ChangeCause.Recorded, new("recorded", "registreret af en person", "recorded by a person")),
        (ChangeCause.Organisation, new("organisation", "organisationen er ændret", "the organisation changed")),
        (ChangeCause.Stale, new("stale", "for gammelt til at blive vurderet", "too old to be judged")),
        (ChangeCause.Settled, new("settled", "endeligt", "final")),
        (ChangeCause.Progress, new("progress", "perioden er fortsat", "the period continued")));

    /// <summary>Gets the words for why a figure is hidden.</summary>
    public static WordSet<HidingReason> HidingReason { get; } = new(
        "hiding-reason",
        Hidden(DisclosureControl.HidingReason.SmallGroup, "for få personer", "too few persons"),
        Hidden(DisclosureControl.HidingReason.GroupDisclosure, "ville afsløre en hel gruppe", "would disclose a whole group"),
        Hidden(
            DisclosureControl.HidingReason.SecondarySuppression, "ville afsløre et skjult tal",
            "would disclose a hidden figure"));

    /// <summary>Gets the words for why a figure has no value.</summary>
    public static WordSet MissingReason { get; } = new(
        "missing-reason",
        Reason(Measuring.MissingReason.NotDelivered), Reason(Measuring.MissingReason.NoValues),
        Reason(Measuring.MissingReason.NoRows), Reason(Measuring.MissingReason.ZeroDenominator),
        new Word(Measuring.MissingReason.NonAdditive, "kan ikke deles mellem enheder", "cannot be divided between units"));

    /// <summary>Gets the words for why a figure has no value that readers see.</summary>
    public static WordSet StateReason { get; } = new("state-reason", [.. MissingReason.Words, .. HidingReason.Words]);

    /// <summary>Gets the words for findings about the data.</summary>
    public static WordSet Finding { get; } = new(
        "finding",
        new(FindingCode.UnreadableCell, "felt, der ikke kan læses", "cell that cannot be read"),
        new(FindingCode.UnreadableRow, "række, der ikke kan læses", "row that cannot be read"),
        new(FindingCode.UnmappedUnit, "enhedskode, som ingen enhed har", "unit code that no unit has"),
        new(FindingCode.UnitNotValid, "enheden findes ikke på dagen", "the unit does not exist on the day"),
        new(FindingCode.FutureDate, "dato i fremtiden", "date in the future"),
        new(FindingCode.NegativeDuration, "negativ varighed", "negative duration"),
        new(FindingCode.DuplicateKey, "nøgle, der forekommer flere gange", "key that occurs more than once"),
        new(FindingCode.NumeratorAboveDenominator, "andel over 100 %", "share above 100%"),
        new(FindingCode.BridgeIncomplete, "nulpunkt, der ikke kan omregnes", "baseline that cannot be translated"),
        new(
            FindingCode.BaselineDiffers, "nulpunktet ville blive målt anderledes nu",
            "the baseline would be measured differently now"),
        new(FindingCode.DeliveryLate, "leveringen er forsinket", "the delivery is late"),
        new(FindingCode.NeverDelivered, "aldrig leveret", "never delivered"),
        new(FindingCode.RowsAccepted, "få rækker, som en person har godkendt", "few rows, accepted by a person"),
        new(FindingCode.NoSnapshot, "kilden kan ikke læses som på ét tidspunkt", "the source cannot be read as of one moment"),
        new(StepRule.Code, "langt fra niveauet i perioderne før", "far from the level of the periods before"),
        new(Staleness.Code, "for gammelt til at blive vurderet", "too old to be judged"));

    private static Word Reason(string code) => new(code, JudgingNames.ForReason(code)!);

    private static (HidingReason Reason, Word Word) Hidden(HidingReason reason, string danish, string english) =>
        (reason, new(HidingReasonCode.Of(reason), danish, english));
}
