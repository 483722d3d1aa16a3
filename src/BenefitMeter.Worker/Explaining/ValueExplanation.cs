using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Realising.Sentences;

namespace BenefitMeter.Worker.Explaining;

/// <summary>Tells how a value was measured, with every number that a reader needs to work it out by hand.</summary>
internal static class ValueExplanation
{
    private static readonly LocalText Measured = new("Målt", "Measured");
    private static readonly LocalText Rows = new("Rækker", "Rows");
    private static readonly LocalText Numerator = new("Tæller", "Numerator");
    private static readonly LocalText Denominator = new("Nævner", "Denominator");

    /// <summary>Tells it, line by line.</summary>
    public static IEnumerable<ExplanationLine> Explain(IndicatorDefinition indicator, FigureExplanation explanation)
    {
        Observation observation = explanation.Evidence.Observation;
        string day = DisplayFormat.Date(observation.Period.LastDay, Language.Danish);
        string dayInEnglish = DisplayFormat.Date(observation.Period.LastDay, Language.English);
        IReadOnlyList<SumEvidence> sums = explanation.Evidence.Sums;
        for (int i = 0; i < sums.Count; i++)
        {
            SumEvidence sum = sums[i];
            LocalText side = sums.Count != 2 ? Rows : i == 0 ? Numerator : Denominator;
            yield return new(side, Text(language => Sum(sum, language)));
        }

        switch (explanation.Evidence)
        {
            case { Percentile: { } found }:
                yield return new(Rows, Text(language => Position(found, language)));
                yield return new(Measured, Text(language =>
                    $"{Exact(found.Lower, language)} + ({Exact(found.Upper, language)} − {Exact(found.Lower, language)}) · "
                        + $"{Exact(found.Position - Math.Floor(found.Position), language)} = {Value(observation, language)}"));
                break;
            case { Open: { } open }:
                yield return new(Rows, new(
                    $"{RowsText(open.Opened, Language.Danish)} åbnet til og med {day}, {open.Closed} af dem lukket.",
                    $"{RowsText(open.Opened, Language.English)} opened up to {dayInEnglish}, {open.Closed} of them closed."));
                yield return new(Measured, Text(language => $"{open.Opened} − {open.Closed} = {Value(observation, language)}"));
                break;
            case { Sums: [_, _] } when observation is { Numerator: { } numerator, Denominator: { } denominator }:
                yield return new(Measured, Text(language =>
                    $"{Exact(numerator, language)} / "
                        + $"{Exact(denominator, language)}{(indicator.IsPercent ? " · 100" : string.Empty)} = "
                        + $"{Value(observation, language)}"));
                break;
            case { Sums: [{ Filled: > 0 } mean] } when indicator.Measure is MeanMeasure:
                yield return new(
                    Measured, Text(language => $"{Exact(mean.Sum, language)} / {mean.Filled} = {Value(observation, language)}"));
                break;
            case { Observation: { State: ObservationState.Measured } } when indicator.Measure is DistinctMeasure distinct:
                yield return new(Measured, Text(language => language == Language.Danish
                    ? $"{Value(observation, language)} forskellige værdier af "
                        + $"{distinct.Column}{FilterText.Of(distinct.Where, language)}"
                    : $"{Value(observation, language)} different values of "
                        + $"{distinct.Column}{FilterText.Of(distinct.Where, language)}"));
                break;
            default:
                yield return new(Measured, Text(language => Value(observation, language)));
                break;
        }

        if (observation.Reason is { } reason)
        {
            yield return new(Measured, new($"Intet tal, kode {reason}.", $"No value, code {reason}."));
        }
    }

    /// <summary>Prints a number with all its digits.</summary>
    public static string Exact(decimal value, Language language)
    {
        decimal trimmed = value / 1.0000000000000000000000000000m;
        return DisplayFormat.Number(trimmed, Math.Min((int)trimmed.Scale, 10), language);
    }

    /// <summary>Makes a text of both languages.</summary>
    public static LocalText Text(Func<Language, string> print) => new(print(Language.Danish), print(Language.English));

    private static string Value(Observation observation, Language language) =>
        observation.Value is { } value ? Exact(value, language) : "–";

    private static string Sum(SumEvidence sum, Language language)
    {
        bool danish = language == Language.Danish;
        string where = FilterText.Of(sum.Tally.Tally.Where, language);
        string counted = $"{RowsText(sum.Rows, language)} {(danish ? "i" : "of")} {sum.Tally.DatasetId}{where}";
        return sum.Tally.Tally is AdditiveTally { Value: null }
            ? counted + "."
            : counted + (danish
                ? $", {sum.Filled} med værdi, sum {Exact(sum.Sum, language)}."
                : $", {sum.Filled} with a value, sum {Exact(sum.Sum, language)}.");
    }

    private static string RowsText(long rows, Language language) => (language, rows) switch
    {
        (Language.Danish, 1) => "1 række",
        (Language.Danish, _) => $"{rows} rækker",
        (_, 1) => "1 row",
        _ => $"{rows} rows",
    };

    private static string Position(PercentileEvidence found, Language language)
    {
        long number = (long)Math.Floor(found.Position) + 1;
        string position = $"({found.Count} − 1) · {Exact(found.Fraction, language)} = {Exact(found.Position, language)}";
        return language == Language.Danish
            ? $"{found.Count} værdier i rækkefølge; plads {position} (fra 0): nr. {number} er {Exact(found.Lower, language)}, "
                + $"den næste {Exact(found.Upper, language)}."
            : $"{found.Count} values in order; position {position} (from 0): no. {number} is {Exact(found.Lower, language)}, the "
                + $"next {Exact(found.Upper, language)}.";
    }
}
