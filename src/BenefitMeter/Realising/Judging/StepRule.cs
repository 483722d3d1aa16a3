using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Realising.Judging;

/// <summary>
/// Finds figures so far outside the scale of their series that something other than the effect may have changed. Such a figure
/// becomes a finding and is not judged, until later periods confirm the new level or someone gives the reason.
/// </summary>
public static class StepRule
{
    /// <summary>The code of the finding, and of the reason not to judge the figure.</summary>
    public const string Code = "StepOutsideScale";

    /// <summary>The number of final periods required to calculate the scale.</summary>
    public const int MinEarlierPeriods = 8;

    /// <summary>The maximum number of final periods from which the scale is calculated.</summary>
    public const int MaxEarlierPeriods = 24;

    /// <summary>The distance, as a multiple of the scale, above which a figure is a step.</summary>
    public const int Threshold = 10;

    /// <summary>The number of further closed periods that must confirm a new level before it is judged.</summary>
    public const int ConfirmingPeriods = 2;

    /// <summary>The share of the step's distance that a further period must reach to confirm the new level.</summary>
    public const decimal ConfirmingShare = 0.5m;

    /// <summary>The factor that converts the median of absolute deviations to a standard deviation in a normal series.</summary>
    private const decimal NormalScale = 1.4826m;

    /// <summary>The minimum scale, as a share of the median's absolute value.</summary>
    private const decimal MinShare = 0.05m;

    /// <summary>Finds the steps of a series, continuing where an earlier walk through it ended.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="observations">The observations, as far back as the first unsettled ones depend on.</param>
    /// <param name="planOf">
    /// Gets the planned level of an observation by its index. Called only for observations far from the median.
    /// </param>
    /// <param name="settled">The number of settled observations, in which no steps are searched.</param>
    /// <param name="level">
    /// The index of the first observation of the level with which the first unsettled one is compared.
    /// </param>
    /// <returns>
    /// For each observation whether it is a step, and the index of the first observation of the level with which it is compared.
    /// </returns>
    internal static (bool[] Steps, int[] Levels) Walk(
        IndicatorDefinition indicator, Observation[] observations, Func<int, decimal?> planOf, int settled, int level)
    {
        var found = new bool[observations.Length];
        var levels = new int[observations.Length];
        RollingMedian latest = new(MaxEarlierPeriods);
        for (int i = level; i < settled; i++)
        {
            AddToLevel(observations[i]);
        }

        for (int i = settled; i < found.Length; i++)
        {
            levels[i] = level;
            Observation observation = observations[i];
            if (indicator.KnownSteps.Count > 0 && IsExplained(indicator, observation.Period))
            {
                BeginLevel(i);
            }

            if (IsClosed(observation) && observation.Value is { } value && CouldBeStep(value)
                && Before(i) is { Scale: > 0 } usual)
            {
                // A step is a finding until two more periods confirm its level (decision 0011).
                bool isStep = !usual.Contains(value) && SameSeason(i, usual.Scale)?.Contains(value) != true;
                bool isConfirmed = isStep && IsConfirmed(i, usual, value);
                found[i] = isStep && !isConfirmed;
                if (isConfirmed)
                {
                    BeginLevel(i);
                }
            }

            AddToLevel(observation);
        }

        return (found, levels);

        void BeginLevel(int index)
        {
            level = index;
            latest.Clear();
        }

        void AddToLevel(Observation observation)
        {
            if (observation is { IsFinal: true, Value: { } final })
            {
                latest.Add(final);
            }
        }

        // A quick test that rules out nearly all figures, in a tenth of the time of the full one: the scale is at least a share
        // of the median and at least the spread, and the plan only widens the usual range.
        bool CouldBeStep(decimal value)
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

        bool IsConfirmed(int step, Usual usual, decimal value) =>
            observations.Skip(step + 1).Where(IsClosed).Take(ConfirmingPeriods)
                .Count(further => usual.IsAsFar(further.Value!.Value, value)) == ConfirmingPeriods;

        // The level before a figure, extended to the plan if that predicts another level.
        Usual Before(int index)
        {
            List<Observation> earlier = [];
            for (int each = index - 1; each >= level && earlier.Count < MaxEarlierPeriods; each--)
            {
                if (observations[each] is { IsFinal: true, Value: not null })
                {
                    earlier.Add(observations[each]);
                }
            }

            decimal median = latest.Median;
            return Usual.Between(median, planOf(index) ?? median, Scale(indicator, earlier, median, Spread()));
        }

        // The same period of the two years before, or null if the level does not go back that far.
        Usual? SameSeason(int index, decimal scale)
        {
            int year = GrainLength.PeriodsPerYear(observations[index].Period.Grain);
            return year > 1 && index - (2 * year) >= level
                && observations[index - year].Value is { } lastYear && observations[index - (2 * year)].Value is { } yearBefore
                ? Usual.Between(lastYear, yearBefore, scale)
                : null;
        }
    }

    /// <summary>Determines whether an observation is tested, and whether it can confirm a level.</summary>
    internal static bool IsClosed(Observation observation) =>
        observation is { IsComplete: true, Value: not null, Period.Grain: not PeriodGrain.All };

    private static bool IsExplained(IndicatorDefinition indicator, Period period) =>
        indicator.KnownSteps.Any(step => period.Contains(step.From));

    private static decimal Scale(IndicatorDefinition indicator, List<Observation> earlier, decimal median, decimal spread) =>
        Math.Max(Math.Max(spread, MinShare * Math.Abs(median)), OneRow(indicator, earlier, median));

    // With few rows, one row more or less changes a share considerably. A figure delivered ready-made gives no information on its
    // rows.
    private static decimal OneRow(IndicatorDefinition indicator, List<Observation> earlier, decimal median)
    {
        bool isReadyMade = indicator.Measure is ValueMeasure && earlier[0].Denominator is null;
        decimal rows = isReadyMade ? 0 : Median.Of(earlier.Select(each => Math.Abs(each.Denominator ?? each.RowsCounted)));
        return rows == 0 ? 0 : (indicator.IsPercent ? 100 : Math.Abs(median)) / rows;
    }

    /// <summary>The usual levels, and the scale by which a distance from them is measured.</summary>
    private readonly record struct Usual(decimal Low, decimal High, decimal Scale)
    {
        /// <summary>Creates the usual levels between two levels, in any order.</summary>
        public static Usual Between(decimal one, decimal other, decimal scale) =>
            new(Math.Min(one, other), Math.Max(one, other), scale);

        /// <summary>
        /// Determines whether a value is not farther from the usual levels than <see cref="Threshold"/> times the scale,
        /// inclusive.
        /// </summary>
        public bool Contains(decimal value) => Math.Abs(Outside(value)) <= Threshold * Scale;

        /// <summary>Determines whether a further value lies on the same side as a step, and at least half as far.</summary>
        public bool IsAsFar(decimal further, decimal step) => Math.Sign(Outside(further)) == Math.Sign(Outside(step))
            && Math.Abs(Outside(further)) >= ConfirmingShare * Math.Abs(Outside(step));

        // Positive above, negative below, and 0 between the levels.
        private decimal Outside(decimal value) => value - Math.Clamp(value, Low, High);
    }
}
