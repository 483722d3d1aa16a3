using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Judging;

/// <summary>
/// Lets a smiley turn only when the rule holds for some periods in a row (rule 9), and by a margin: getting worse takes that
/// the percentage lies below the limit by more than the enter margin, getting better that it reaches the limit and the recover
/// margin.
/// </summary>
public static class StatusHysteresis
{
    /// <summary>The code of the reason of a smiley that is held although this period alone would turn it.</summary>
    public const string Code = "Held";

    /// <summary>Gets the result smileys of a series with memory, one for each figure; grey neither holds nor turns.</summary>
    /// <param name="judged">The judged figures, in order of time, with memory or without.</param>
    /// <param name="indicator">The indicator: how many periods, and the margins.</param>
    public static IReadOnlyList<Status> Results(IReadOnlyList<Realisation> judged, IndicatorDefinition indicator)
    {
        Status[] plain = [.. judged.Select(each => PlainResult(each, indicator))];
        return WithHysteresis(
            plain, place => Steps(judged[place].JudgedPercent, plain[place], indicator.Judging), indicator.Judging.PeriodsInARow);
    }

    /// <summary>Gets the timelines of a series with memory; months have no margin.</summary>
    /// <param name="judged">The judged figures, in order of time, with memory or without.</param>
    /// <param name="grain">The figures' grain.</param>
    /// <param name="settings">How many periods.</param>
    public static IReadOnlyList<Status> Timelines(IReadOnlyList<Realisation> judged, PeriodGrain grain, JudgingSettings settings)
    {
        Status[] plain =
        [
            .. judged.Select(each => each.Timeline is null or Status.Grey ? Status.Grey
                : StatusRule.OfDelay(each.DelayMonths, StatusRule.Tolerance(settings, grain), settings.YellowMonths)),
        ];
        return WithHysteresis(plain, place => (plain[place], plain[place]), settings.PeriodsInARow);
    }

    // What the figure alone would be: one that stands from an earlier run has its smiley with memory.
    private static Status PlainResult(Realisation judged, IndicatorDefinition indicator)
    {
        decimal planned = indicator.Judgement == Judgement.Improvement
            ? RealisationRule.Improvement(indicator.Direction, judged.Baseline, judged.Plan) ?? 0
            : 0;
        return judged.Result == Status.Grey ? Status.Grey
            : judged.JudgedPercent is { } percent ? StatusRule.OfPercent(percent, indicator.Judging)
            : StatusRule.OfDeviation(planned + (judged.Deviation ?? 0), planned);
    }

    private static List<Status> WithHysteresis(Status[] plain, Func<int, (Status IfWorse, Status IfBetter)> steps, int periods)
    {
        List<Status> turned = [];
        Queue<(Status IfWorse, Status IfBetter)> last = new();
        Status held = Status.Grey;
        for (int i = 0; i < plain.Length; i++)
        {
            // A missing figure is no evidence for either colour (decision 0012).
            if (plain[i] == Status.Grey)
            {
                turned.Add(Status.Grey);
                continue;
            }

            last.Enqueue(steps(i));
            if (last.Count > periods)
            {
                last.Dequeue();
            }

            // The colour that all of the last periods reach is the mildest of them on the way down, and the least good on the way
            // up.
            held = held == Status.Grey ? plain[i]
                : last.Count < periods ? held
                : last.Min(step => step.IfWorse) is var worse && worse > held ? worse
                : last.Max(step => step.IfBetter) is var better && better < held ? better
                : held;
            turned.Add(held);
        }

        return turned;
    }

    private static (Status IfWorse, Status IfBetter) Steps(decimal? percent, Status plain, JudgingSettings settings) =>
        percent is not { } judged ? (plain, plain)
        : (
            StatusRule.OfPercent(judged + settings.EnterMargin, settings),
            StatusRule.OfPercent(judged - settings.RecoverMargin, settings));
}
