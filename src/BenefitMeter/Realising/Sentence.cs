using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Measuring;

namespace BenefitMeter.Realising;

/// <summary>Writes the sentence that explains both smileys of a figure (contracts.md 18).</summary>
internal sealed class Sentence
{
    private readonly JudgedSeries series;
    private readonly JudgingEvidence evidence;
    private readonly Realisation realisation;
    private readonly Language language;
    private readonly Wording words;

    private Sentence(JudgedSeries series, JudgingEvidence evidence, Realisation realisation, Language language)
    {
        (this.series, this.evidence, this.realisation, this.language) = (series, evidence, realisation, language);
        words = language == Language.Danish ? DanishWording.Text : EnglishWording.Text;
    }

    private IndicatorDefinition Indicator => series.Indicator;

    private JudgingSettings Settings => series.Indicator.Judging;

    private Observation Observation => evidence.Observation;

    private bool IsHeld => realisation.ResultReason == StatusMemory.Code;

    /// <summary>Writes the sentence in a language.</summary>
    public static string Of(JudgedSeries series, JudgingEvidence evidence, Realisation realisation, Language language)
    {
        var sentence = new Sentence(series, evidence, realisation, language);
        IEnumerable<string?> parts = realisation.ResultBasis is null ? sentence.NotJudged() : sentence.Judged();
        return string.Join(' ', parts.Where(part => part is not null));
    }

    private IEnumerable<string?> NotJudged()
    {
        if (Observation.State == ObservationState.Suppressed)
        {
            yield return words.Hidden;
            yield break;
        }

        string code = realisation.ResultReason ?? string.Empty;
        yield return Format(words.NotJudged, Capital(words.Colours[0]), words.Reasons.GetValueOrDefault(code, code));
        yield return Observation.Value is { } value
            ? Format(words.Measured, Quantity(value, Indicator.Decimals), InPeriod())
            : null;
        yield return DataThrough();
    }

    private IEnumerable<string?> Judged()
    {
        yield return Against();
        yield return Reached() + Next() + ".";
        yield return IsHeld ? Format(words.Held, Settings.PeriodsInARow) : null;
        yield return Missing();
        yield return Timeline();
        yield return Forecast();
        yield return ProvisionalBaseline();
        yield return Observation.IsFinal ? null
            : Observation is { IsComplete: false, CoveragePercent: { } coverage }
                ? Format(words.LowCoverage, Shown.Quantity(coverage, 0, "percent", language))
            : words.ProvisionalValue;
        yield return words.Bases[realisation.ResultBasis!];
        yield return DataThrough();
    }

    private string? ProvisionalBaseline() => evidence.Baseline switch
    {
        { Bridging: { } bridging } => Format(words.BridgedBaseline, Shown.Number(bridging.Factor, 4, language)),
        { IsProvisional: true } => words.ProvisionalBaseline,
        _ => null,
    };

    private string Against()
    {
        string colour = Capital(Colour(realisation.Result));
        decimal actual = GreyRule.Actual(series, evidence)!.Value;
        if (Indicator.Judge == Judgement.Range)
        {
            return Format(words.AgainstRange, colour, Quantity(actual, Indicator.Decimals), Range(series.Target!.Range!));
        }

        decimal plan = realisation.Plan!.Value;
        int decimals = Indicator.Decimals;
        while (decimals < Shown.MostDecimals && actual != plan
            && Rounding.Shown(actual, decimals) == Rounding.Shown(plan, decimals))
        {
            decimals++;
        }

        return realisation.Baseline is { } baseline && Indicator.Judge == Judgement.Improvement
            ? Format(words.AgainstPlan, colour, Quantity(actual, decimals), Quantity(plan, decimals), Quantity(baseline, decimals))
            : Format(words.AgainstTarget, colour, Quantity(actual, decimals), Quantity(plan, decimals));
    }

    private string Range(TargetRange range)
    {
        string? low = range.Low is { } from ? Quantity(from, Indicator.Decimals) : null;
        string? high = range.High is { } to ? Quantity(to, Indicator.Decimals) : null;
        return high is null ? Format(words.AtLeast, low!)
            : low is null ? Format(words.AtMost, high)
            : Format(words.Between, low, high);
    }

    private string Reached()
    {
        string phrase = realisation.ResultBasis switch
        {
            "Range" => words.RangeKept,
            "Attainment" => words.PlanAttained,
            "Forecast" => words.ImprovementExpected,
            "Actual" => words.FinalImprovementReached,
            _ => words.ImprovementReached,
        };
        return realisation.JudgedPercent is { } value ? Format(phrase, Shown.Percent(value, Settings, language))
            : realisation.Deviation is < 0 and { } deviation
                ? Format(words.NoGainPlannedShort, Quantity(-deviation, Indicator.Decimals))
            : words.NoGainPlannedKept;
    }

    private string Next() =>
        realisation.JudgedPercent is null || realisation.Result == Status.Green || IsHeld ? string.Empty
        : realisation.Result == Status.Yellow
            ? Format(words.Next, Colour(Status.Green), Shown.Threshold(Settings.Green, language))
        : Format(words.Next, Colour(Status.Yellow), Shown.Threshold(Settings.Yellow, language));

    private string? Missing()
    {
        if (realisation.MissingAmount is not { } amount)
        {
            return null;
        }

        bool counted = Indicator.Measure is CountMeasure or OpenMeasure or RatioMeasure { Numerator.Measure: CountMeasure };
        string number = Shown.Number(counted ? Math.Ceiling(amount) : amount, counted ? 0 : Indicator.Decimals, language);
        string noun = Indicator.NumeratorName is { } name ? " " + name.In(language) : string.Empty;
        string when = series.Target?.Profile is { IsCumulative: true } ? words.ThisYear : InPeriod();
        string phrase = Indicator.Direction == Direction.HigherIsBetter ? words.Lacking
            : noun.Length == 0 ? words.TooMuch
            : words.TooMany;
        return Format(phrase, number, noun, when);
    }

    private string? Timeline()
    {
        decimal tolerance = StatusRule.Tolerance(Settings, Observation.Period.Grain);
        return realisation switch
        {
            { Timeline: Status.Yellow or Status.Red, DelayMonths: { } delay } => Format(
                realisation.DelayAtLeast ? words.BehindAtLeast : words.Behind,
                Colour(realisation.Timeline.Value), Shown.Months(delay, tolerance, Settings.YellowMonths, language)),
            { LeadMonths: > 0 and { } lead } => Format(
                words.Ahead, Shown.Months(-lead, tolerance, Settings.YellowMonths, language).TrimStart('-')),
            _ => null,
        };
    }

    private string? Forecast() =>
        realisation is { Forecast: { } value, ForecastLow: { } low, ForecastHigh: { } high, RealisedForecastPercent: { } percent }
            ? Format(
                words.Forecast, Shown.Date(realisation.TargetDate!.Value, language), Quantity(value, Indicator.Decimals),
                Quantity(low, Indicator.Decimals), Quantity(high, Indicator.Decimals), Shown.Percent(percent, Settings, language))
            : null;

    private string? DataThrough() =>
        Observation.DataThrough is { } day ? Format(words.DataThrough, Shown.Date(day, language)) : null;

    private string Quantity(decimal value, int decimals) => Shown.Quantity(value, decimals, Indicator.MeasuredIn, language);

    private string InPeriod() => Shown.InPeriod(Observation.Period, language);

    private string Colour(Status status) => words.Colours[(int)status];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Format(string phrase, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, phrase, values);
}
