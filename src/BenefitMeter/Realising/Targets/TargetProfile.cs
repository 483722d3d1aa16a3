using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Targets;

/// <summary>
/// The level planned for each day by one target decision, for one unit (rule C4). The baseline is a parameter of each method,
/// because a seasonal baseline differs from period to period while the profile does not.
/// </summary>
public sealed class TargetProfile
{
    private readonly ProfileShape shape;
    private readonly TargetPoint[] points;
    private readonly IReadOnlyList<decimal> key;
    private readonly DateOnly? start;

    /// <summary>Creates a profile.</summary>
    /// <param name="shape">The shape of the profile between its points.</param>
    /// <param name="points">The points in order of date, at least one; for a key the yearly targets.</param>
    /// <param name="key">
    /// For <see cref="ProfileShape.Key"/>, the share of each of the year's periods; empty for equal shares.
    /// </param>
    /// <param name="effectFrom">The first day of effect. A linear profile leaves the baseline on the day before it.</param>
    /// <exception cref="ArgumentException">There is no point, or the dates are not ascending.</exception>
    public TargetProfile(ProfileShape shape, IReadOnlyList<TargetPoint> points, IReadOnlyList<decimal> key, DateOnly? effectFrom)
    {
        if (points.Count == 0 || points.Zip(points.Skip(1)).Any(pair => pair.Second.Date <= pair.First.Date))
        {
            throw new ArgumentException(
                "A target profile needs at least one point, and their dates must be ascending.", nameof(points));
        }

        (this.shape, this.points, this.key) = (shape, [.. points], key);
        TargetDate = IsCumulative ? null : points[^1].Date;
        start = shape == ProfileShape.Linear && effectFrom is { } from && from <= points[0].Date ? from.AddDays(-1) : null;
    }

    /// <summary>Gets the shape of the profile.</summary>
    public ProfileShape Shape => shape;

    /// <summary>Gets whether the profile plans the sum of the year to date rather than a level (rule C4.4).</summary>
    public bool IsCumulative => shape == ProfileShape.Key;

    /// <summary>Gets the last level; for a key the last yearly target.</summary>
    public decimal FinalTarget => points[^1].Value;

    /// <summary>Gets the day of the last level, or null for a key, which has no end.</summary>
    public DateOnly? TargetDate { get; }

    /// <summary>
    /// Gets the level planned for a day: the baseline before the first point, and the last level after the last point.
    /// </summary>
    /// <param name="day">The day, usually the last of a period.</param>
    /// <param name="baseline">
    /// The baseline. Without one (attainment), the first level also applies before its day, except in a step profile.
    /// </param>
    /// <returns>The level, or null if nothing is planned yet: before the first step, without a baseline.</returns>
    public decimal? LevelAt(DateOnly day, decimal? baseline)
    {
        // The most frequent cases: the baseline, and the way from it to the first point.
        if (baseline is { } level && day < points[0].Date)
        {
            return start is { } from && day > from ? Between(from, level, points[0], day) : level;
        }

        return SegmentAt(day, baseline) switch
        {
            null => null,
            { From: { } before, To: var to } => Between(before.Date, before.Value, to, day),
            { To: var constant } => constant.Value,
        };
    }

    /// <summary>Gets the segment of the profile that contains a day.</summary>
    /// <param name="day">The day, usually the last of a period.</param>
    /// <param name="baseline">The baseline, or null if there is none.</param>
    /// <returns>The segment, or null if nothing is planned yet: before the first step, without a baseline.</returns>
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
    /// Gets the yearly target that applies on a day: that of the day's year, otherwise the latest before it, otherwise the first.
    /// </summary>
    public decimal YearlyTarget(DateOnly day) => points[Math.Max(NextPoint(new DateOnly(day.Year, 12, 31)) - 1, 0)].Value;

    /// <summary>
    /// Calculates the part of a yearly target that is planned for the first periods of the year together (rule C4.4).
    /// </summary>
    /// <param name="yearlyTarget">The target for the whole year.</param>
    /// <param name="periods">The number of the year's periods that have ended.</param>
    /// <param name="perYear">The number of periods in the year. Ignored if there is a key.</param>
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

    /// <summary>Calculates the delay or lead against the profile (rule C4.5).</summary>
    /// <param name="day">The last day of the period.</param>
    /// <param name="level">The level planned for the day (<see cref="LevelAt"/>), or null if nothing is planned yet.</param>
    /// <param name="baseline">The baseline, or null for attainment.</param>
    /// <param name="direction">Which way is better.</param>
    /// <param name="actual">The measured value.</param>
    public ProfileDelay DelayAt(DateOnly day, decimal? level, decimal? baseline, Direction direction, decimal actual)
    {
        int sign = DirectionRule.Sign(direction);
        DateOnly? reached = FirstDayAbove(sign, actual, baseline);
        if (level is not { } plan || IsAtLeast(sign, actual, plan))
        {
            decimal lead = MonthArithmetic.MonthsBetween(day, reached ?? points[^1].Date);
            return new ProfileDelay(0, IsAtLeast: false, Rounding.ForStorage(Math.Max(lead, 0)));
        }

        bool noProgress = baseline is { } origin ? IsAtLeast(sign, origin, actual) : !IsAtLeast(sign, actual, points[0].Value);
        DateOnly since = noProgress ? start ?? points[0].Date : reached ?? points[^1].Date;
        decimal delay = Math.Max(MonthArithmetic.MonthsBetween(since, day), 0);
        return new ProfileDelay(Rounding.ForStorage(delay), noProgress, 0);
    }

    private DateOnly? FirstDayAbove(int sign, decimal actual, decimal? baseline)
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

    // The value is between both levels, so truncation only removes a fraction of a day.
    private static DateOnly DayOf(DateOnly from, decimal level, TargetPoint to, decimal value) =>
        from.AddDays((int)((value - level) * (to.Date.DayNumber - from.DayNumber) / (to.Value - level)));
}
