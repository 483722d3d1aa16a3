using BenefitMeter.Definitions.Units;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>
/// Rows of a stock that were open when their code came to mean another unit, or none: from then on they are that unit's, though
/// no row of its own was ever dated.
/// </summary>
/// <param name="Track">What the code means.</param>
/// <param name="UnitId">The unit that has them now; the unmapped one where nobody has.</param>
/// <param name="Days">
/// The day they came; for the unmapped unit, which delivers nothing of its own, all days as far as the data reach.
/// </param>
/// <param name="Rows">How many of them are still open on the last of those days.</param>
internal sealed record InheritedOpenRows(CodeTrack Track, string UnitId, DayRange Days, long Rows)
{
    /// <summary>Finds them, code by code.</summary>
    public static IReadOnlyList<InheritedOpenRows> Find(
        Extraction extraction, IReadOnlyDictionary<string, object>[] gathered, DateOnly? reach)
    {
        List<InheritedOpenRows> found = [];
        foreach ((int index, _) in extraction.Tallies.Index().Where(tally => tally.Item is OpenTally))
        {
            foreach (CodeTrack track in extraction.Units.Tracks.Where(track => track.Spells.Count > 1))
            {
                RunningTotals<StockMovement>? moves = gathered[index].TryGetValue(track.Key, out object? buckets)
                    ? new RunningTotals<StockMovement>([(Buckets<StockMovement>)buckets])
                    : null;
                found.AddRange(track.Spells.Where(spell => spell.Days.Start <= reach && OpenBefore(moves, spell.Days.Start) > 0)
                    .Select(spell => Find(track, spell, moves, reach!.Value)));
            }
        }

        return found;
    }

    private static InheritedOpenRows Find(CodeTrack track, CodeSpell spell, RunningTotals<StockMovement>? moves, DateOnly reach)
    {
        DateOnly last = !spell.IsUnmapped ? spell.Days.Start : spell.Days.End <= reach ? spell.Days.End.AddDays(-1) : reach;
        return new(track, spell.UnitId, new DayRange(spell.Days.Start, last), OpenBefore(moves, last.AddDays(1)));
    }

    private static long OpenBefore(RunningTotals<StockMovement>? moves, DateOnly day) =>
        moves?.Before(day) is { } open ? open.Opened - open.Closed : 0;
}
