using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>The issues of an indicator, its measure, baseline and targets.</summary>
internal static class IndicatorIssues
{
    public static DefinitionIssue EmptyCondition(FileLocation place, string column) =>
        Issue.Error("EmptyCondition", place, $"'{Issue.Show(column)}' under 'where' siger intet.",
            $"'{Issue.Show(column)}' under 'where' says nothing.")
            .Hint("skriv en værdi, en liste eller fx 'empty: true'", "write a value, a list or for example 'empty: true'");

    public static DefinitionIssue ColumnOrDuration(FileLocation place) =>
        Issue.Error("ColumnOrDuration", place, "Målet skal have enten en 'column' eller 'from', 'to' og 'in'.",
            "The measure must have either a 'column' or 'from', 'to' and 'in'.");

    public static DefinitionIssue RatioSide(FileLocation place) =>
        Issue.Error("RatioSide", place, "En del af et forhold skal være præcis én 'count' eller 'sum'.",
            "A part of a ratio must be exactly one 'count' or 'sum'.");

    public static DefinitionIssue SideDatedBy(FileLocation place, string dataset) =>
        Issue.Error("SideDatedBy", place, $"Denne del af forholdet måles på '{dataset}', som ikke har indikatorens dato.",
            $"This part of the ratio is measured on '{dataset}', which does not have the indicator's date.")
            .Hint("skriv delens egen 'dated-by'", "write the part's own 'dated-by'");

    public static DefinitionIssue ValueColumns(FileLocation place) =>
        Issue.Error("ValueColumns", place, "'value' skal have en 'column', eller både 'numerator' og 'denominator'.",
            "'value' must have a 'column', or both 'numerator' and 'denominator'.");

    public static DefinitionIssue DatedByMissing(FileLocation place, string id) =>
        Issue.Error("DatedByMissing", place, $"Indikatoren '{id}' siger ikke, hvilken dato der placerer rækken.",
            $"Indicator '{id}' does not say which date places a row.")
            .Hint("skriv 'dated-by' med en af datasættets datoer", "write 'dated-by' with one of the dataset's dates");

    public static DefinitionIssue DirectionMissing(FileLocation place, string id) =>
        Issue.Error("DirectionMissing", place, $"Indikatoren '{id}' siger ikke, hvilken vej der er bedst.",
            $"Indicator '{id}' does not say which way is better.")
            .Hint("skriv 'direction: higher-is-better' eller 'direction: lower-is-better'",
                "write 'direction: higher-is-better' or 'direction: lower-is-better'");

    public static DefinitionIssue OwnerMissing(FileLocation place, string id) =>
        Issue.Warning("OwnerMissing", place, $"Indikatoren '{id}' har ingen ejer.", $"Indicator '{id}' has no owner.")
            .Hint("skriv 'owner'; ingen handler på et tal, som ingen ejer",
                "write 'owner'; nobody acts on a figure that nobody owns");

    public static DefinitionIssue ActWhenMissing(FileLocation place, string id) =>
        Issue.Warning("ActWhenMissing", place, $"Indikatoren '{id}' siger ikke, hvem der handler hvornår.",
            $"Indicator '{id}' does not say who acts when.")
            .Hint("skriv 'act-when'", "write 'act-when'");

    public static DefinitionIssue BaselineMissing(FileLocation place, string id) =>
        Issue.Warning("BaselineMissing", place, $"Indikatoren '{id}' har intet nulpunkt; dens tal forbliver grå.",
            $"Indicator '{id}' has no baseline; its figures stay grey.")
            .Hint("skriv 'baseline' og 'effect-from', eller 'judge: attainment'",
                "write 'baseline' and 'effect-from', or 'judge: attainment'");

    public static DefinitionIssue EffectFromMissing(FileLocation place, string id) =>
        Issue.Error("EffectFromMissing", place, $"Indikatoren '{id}' har et nulpunkt, men ingen 'effect-from'.",
            $"Indicator '{id}' has a baseline, but no 'effect-from'.")
            .Hint("skriv effektens første dag; nulpunktet skal slutte før den",
                "write the first day of effect; the baseline must end before it");

    public static DefinitionIssue BaselineContaminated(FileLocation place, WindowBaseline window, DateOnly effectFrom) =>
        Issue.Error("BaselineContaminated", place,
            $"Nulpunktets vindue {window.Text} rækker ind i effekten, som begynder {Iso(effectFrom)}.",
            $"The baseline's window {window.Text} reaches into the effect, which begins on {Iso(effectFrom)}.")
            .Hint("et nulpunkt, der indeholder effekten, skjuler den; lad vinduet slutte før den dag",
                "a baseline that includes the effect hides it; let the window end before that day");

    public static DefinitionIssue FixedValue(FileLocation place) =>
        Issue.Error("FixedValue", place, "Et fast nulpunkt skal have 'value', eller både 'numerator' og 'denominator' (ikke 0).",
            "A fixed baseline must have a 'value', or both 'numerator' and 'denominator' (not 0).");

    public static DefinitionIssue WindowOrValuePerPiece(FileLocation place) =>
        Issue.Error("WindowOrValuePerPiece", place, "'volume-adjusted' skal have enten 'window' eller 'value-per-piece'.",
            "'volume-adjusted' must have either 'window' or 'value-per-piece'.");

    public static DefinitionIssue TargetEmpty(FileLocation place) =>
        Issue.Error("TargetEmpty", place, "Beslutningen siger ikke, hvad målet er.",
            "The decision does not say what the target is.")
            .Hint("skriv 'points', 'units', 'file' eller 'range'", "write 'points', 'units', 'file' or 'range'");

    public static DefinitionIssue PointsNotAscending(FileLocation place, string point) =>
        Issue.Error("PointsNotAscending", place, $"Punktet '{point}' kommer ikke efter det foregående.",
            $"Point '{point}' does not come after the one before it.");

    public static DefinitionIssue DecisionsNotAscending(FileLocation place) =>
        Issue.Error("DecisionsNotAscending", place, "Beslutningen er ældre end den foregående.",
            "The decision is older than the one before.")
            .Hint("den nyeste beslutning står sidst", "the newest decision comes last");

    public static DefinitionIssue KeyWithoutProfile(FileLocation place) =>
        Issue.Error("KeyWithoutProfile", place, "'key' hører til 'profile: key'.", "'key' belongs to 'profile: key'.");

    public static DefinitionIssue KeySum(FileLocation place, decimal sum)
    {
        string shown = sum.ToString(CultureInfo.InvariantCulture);
        return Issue.Error("KeySum", place, $"Nøglen summer til {shown}, men skal summe til 100 eller 1.",
            $"The key sums to {shown}, but must sum to 100 or 1.");
    }

    public static DefinitionIssue KeyLength(FileLocation place, int found, int needed) =>
        Issue.Error("KeyLength", place, $"Nøglen har {found} andele, men året har {needed} perioder.",
            $"The key has {found} shares, but the year has {needed} periods.");

    public static DefinitionIssue RangeBounds(FileLocation place) =>
        Issue.Error("RangeBounds", place,
            "Intervallet skal have 'low' eller 'high', 'low' højst lig 'high', og 'tolerance' over 0.",
            "The range must have 'low' or 'high', 'low' at most 'high', and 'tolerance' above 0.");

    public static DefinitionIssue RangeAndJudge(FileLocation place) =>
        Issue.Error("RangeAndJudge", place, "'range' og 'judge: range' hører sammen; her er kun skrevet det ene.",
            "'range' and 'judge: range' belong together; only one of them is written here.");

    public static DefinitionIssue BridgeTooShort(FileLocation place, string overlap, PeriodGrain grain)
    {
        string word = EnumCode<PeriodGrain>.Of(grain);
        return Issue.Error("BridgeTooShort", place, $"Overlappet {overlap} har ikke tre hele perioder ({word}).",
            $"The overlap {overlap} does not contain three whole periods ({word}).")
            .Hint(
                "en bro kræver mindst tre perioder, der er målt med begge versioner",
                "a bridge needs at least three periods that both versions measured");
    }

    public static DefinitionIssue ThresholdOrder(FileLocation place, JudgingSettings settings) =>
        Issue.Error(
            "ThresholdOrder", place,
            FormattableString.Invariant($"'yellow' ({settings.Yellow}) er over 'green' ({settings.Green})."),
            FormattableString.Invariant($"'yellow' ({settings.Yellow}) is above 'green' ({settings.Green})."));

    public static DefinitionIssue Contradiction(FileLocation place, Direction direction, TargetContradiction found)
    {
        string word = EnumCode<Direction>.Of(direction);
        FormattableString numbers = $"{found.Baseline} → {found.Target}";
        string shown = FormattableString.Invariant(numbers);
        return found.Baseline == found.Target
            ? Issue.Error("TargetEqualsBaseline", place,
                $"Målet er lig nulpunktet ({shown}); så er der ingen forbedring at måle.",
                    $"The target equals the baseline ({shown}); there is no improvement to measure.")
                .Hint("brug 'judge: range' til et niveau, der skal fastholdes",
                    "use 'judge: range' for a level that must be maintained")
            : Issue.Error("DirectionContradicted", place, $"'{word}' passer ikke med nulpunkt og mål ({shown}).",
                $"'{word}' contradicts baseline and target ({shown}).")
                .Hint("ret retningen, nulpunktet eller målet", "correct the direction, the baseline or the target");
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
