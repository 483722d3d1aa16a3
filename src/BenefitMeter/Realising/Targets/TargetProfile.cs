using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Targets;

/// <summary>
/// What is planned for each day by one target decision, for one unit (rule C4). The baseline is given with each
/// question, because a seasonal baseline differs from period to period while the profile does not.
/// </summary>
public sealed class TargetProfile
{
    private readonly ProfileShape shape;
    private readonly TargetPoint[] points;
    private readonly IReadOnlyList<decimal> key;
    private readonly DateOnly? start;

    /// <summary>Makes a profile.</summary>
    /// <param name="shape">How it runs between its points.</param>
    /// <param name="points">The points in order of date, at least one; for a key the yearly targets.</param>
    /// <param name="key">For <see cref="ProfileShape.Key"/>: the share of each of the year's periods; empty means evenly.</param>
    /// <param name="effectFrom">The first day of effect; a linear profile leaves the baseline on the day before it.</param>
    /// <exception cref="ArgumentException">There is no point, or the dates do not rise.</exception>
    public TargetProfile(ProfileShape shape, IReadOnlyList<TargetPoint> points, IReadOnlyList<decimal> key, DateOnly? effectFrom)
    {
        if (points.Count == 0 || points.Zip(points.Skip(1)).Any(pair => pair.Second.Date <= pair.First.Date))
        {
            throw new ArgumentException("A target profile needs points whose dates rise.", nameof(points));
        }

        (this.shape, this.points, this.key) = (shape, [.. points], key);
        TargetDate = IsCumulative ? null : points[^1].Date;
        start = shape == ProfileShape.Linear && effectFrom is { } from && from <= points[0].Date ? from.AddDays(-1) : null;
    }

    /// <summary>Gets how it runs.</summary>
    public ProfileShape Shape => shape;

    /// <summary>Gets whether it plans the year to date rather than a level (rule C4.4).</summary>
    public bool IsCumulative => shape == ProfileShape.Key;

    /// <summary>Gets the last level; for a key the last yearly target.</summary>
    public decimal FinalTarget => points[^1].Value;

    /// <summary>Gets the day of the last level; null for a key, which has no end.</summary>
    public DateOnly? TargetDate { get; }

    /// <summary>Gets the level planned for a day: before the first point the baseline, after the last its level.</summary>
    /// <param name="day">The day, usually a period's last.</param>
    /// <param name="baseline">
    /// The baseline; without one (attainment) the first level holds before its day, a step excepted.
    /// </param>
    /// <returns>Null where nothing is planned yet: before the first step, without a baseline.</returns>
    public decimal? LevelAt(DateOnly day, decimal? baseline)
    {
        // What most figures are planned by: the baseline, and on the way from it to the first point.
        if (baseline is { } level && day < points[0].Date)
        {
            return start is { } from && day > from ? Between(from, level, points[0], day) : level;
        }

        return SegmentAt(day, baseline) switch
        {
            null => null,
            { From: { } before, To: var to } => Between(before.Date, before.Value, to, day),
            { To: var holds } => holds.Value,
        };
    }

    /// <summary>Gets the piece of the profile that a day lies on.</summary>
    /// <param name="day">The day, usually a period's last.</param>
    /// <param name="baseline">The baseline, or null.</param>
    /// <returns>Null where nothing is planned yet: before the first step, without a baseline.</returns>
    public PlanSegment? SegmentAt(DateOnly day, decimal? baseline)
    {
        int next = NextPoint(day);
        if (next == points.Length || (next > 0 && shape == ProfileShape.Step))
        {
            return new PlanSegment(null, points[next - 1]);
        }

        TargetPoint to = points[next];
        if (next > 0)
        {
            return new PlanSegment(points[next - 1], to);
        }

        return baseline is not { } level ? shape == ProfileShape.Step ? null : new PlanSegment(null, to)
            : start is { } from && day > from ? new PlanSegment(new TargetPoint(from, level), to)
            : new PlanSegment(null, new TargetPoint(day, level));
    }

    /// <summary>
    /// Gets the yearly target that a day's year works towards: that of its own year, else the last before it, else the
    /// first.
    /// </summary>
    public decimal YearlyTarget(DateOnly day) => points[Math.Max(NextPoint(new DateOnly(day.Year, 12, 31)) - 1, 0)].Value;

    /// <summary>Gets what a yearly target plans for the first periods of the year together (rule C4.4).</summary>
    /// <param name="yearlyTarget">The target for the whole year.</param>
    /// <param name="periods">How many of the year's periods have ended.</param>
    /// <param name="perYear">How many periods the year has; what the key counts where there is one.</param>
    public decimal CumulatedTo(decimal yearlyTarget, int periods, int perYear)
    {
        if (key.Count == 0)
        {
            return yearlyTarget * periods / perYear;
        }

        decimal share = 0;
        for (int i = 0; i < Math.Min(periods, key.Count); i++)
        {
            share += key[i];
        }

        return yearlyTarget * share;
    }

    /// <summary>Gets the delay or lead against the profile (rule C4.5).</summary>
    /// <param name="day">The period's last day.</param>
    /// <param name="baseline">The baseline; null for attainment.</param>
    /// <param name="direction">Which way is better.</param>
    /// <param name="actual">What was measured.</param>
    public ProfileDelay DelayAt(DateOnly day, decimal? baseline, Direction direction, decimal actual) =>
        DelayAt(day, LevelAt(day, baseline), baseline, direction, actual);

    /// <summary>Gets the same where the day's level is at hand.</summary>
    internal ProfileDelay DelayAt(DateOnly day, decimal? level, decimal? baseline, Direction direction, decimal actual)
    {
        int sign = DirectionRule.Sign(direction);
        DateOnly? reached = FirstDayAskingMore(sign, actual, baseline);
        if (level is not { } plan || IsAtLeast(sign, actual, plan))
        {
            decimal lead = MonthArithmetic.MonthsBetween(day, reached ?? points[^1].Date);
            return new ProfileDelay(reached, 0, IsAtLeast: false, Rounding.ForStorage(Math.Max(lead, 0)));
        }

        bool noProgress = baseline is { } origin ? IsAtLeast(sign, origin, actual) : !IsAtLeast(sign, actual, points[0].Value);
        DateOnly since = noProgress ? start ?? points[0].Date : reached ?? points[^1].Date;
        decimal delay = Math.Max(MonthArithmetic.MonthsBetween(since, day), 0);
        return new ProfileDelay(noProgress && start is not null ? null : since, Rounding.ForStorage(delay), noProgress, 0);
    }

    private DateOnly? FirstDayAskingMore(int sign, decimal actual, decimal? baseline)
    {
        (DateOnly Date, decimal Value)? before = baseline is { } level && start is { } day ? (day, level) : null;
        foreach (TargetPoint to in points)
        {
            if (!IsAtLeast(sign, actual, to.Value))
            {
                return before is not { } from || shape == ProfileShape.Step ? to.Date
                    : !IsAtLeast(sign, actual, from.Value) ? from.Date
                    : DayOf(from.Date, from.Value, to, actual);
            }

            before = (to.Date, to.Value);
        }

        return null;
    }

    private int NextPoint(DateOnly day)
    {
        int next = 0;
        while (next < points.Length && points[next].Date <= day)
        {
            next++;
        }

        return next;
    }

    private static bool IsAtLeast(int sign, decimal one, decimal other) => sign > 0 ? one >= other : one <= other;

    private static decimal Between(DateOnly from, decimal level, TargetPoint to, DateOnly day) =>
        level + ((to.Value - level) * (day.DayNumber - from.DayNumber) / (to.Date.DayNumber - from.DayNumber));

    // The value lies between both levels, so that what is cut off is the rest of a day.
    private static DateOnly DayOf(DateOnly from, decimal level, TargetPoint to, decimal value) =>
        from.AddDays((int)((value - level) * (to.Date.DayNumber - from.DayNumber) / (to.Value - level)));
}
