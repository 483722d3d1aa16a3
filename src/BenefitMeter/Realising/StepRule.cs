using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Realising;

/// <summary>
/// Finds figures so far outside the series' own scale that something else than the effect may have changed: a finding, not a
/// verdict, until the new level has held or someone has given the reason.
/// </summary>
public static class StepRule
{
    /// <summary>The code of the finding, and of the reason not to judge.</summary>
    public const string Code = "StepOutsideScale";

    /// <summary>The final periods that the scale needs.</summary>
    public const int FewestEarlier = 8;

    /// <summary>The final periods that the scale is taken of, at most.</summary>
    public const int MostEarlier = 24;

    /// <summary>How many times the scale is far outside.</summary>
    public const int Threshold = 10;

    /// <summary>The further closed periods that a level must hold to be judged again.</summary>
    public const int HeldFor = 2;

    /// <summary>What the median of absolute deviations is multiplied by to be a standard deviation in a normal series.</summary>
    private const decimal NormalScale = 1.4826m;

    /// <summary>The least scale, as a share of the median's size.</summary>
    private const decimal LeastShare = 0.05m;

    /// <summary>Tells of each figure of a series whether it is far outside, and the reason is not known.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="observations">One unit's observations of one grain, without gaps, in order of time.</param>
    /// <param name="plans">The planned level of each; null where nothing is planned.</param>
    public static IReadOnlyList<bool> Find(
        IndicatorDefinition indicator, IReadOnlyList<Observation> observations, IReadOnlyList<decimal?> plans)
    {
        var found = new bool[observations.Count];
        int level = 0;
        for (int i = 0; i < found.Length; i++)
        {
            level = indicator.KnownSteps.Any(step => observations[i].Period.Contains(step.From)) ? i : level;
            int side = Side(i, i);
            bool hasHeld = side != 0 && Further(i).Count(each => Side(each, i) == side) == HeldFor;
            found[i] = side != 0 && !hasHeld;
            level = hasHeld ? i : level;
        }

        return found;

        IEnumerable<int> Further(int step) =>
            Enumerable.Range(step + 1, found.Length - step - 1).Where(each => IsClosed(observations[each])).Take(HeldFor);

        // Which side of the level before a step a figure is far outside on; 0 where it is not, or nobody can tell.
        int Side(int place, int step)
        {
            if (!IsClosed(observations[place]))
            {
                return 0;
            }

            List<Observation> earlier = [];
            for (int each = step - 1; each >= level && earlier.Count < MostEarlier; each--)
            {
                if (observations[each] is { IsFinal: true, Value: not null })
                {
                    earlier.Add(observations[each]);
                }
            }

            if (earlier.Count < FewestEarlier)
            {
                return 0;
            }

            decimal value = observations[place].Value!.Value;
            decimal median = Median.Of(earlier.Select(each => each.Value!.Value));
            decimal distance = Outside(value, median, plans[place] ?? median);
            int year = GrainLength.PerYear(observations[place].Period.Grain);
            if (year > 1 && place - (2 * year) >= level
                && observations[place - year].Value is { } lastYear && observations[place - (2 * year)].Value is { } yearBefore)
            {
                decimal inSeason = Outside(value, lastYear, yearBefore);
                distance = Math.Abs(inSeason) < Math.Abs(distance) ? inSeason : distance;
            }

            decimal scale = Scale(indicator, earlier, median);
            return scale > 0 && Math.Abs(distance) > Threshold * scale ? Math.Sign(distance) : 0;
        }
    }

    private static bool IsClosed(Observation observation) => observation is { IsComplete: true, Value: not null, Period.Grain: not PeriodGrain.All };

    /// <summary>Gets how far a value lies above (positive) or below (negative) the span between two levels; 0 inside it.</summary>
    private static decimal Outside(decimal value, decimal one, decimal other) =>
        value - Math.Clamp(value, Math.Min(one, other), Math.Max(one, other));

    private static decimal Scale(IndicatorDefinition indicator, List<Observation> earlier, decimal median)
    {
        decimal spread = NormalScale * Median.Of(earlier.Select(each => Math.Abs(each.Value!.Value - median)));
        return Math.Max(Math.Max(spread, LeastShare * Math.Abs(median)), OneRow(indicator, earlier, median));
    }

    // Of few rows one more or less moves a share far. A figure that came ready-made says nothing of its rows.
    private static decimal OneRow(IndicatorDefinition indicator, List<Observation> earlier, decimal median)
    {
        bool isReadyMade = indicator.Measure is ValueMeasure && earlier[0].Denominator is null;
        decimal rows = isReadyMade ? 0 : Median.Of(earlier.Select(each => Math.Abs(each.Denominator ?? each.RowsCounted)));
        return rows == 0 ? 0 : (indicator.IsPercent ? 100 : Math.Abs(median)) / rows;
    }
}
