using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Realising.Sentences;

/// <summary>The names of colours, bases and reasons, as sentences write them: in lower case and without a full stop.</summary>
public static class JudgingNames
{
    private static readonly LocalText Grey = new("grå", "grey");
    private static readonly LocalText Green = new("grøn", "green");
    private static readonly LocalText Yellow = new("gul", "yellow");
    private static readonly LocalText Red = new("rød", "red");

    private static readonly Dictionary<string, LocalText> Bases = new(StringComparer.Ordinal)
    {
        [JudgingBasis.PlanToDate] = new("plan til dato", "plan to date"),
        [JudgingBasis.Forecast] = new("prognose", "forecast"),
        [JudgingBasis.Actual] = new("resultat efter måldatoen", "result after the target date"),
        [JudgingBasis.Attainment] = new("målopfyldelse uden nulpunkt", "attainment without a baseline"),
        [JudgingBasis.Range] = new("fastholdt niveau", "level maintained"),
    };

    private static readonly Dictionary<string, LocalText> Reasons = new(StringComparer.Ordinal)
    {
        [MissingReason.NotDelivered] = new("der er ikke leveret data", "no data were delivered"),
        [MissingReason.NoRows] = new("der er ingen rækker at måle på", "there are no rows to measure"),
        [MissingReason.NoValues] = new("ingen felter er udfyldt", "no cell is filled"),
        [MissingReason.ZeroDenominator] =
            new("der er intet at dividere med (nævneren er 0)", "there is nothing to divide by (the denominator is 0)"),
        [JudgingReason.NotJudged] =
            new("tal for perioder af denne længde vises kun", "figures for periods of this length are only shown"),
        [JudgingReason.MissingMeasurement] = new("der er ingen måling", "nothing was measured"),
        [JudgingReason.Incomplete] = new(
            "perioden er ikke afsluttet eller ikke leveret fuldt ud", "the period has not ended or was not fully delivered"),
        [JudgingReason.NotStarted] = new(
            "perioden ligger før den første planlagte effekt", "the period lies before the first planned effect"),
        [JudgingReason.MissingTarget] = new("der er intet mål", "there is no target"),
        [JudgingReason.MissingPeriod] =
            new("en tidligere periode i året mangler", "an earlier period of the year is missing"),
        [JudgingReason.MissingBaseline] = new("der er intet nulpunkt", "there is no baseline"),
        [JudgingReason.SuppressedBaseline] = new(
            "nulpunktet er skjult af hensyn til små grupper", "the baseline is hidden to protect small groups"),
        [JudgingReason.BaselineContaminated] = new(
            "nulpunktet er målt, efter at effekten begyndte", "the baseline was measured after the effect began"),
        [JudgingReason.DefinitionBreak] = new(
            "målingen og nulpunktet har forskellig definition", "the figure and the baseline have different definitions"),
        [JudgingReason.TargetEqualsBaseline] = new("målet er lig med nulpunktet", "the target equals the baseline"),
        [JudgingReason.BaselineBeyondTarget] =
            new("nulpunktet er allerede bedre end målet", "the baseline is already better than the target"),
        [Staleness.Code] = new(
            "det seneste tal er mere end to måleperioder gammelt", "the latest figure is more than two measuring periods old"),
        [StepRule.Code] = new(
            "tallet ligger langt fra niveauet i perioderne før; det nye niveau skal bekræftes af to perioder mere eller "
                + "forklares under known-steps",
            "the figure lies far from the level of the periods before; the new level must be confirmed by two more "
                + "periods or explained under known-steps"),
    };

    /// <summary>Gets the name of a colour.</summary>
    public static LocalText For(Status status) => status switch
    {
        Status.Green => Green,
        Status.Yellow => Yellow,
        Status.Red => Red,
        _ => Grey,
    };

    /// <summary>Gets the name of a basis by its code, one of <see cref="JudgingBasis"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such basis.</exception>
    public static LocalText ForBasis(string code) => Bases[code];

    /// <summary>Gets what a reason says by its code, as it follows "because"; null if sentences do not name the reason.</summary>
    public static LocalText? ForReason(string code) => Reasons.GetValueOrDefault(code);
}
