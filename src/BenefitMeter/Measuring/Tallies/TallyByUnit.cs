using System.Numerics;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>
/// One tally by unit, with all rows that count for each unit in one structure. Rows are added; values and texts are combined. A
/// row counts for the unit that its code means on the row's day; an open row counts for the unit that its code means on the day
/// in question.
/// </summary>
internal sealed class TallyByUnit
{
    private readonly Dictionary<string, Part<RunningTotals<RowSums>>[]> sums = [];
    private readonly Dictionary<string, Part<RunningTotals<StockMovement>>[]> movements = [];
    private readonly Dictionary<string, List<Part<Buckets<ValueCount[]>>>> values = [];
    private readonly Dictionary<string, List<Part<Buckets<string[]>>>> texts = [];
    private readonly Extraction extraction;

    /// <summary>Reads one tally of a dataset.</summary>
    /// <exception cref="KeyNotFoundException">The extraction does not include the tally.</exception>
    /// <exception cref="OverflowException">A total needs more digits than a decimal has.</exception>
    public TallyByUnit(DatasetTallies tallies, Tally tally, Structure structure)
    {
        extraction = tallies.Extraction;
        UnitPlacements placements = extraction.Units.Placements(structure);
        switch (tally)
        {
            // For a flow, the days are applied here, row by row. For a stock, they are the days on which its rows count.
            case AdditiveTally:
                Total(tallies, tally, placements, sums, part => DaySpan.Always, part => part.Value.In(part.Days));
                break;
            case OpenTally:
                Total(tallies, tally, placements, movements, part => part.Days, part => part.Value);
                break;
            case ValuesTally:
                Gather(tallies, tally, placements, values);
                break;
            default:
                Gather(tallies, tally, placements, texts);
                break;
        }
    }

    /// <summary>Gets the rows and sums of a period.</summary>
    public WeightedSums Sums(string unitId, Period period)
    {
        WeightedSums total = default;
        if (sums.TryGetValue(unitId, out Part<RunningTotals<RowSums>>[]? parts))
        {
            DateOnly start = StartOf(period);
            foreach (Part<RunningTotals<RowSums>> part in parts)
            {
                total = total.With(part.Value.Between(start, period.End), part.Share);
            }
        }

        return total;
    }

    /// <summary>Gets the rows opened and closed up to a period's end, or up to as-of if that is earlier.</summary>
    public WeightedStock MovementsUpTo(string unitId, Period period)
    {
        DateOnly day = period.LastDay < extraction.AsOf ? period.LastDay : extraction.AsOf;
        return movements.GetValueOrDefault(unitId, []).Where(part => part.Days.Contains(day)).Aggregate(
            default(WeightedStock), (total, part) => total.With(part.Value.Before(period.End), part.Share));
    }

    /// <summary>Gets the values of a period in ascending order. A value may occur several times.</summary>
    public ValueCount[] Values(string unitId, Period period)
    {
        List<ValueCount> found = [];
        foreach (Part<Buckets<ValueCount[]>> part in values.GetValueOrDefault(unitId, []))
        {
            foreach (ValueCount[] bucket in part.Value.Between(DaysOf(period, part.Days)))
            {
                found.AddRange(bucket);
            }
        }

        found.Sort((left, right) => left.Value.CompareTo(right.Value));
        return [.. found];
    }

    /// <summary>Counts the distinct texts of a period.</summary>
    public int DistinctTexts(string unitId, Period period)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (Part<Buckets<string[]>> part in texts.GetValueOrDefault(unitId, []))
        {
            foreach (string[] bucket in part.Value.Between(DaysOf(period, part.Days)))
            {
                found.UnionWith(bucket);
            }
        }

        return found.Count;
    }

    private DaySpan DaysOf(Period period, DaySpan days) => new DaySpan(StartOf(period), period.End).Intersect(days);

    // A month's bucket is dated on its first day, but the first row, and so the period "all", may begin inside the month.
    private DateOnly StartOf(Period period) => extraction.BucketOf(period.Start);

    private static void Total<T>(
        DatasetTallies tallies, Tally tally, UnitPlacements placements, Dictionary<string, Part<RunningTotals<T>>[]> target,
        Func<Part<Buckets<T>>, DaySpan> days, Func<Part<Buckets<T>>, Buckets<T>> buckets)
        where T : struct, IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>
    {
        Dictionary<string, List<Part<Buckets<T>>>> gathered = [];
        Gather(tallies, tally, placements, gathered);
        foreach ((string unitId, List<Part<Buckets<T>>> parts) in gathered)
        {
            List<Part<List<Buckets<T>>>> groups = [];
            foreach (Part<Buckets<T>> part in parts)
            {
                DaySpan on = days(part);
                Part<List<Buckets<T>>>? group = groups.Find(each => each.Days == on && each.Share == part.Share);
                if (group is null)
                {
                    groups.Add(group = new(on, part.Share, []));
                }

                group.Value.Add(buckets(part));
            }

            target.Add(unitId, [.. groups.Select(group =>
                new Part<RunningTotals<T>>(group.Days, group.Share, new RunningTotals<T>(group.Value)))]);
        }
    }

    private static void Gather<T>(
        DatasetTallies tallies, Tally tally, UnitPlacements placements, Dictionary<string, List<Part<Buckets<T>>>> target)
    {
        UnitTree units = tallies.Extraction.Units;
        Dictionary<string, List<Part<Buckets<T>>>> ofUnit = new(StringComparer.Ordinal);
        foreach (CodeTrack track in units.Tracks)
        {
            if (tallies.BucketsOf<T>(tally, track.Key) is { } own)
            {
                foreach (CodeSpell spell in track.Spells)
                {
                    List<Part<Buckets<T>>> spells =
                        ofUnit.TryGetValue(spell.UnitId, out List<Part<Buckets<T>>>? found) ? found : ofUnit[spell.UnitId] = [];
                    spells.Add(new Part<Buckets<T>>(spell.Days, 1, own));
                }
            }
        }

        foreach (Unit unit in units.InTreeOrder)
        {
            List<Part<Buckets<T>>> parts = [];
            foreach (UnitPlacement placement in placements.For(unit.Id))
            {
                parts.AddRange(ofUnit.GetValueOrDefault(placement.UnitId, [])
                    .Select(spell => new Part<Buckets<T>>(spell.Days.Intersect(placement.Days), placement.Share, spell.Value))
                    .Where(part => !part.Days.IsEmpty));
            }

            if (parts.Count > 0)
            {
                target.Add(unit.Id, parts);
            }
        }
    }

    /// <summary>Contents that count for a unit on some days, with a share.</summary>
    private sealed record Part<T>(DaySpan Days, decimal Share, T Value);
}
