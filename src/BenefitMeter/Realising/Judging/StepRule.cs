using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Judging;

/// <summary>
/// Finds figures so far outside the series' own scale that something else than the effect may have changed: a finding, not a
/// verdict, until the new level has held or someone has given the reason.
/// </summary>
public static class StepRule
{
    /// <summary>The code of the finding, and of the reason not to judge.</summary>
    public const string Code = "StepOutsideScale";

    /// <summary>The final periods that the scale needs.</summary>
    public const int MinEarlierPeriods = 8;

    /// <summary>The final periods that the scale is taken of, at most.</summary>
    public const int MaxEarlierPeriods = 24;

    /// <summary>How many times the scale is far outside.</summary>
    public const int Threshold = 10;

    /// <summary>The further closed periods that a level must hold to be judged again.</summary>
    public const int ConfirmingPeriods = 2;

    /// <summary>The share of the step's distance that is enough to hold its level.</summary>
    public const decimal ConfirmingShare = 0.5m;

    /// <summary>What the median of absolute deviations is multiplied by to be a standard deviation in a normal series.</summary>
    private const decimal NormalScale = 1.4826m;

    /// <summary>The least scale, as a share of the median's size.</summary>
    private const decimal MinShare = 0.05m;

    /// <summary>Tells of each figure of a series whether it is far outside, and the reason is not known.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="observations">One unit's observations of one grain, without gaps, in order of time.</param>
    /// <param name="plans">The planned level of each; null where nothing is planned.</param>
    public static IReadOnlyList<bool> Find(
        IndicatorDefinition indicator, IReadOnlyList<Observation> observations, IReadOnlyList<decimal?> plans) =>
        Walk(indicator, [.. observations], place => plans[place], settled: 0, level: 0).Steps;

    /// <summary>Goes on where an earlier walk through the same series left off.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="observations">The observations, as far back as the first ones walked through look.</param>
    /// <param name="planOf">
    /// Gives the planned level of each by its place; asked of those only that are far from the median.
    /// </param>
    /// <param name="settled">How many of them are settled: no step is looked for there.</param>
    /// <param name="level">The first observation of the level that the first unsettled one is held against.</param>
    /// <returns>Of each observation whether it is a step, and the first one of the level that it is held against.</returns>
    internal static (bool[] Steps, int[] Levels) Walk(
        IndicatorDefinition indicator, Observation[] observations, Func<int, decimal?> planOf, int settled, int level)
    {
        var found = new bool[observations.Length];
        var levels = new int[observations.Length];
        RollingMedian latest = new(MaxEarlierPeriods);
        for (int i = level; i < settled; i++)
        {
            Pass(observations[i]);
        }

        for (int i = settled; i < found.Length; i++)
        {
            levels[i] = level;
            Observation observation = observations[i];
            if (indicator.KnownSteps.Count > 0 && IsExplained(indicator, observation.Period))
            {
                Begin(i);
            }

            if (IsClosed(observation) && observation.Value is { } value && MayBeStep(value) && Before(i) is { Scale: > 0 } usual)
            {
                // A step is a finding until two more periods confirm its level (decision 0011).
                bool isStep = !usual.Contains(value) && SameSeason(i, usual.Scale)?.Contains(value) != true;
                bool hasHeld = isStep && HasHeld(i, usual, value);
                found[i] = isStep && !hasHeld;
                if (hasHeld)
                {
                    Begin(i);
                }
            }

            Pass(observation);
        }

        return (found, levels);

        void Begin(int place)
        {
            level = place;
            latest.Clear();
        }

        void Pass(Observation observation)
        {
            if (observation is { IsFinal: true, Value: { } passed })
            {
                latest.Add(passed);
            }
        }

        // The scale is at least a share of the median, and at least the spread; the plan only widens what is usual: of nearly all
        // figures this is enough to know. It takes a tenth of the time of what follows.
        bool MayBeStep(decimal value)
        {
            if (latest.Count < MinEarlierPeriods)
            {
                return false;
            }

            decimal median = latest.Median;
            decimal distance = Math.Abs(value - median);
            return distance > Threshold * MinShare * Math.Abs(median) && distance > Threshold * Spread();
        }

        decimal Spread() => NormalScale * latest.MedianDeviation;

        bool HasHeld(int step, Usual usual, decimal value) =>
            observations.Skip(step + 1).Where(IsClosed).Take(ConfirmingPeriods)
                .Count(further => usual.IsAsFar(further.Value!.Value, value)) == ConfirmingPeriods;

        // The level before a figure, up to the plan that foretells another.
        Usual Before(int place)
        {
            List<Observation> earlier = [];
            for (int each = place - 1; each >= level && earlier.Count < MaxEarlierPeriods; each--)
            {
                if (observations[each] is { IsFinal: true, Value: not null })
                {
                    earlier.Add(observations[each]);
                }
            }

            decimal median = latest.Median;
            return Usual.Between(median, planOf(place) ?? median, Scale(indicator, earlier, median, Spread()));
        }

        // The same period of both years before; null where the level does not go back so far.
        Usual? SameSeason(int place, decimal scale)
        {
            int year = GrainLength.PeriodsPerYear(observations[place].Period.Grain);
            return year > 1 && place - (2 * year) >= level
                && observations[place - year].Value is { } lastYear && observations[place - (2 * year)].Value is { } yearBefore
                ? Usual.Between(lastYear, yearBefore, scale)
                : null;
        }
    }

    /// <summary>Tells whether an observation is tested, and can hold a level.</summary>
    internal static bool IsClosed(Observation observation) =>
        observation is { IsComplete: true, Value: not null, Period.Grain: not PeriodGrain.All };

    private static bool IsExplained(IndicatorDefinition indicator, Period period) =>
        indicator.KnownSteps.Any(step => period.Contains(step.From));

    private static decimal Scale(IndicatorDefinition indicator, List<Observation> earlier, decimal median, decimal spread) =>
        Math.Max(Math.Max(spread, MinShare * Math.Abs(median)), OneRow(indicator, earlier, median));

    // Of few rows one more or less moves a share far. A figure that came ready-made says nothing of its rows.
    private static decimal OneRow(IndicatorDefinition indicator, List<Observation> earlier, decimal median)
    {
        bool isReadyMade = indicator.Measure is ValueMeasure && earlier[0].Denominator is null;
        decimal rows = isReadyMade ? 0 : Median.Of(earlier.Select(each => Math.Abs(each.Denominator ?? each.RowsCounted)));
        return rows == 0 ? 0 : (indicator.IsPercent ? 100 : Math.Abs(median)) / rows;
    }

    /// <summary>The levels that are no surprise, and the scale that a distance from them is measured by.</summary>
    private readonly record struct Usual(decimal Low, decimal High, decimal Scale)
    {
        public static Usual Between(decimal one, decimal other, decimal scale) =>
            new(Math.Min(one, other), Math.Max(one, other), scale);

        public bool Contains(decimal value) => Math.Abs(Outside(value)) <= Threshold * Scale;

        /// <summary>Tells whether a further value lies on the same side as a step, and at least half as far.</summary>
        public bool IsAsFar(decimal further, decimal step) => Math.Sign(Outside(further)) == Math.Sign(Outside(step))
            && Math.Abs(Outside(further)) >= ConfirmingShare * Math.Abs(Outside(step));

        // Above is positive, below negative, and between the levels 0.
        private decimal Outside(decimal value) => value - Math.Clamp(value, Low, High);
    }
}
