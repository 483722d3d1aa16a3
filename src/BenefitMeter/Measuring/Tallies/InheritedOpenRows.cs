using BenefitMeter.Definitions.Units;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>
/// Rows of a stock that were open when their code passed to another unit, or to none. From then on they count for that unit, even
/// if it has no dated row of its own.
/// </summary>
/// <param name="Track">The meaning of the code over time.</param>
/// <param name="UnitId">The unit that the rows now count for; the unmapped unit if there is none.</param>
/// <param name="Days">
/// The day the rows passed to the unit. For the unmapped unit, which delivers nothing of its own, all days that the data reach.
/// </param>
/// <param name="Rows">The number of rows that are still open on the last of those days.</param>
internal sealed record InheritedOpenRows(CodeTrack Track, string UnitId, DayRange Days, long Rows)
{
    /// <summary>Finds the rows, code by code.</summary>
    public static IReadOnlyList<InheritedOpenRows> Find(
        Extraction extraction, IReadOnlyDictionary<string, object>[] gathered, DateOnly? reach)
    {
        List<InheritedOpenRows> found = [];
        foreach ((int index, _) in extraction.Tallies.Index().Where(tally => tally.Item is OpenTally))
        {
            foreach (CodeTrack track in extraction.Units.Tracks.Where(track => track.Spells.Count > 1))
            {
                RunningTotals<StockMovement>? movements = gathered[index].TryGetValue(track.Key, out object? buckets)
                    ? new RunningTotals<StockMovement>([(Buckets<StockMovement>)buckets])
                    : null;
                found.AddRange(track.Spells
                    .Where(spell => spell.Days.Start <= reach && OpenBefore(movements, spell.Days.Start) > 0)
                    .Select(spell => Find(track, spell, movements, reach!.Value)));
            }
        }

        return found;
    }

    private static InheritedOpenRows Find(
        CodeTrack track, CodeSpell spell, RunningTotals<StockMovement>? movements, DateOnly reach)
    {
        DateOnly last = !spell.IsUnmapped ? spell.Days.Start : spell.Days.End <= reach ? spell.Days.End.AddDays(-1) : reach;
        return new(track, spell.UnitId, new DayRange(spell.Days.Start, last), OpenBefore(movements, last.AddDays(1)));
    }

    private static long OpenBefore(RunningTotals<StockMovement>? movements, DateOnly day) =>
        movements?.Before(day) is { } open ? open.Opened - open.Closed : 0;
}
