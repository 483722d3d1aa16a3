using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Realising.Sentences;

/// <summary>
/// Writes the sentence that explains both smileys of a figure (rule 18), directly into a buffer on the stack. Creating the texts
/// first and joining them took three times as long, and writing both of a figure's sentences four times as long as judging it.
/// </summary>
internal ref struct FigureSentence
{
    // Longer sentences are possible; they need memory from the heap.
    private const int BufferLength = 512;

    private readonly SeriesContext series;
    private readonly JudgingEvidence evidence;
    private readonly Realisation realisation;
    private readonly Language language;
    private readonly Wording words;
    private readonly string unit;
    private PhraseText text;

    private FigureSentence(
        SeriesContext series, JudgingEvidence evidence, Realisation realisation, Language language, Span<char> buffer)
    {
        (this.series, this.evidence, this.realisation, this.language) = (series, evidence, realisation, language);
        words = language == Language.Danish ? DanishWording.Text : EnglishWording.Text;
        unit = DisplayFormat.Unit(series.Indicator.MeasuredIn, language);
        text = new PhraseText(language, buffer);
    }

    private readonly IndicatorDefinition Indicator => series.Indicator;

    private readonly JudgingSettings Settings => series.Indicator.Judging;

    private readonly Observation Observation => evidence.Observation;

    private readonly bool IsHeld => realisation.ResultReason == StatusHysteresis.Code;

    /// <summary>Writes the sentence in one language.</summary>
    public static string Write(SeriesContext series, JudgingEvidence evidence, Realisation realisation, Language language)
    {
        FigureSentence sentence = new(series, evidence, realisation, language, stackalloc char[BufferLength]);
        if (realisation.ResultBasis is null)
        {
            sentence.NotJudged();
        }
        else
        {
            sentence.Judged();
        }

        return sentence.text.ToStringAndClear();
    }

    private void NotJudged()
    {
        if (Observation.State == ObservationState.Suppressed)
        {
            text.AppendPhrase(words.Hidden);
            return;
        }

        string code = realisation.ResultReason ?? string.Empty;
        LocalText? reason = JudgingNames.ForReason(code);
        text.AppendPhrase(words.NotJudged, Capital(Colour(Status.Grey)));
        text.Append(reason is null ? " {0}." : words.Because, reason?.In(language) ?? code);
        if (Observation.Value is { } value)
        {
            text.AppendPhrase(words.Measured, Quantity(value, Indicator.Decimals), InPeriod());
        }

        DataThrough();
    }

    private void Judged()
    {
        Against();
        Reached();
        text.AppendPhrase(IsHeld ? words.ColourUnchanged : null, Settings.PeriodsInARow.ToString(CultureInfo.InvariantCulture));
        Missing();
        Timeline();
        Forecast();
        Provisional();
        text.AppendPhrase(words.Basis, JudgingNames.ForBasis(realisation.ResultBasis!).In(language));
        DataThrough();
    }

    private void Provisional()
    {
        if (evidence.Baseline is { Bridging: { } bridging })
        {
            text.AppendPhrase(words.BridgedBaseline, new PhraseArgument(bridging.Factor, 4, string.Empty));
        }
        else
        {
            text.AppendPhrase(evidence.Baseline is { IsProvisional: true } ? words.ProvisionalBaseline : null);
        }

        if (Observation is { IsFinal: false, IsComplete: false, CoveragePercent: { } coverage })
        {
            text.AppendPhrase(words.LowCoverage, DisplayFormat.QuantityOf(coverage, 0, "percent", language));
        }
        else
        {
            text.AppendPhrase(Observation.IsFinal ? null : words.ProvisionalValue);
        }
    }

    private void Against()
    {
        string colour = Capital(Colour(realisation.Result));
        decimal actual = GreyRule.Actual(series, evidence)!.Value;
        if (Indicator.Judgement == Judgement.Range)
        {
            text.AppendPhrase(words.AgainstRange, colour, Quantity(actual, Indicator.Decimals), Range(series.Target!.Range!));
            return;
        }

        decimal plan = realisation.Plan!.Value;
        int decimals = Indicator.Decimals;
        while (decimals < DisplayFormat.MaxDecimals && actual != plan
            && Rounding.ForDisplay(actual, decimals) == Rounding.ForDisplay(plan, decimals))
        {
            decimals++;
        }

        decimal? baseline = Indicator.Judgement == Judgement.Improvement ? realisation.Baseline : null;
        text.AppendPhrase(
            baseline is null ? words.AgainstTarget : words.AgainstPlan, colour, Quantity(actual, decimals),
            Quantity(plan, decimals), Quantity(baseline ?? 0, decimals));
    }

    private readonly string Range(TargetRange range)
    {
        string? low = range.Low is { } from ? Quantity(from, Indicator.Decimals).In(language) : null;
        string? high = range.High is { } to ? Quantity(to, Indicator.Decimals).In(language) : null;
        return high is null ? string.Format(CultureInfo.InvariantCulture, words.AtLeast, low)
            : low is null ? string.Format(CultureInfo.InvariantCulture, words.AtMost, high)
            : string.Format(CultureInfo.InvariantCulture, words.Between, low, high);
    }

    private void Reached()
    {
        string phrase = realisation.ResultBasis switch
        {
            JudgingBasis.Range => words.RangeMet,
            JudgingBasis.Attainment => words.PlanAttained,
            JudgingBasis.Forecast => words.ImprovementExpected,
            JudgingBasis.Actual => words.FinalImprovementReached,
            _ => words.ImprovementReached,
        };
        if (realisation.JudgedPercent is { } value)
        {
            text.AppendPhrase(phrase, DisplayFormat.PercentOf(value, Settings, language));
            Next();
        }
        else
        {
            decimal deviation = realisation.Deviation ?? 0;
            text.AppendPhrase(
                deviation < 0 ? words.NoGainPlannedShort : words.NoGainPlannedMet, Quantity(-deviation, Indicator.Decimals));
        }

        text.Append(".");
    }

    private void Next()
    {
        if (realisation.Result != Status.Green && !IsHeld)
        {
            (Status next, decimal from) =
                realisation.Result == Status.Yellow ? (Status.Green, Settings.Green) : (Status.Yellow, Settings.Yellow);
            text.Append(words.Next, Colour(next), DisplayFormat.ThresholdOf(from, language));
        }
    }

    private void Missing()
    {
        if (realisation.MissingAmount is not { } amount)
        {
            return;
        }

        bool counted = Indicator.Measure is CountMeasure or OpenMeasure or RatioMeasure { Numerator.Measure: CountMeasure };
        string noun = Indicator.NumeratorName is { } name ? " " + name.In(language) : string.Empty;
        PhraseArgument number = new(counted ? Math.Ceiling(amount) : amount, counted ? 0 : Indicator.Decimals, string.Empty);
        string when = series.Target?.Profile is { IsCumulative: true } ? words.ThisYear : InPeriod();
        string phrase = Indicator.Direction == Direction.HigherIsBetter ? words.Lacking
            : noun.Length == 0 ? words.TooMuch
            : words.TooMany;
        text.AppendPhrase(phrase, number, noun, when);
    }

    private void Timeline()
    {
        if (realisation is { Timeline: Status.Yellow or Status.Red, DelayMonths: { } delay })
        {
            text.AppendPhrase(
                realisation.DelayAtLeast ? words.BehindAtLeast : words.Behind, Colour(realisation.Timeline.Value), Months(delay));
        }
        else if (realisation is { LeadMonths: > 0 and { } lead })
        {
            PhraseArgument months = Months(-lead);
            text.AppendPhrase(words.Ahead, new PhraseArgument(lead, months.Decimals, months.Words));
        }
    }

    private void Forecast()
    {
        if (realisation
            is { Forecast: { } value, ForecastLow: { } low, ForecastHigh: { } high, RealisedForecastPercent: { } percent })
        {
            text.AppendPhrase(
                words.Forecast, DisplayFormat.Date(realisation.TargetDate!.Value, language), Quantity(value, Indicator.Decimals),
                Quantity(low, Indicator.Decimals), Quantity(high, Indicator.Decimals),
                DisplayFormat.PercentOf(percent, Settings, language));
        }
    }

    private void DataThrough()
    {
        if (Observation.DataThrough is { } day)
        {
            text.AppendPhrase(words.DataThrough, DisplayFormat.Date(day, language));
        }
    }

    private readonly PhraseArgument Quantity(decimal value, int decimals) => new(value, decimals, unit);

    private readonly PhraseArgument Months(decimal value) =>
        DisplayFormat.MonthsOf(value, StatusRule.Tolerance(Settings, Observation.Period.Grain), Settings.YellowMonths, language);

    private readonly string InPeriod() => DisplayFormat.InPeriod(Observation.Period, language);

    private readonly string Colour(Status status) => JudgingNames.For(status).In(language);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
