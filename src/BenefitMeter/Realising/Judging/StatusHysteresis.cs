using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Judging;

/// <summary>
/// Lets a smiley change only if the rule is met for some periods in a row (rule 9), and by a margin. To get worse, the percentage
/// must be below the limit by more than the enter margin; to get better, it must exceed the limit by at least the recover margin.
/// </summary>
public static class StatusHysteresis
{
    /// <summary>The code of the reason of a smiley that is unchanged although this period alone would change it.</summary>
    public const string Code = "Held";

    /// <summary>
    /// Gets the result smileys of a series with hysteresis, one for each figure. A grey figure is ignored: it neither preserves
    /// nor changes the colour.
    /// </summary>
    /// <param name="judged">The judged figures, in chronological order, with or without hysteresis.</param>
    /// <param name="indicator">The indicator, with the number of periods and the margins.</param>
    public static IReadOnlyList<Status> Results(IReadOnlyList<Realisation> judged, IndicatorDefinition indicator)
    {
        Status[] plain = [.. judged.Select(each => PlainResult(each, indicator))];
        return WithHysteresis(
            plain, index => Steps(judged[index].JudgedPercent, plain[index], indicator.Judging), indicator.Judging.PeriodsInARow);
    }

    /// <summary>Gets the timeline smileys of a series with hysteresis. Months have no margin.</summary>
    /// <param name="judged">The judged figures, in chronological order, with or without hysteresis.</param>
    /// <param name="grain">The grain of the figures.</param>
    /// <param name="settings">The settings, with the number of periods.</param>
    public static IReadOnlyList<Status> Timelines(IReadOnlyList<Realisation> judged, PeriodGrain grain, JudgingSettings settings)
    {
        Status[] plain =
        [
            .. judged.Select(each => each.Timeline is null or Status.Grey ? Status.Grey
                : StatusRule.OfDelay(each.DelayMonths, StatusRule.Tolerance(settings, grain), settings.YellowMonths)),
        ];
        return WithHysteresis(plain, index => (plain[index], plain[index]), settings.PeriodsInARow);
    }

    // The status of the figure alone. A figure reused from an earlier run already has its smiley with hysteresis.
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
        List<Status> statuses = [];
        Queue<(Status IfWorse, Status IfBetter)> last = new();
        Status current = Status.Grey;
        for (int i = 0; i < plain.Length; i++)
        {
            // A missing figure is no evidence for either colour (decision 0012).
            if (plain[i] == Status.Grey)
            {
                statuses.Add(Status.Grey);
                continue;
            }

            last.Enqueue(steps(i));
            if (last.Count > periods)
            {
                last.Dequeue();
            }

            // The status changes to one that all of the last periods reach: for the worse, the mildest of theirs; for the better,
            // the least good of theirs.
            current = current == Status.Grey ? plain[i]
                : last.Count < periods ? current
                : last.Min(step => step.IfWorse) is var worse && worse > current ? worse
                : last.Max(step => step.IfBetter) is var better && better < current ? better
                : current;
            statuses.Add(current);
        }

        return statuses;
    }

    private static (Status IfWorse, Status IfBetter) Steps(decimal? percent, Status plain, JudgingSettings settings) =>
        percent is not { } judged ? (plain, plain)
        : (
            StatusRule.OfPercent(judged + settings.EnterMargin, settings),
            StatusRule.OfPercent(judged - settings.RecoverMargin, settings));
}
