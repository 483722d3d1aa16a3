using System.Numerics;
using BenefitMeter.Definitions;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Measuring;

/// <summary>One tally of every unit, each unit with those below it: rows are added, values and texts united.</summary>
internal sealed class TallyByUnit
{
    private readonly Dictionary<string, RunningTotals<RowSums>> sums = [];
    private readonly Dictionary<string, RunningTotals<OpenMoves>> moves = [];
    private readonly Dictionary<string, List<Buckets<ValueCount[]>>> values = [];
    private readonly Dictionary<string, List<Buckets<string[]>>> texts = [];
    private readonly Extraction extraction;

    /// <summary>Reads one tally of what a dataset gathered.</summary>
    /// <exception cref="KeyNotFoundException">The tally was not asked for.</exception>
    /// <exception cref="OverflowException">A total needs more digits than a decimal has.</exception>
    public TallyByUnit(DatasetTallies tallies, Tally tally)
    {
        extraction = tallies.Extraction;
        switch (tally)
        {
            case AdditiveTally:
                Total(tallies, tally, sums);
                break;
            case OpenTally:
                Total(tallies, tally, moves);
                break;
            case ValuesTally:
                Gather(tallies, tally, values);
                break;
            default:
                Gather(tallies, tally, texts);
                break;
        }
    }

    /// <summary>Gets the rows and sums of a period.</summary>
    public RowSums Sums(string unitId, Period period) =>
        sums.TryGetValue(unitId, out RunningTotals<RowSums>? totals) ? totals.Between(StartOf(period), period.End) : default;

    /// <summary>Gets the rows opened and closed up to a period's end.</summary>
    public OpenMoves MovesUpTo(string unitId, Period period) =>
        moves.TryGetValue(unitId, out RunningTotals<OpenMoves>? totals) ? totals.Before(period.End) : default;

    /// <summary>Gets the values of a period, smallest first; one value may stand several times.</summary>
    public ValueCount[] Values(string unitId, Period period)
    {
        List<ValueCount> found = [];
        foreach (Buckets<ValueCount[]> unit in values.GetValueOrDefault(unitId) ?? [])
        {
            foreach (ValueCount[] bucket in unit.Between(StartOf(period), period.End))
            {
                found.AddRange(bucket);
            }
        }

        found.Sort((left, right) => left.Value.CompareTo(right.Value));
        return [.. found];
    }

    /// <summary>Counts the different texts of a period.</summary>
    public int DistinctTexts(string unitId, Period period)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (Buckets<string[]> unit in texts.GetValueOrDefault(unitId) ?? [])
        {
            foreach (string[] bucket in unit.Between(StartOf(period), period.End))
            {
                found.UnionWith(bucket);
            }
        }

        return found.Count;
    }

    // A month's bucket stands on its first day, though the first row, and so the period "all", may start inside the month.
    private DateOnly StartOf(Period period) => extraction.BucketOf(period.Start);

    private static void Total<T>(DatasetTallies tallies, Tally tally, Dictionary<string, RunningTotals<T>> target)
        where T : struct, IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>
    {
        Dictionary<string, List<Buckets<T>>> gathered = [];
        Gather(tallies, tally, gathered);
        foreach ((string unitId, List<Buckets<T>> units) in gathered)
        {
            target.Add(unitId, new RunningTotals<T>(units));
        }
    }

    private static void Gather<T>(DatasetTallies tallies, Tally tally, Dictionary<string, List<Buckets<T>>> target)
    {
        foreach (Unit unit in tallies.Extraction.Units.InOrder)
        {
            if (tallies.Of<T>(tally, unit.Id) is { } own)
            {
                foreach (Unit above in tallies.Extraction.Units.SelfAndAbove(unit.Id))
                {
                    (target.TryGetValue(above.Id, out List<Buckets<T>>? below) ? below : target[above.Id] = []).Add(own);
                }
            }
        }
    }
}
