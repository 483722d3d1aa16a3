using BenefitMeter.Definitions;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>
/// Rows of a stock that were open when their code came to mean another unit, or none: from then on they are that unit's, though
/// no row of its own was ever dated.
/// </summary>
/// <param name="Track">What the code means.</param>
/// <param name="UnitId">The unit that has them now; the unmapped one where nobody has.</param>
/// <param name="Days">The day they came; for the unmapped unit, which delivers nothing of its own, all days as far as the data reach.</param>
/// <param name="Rows">How many of them are still open on the last of those days.</param>
internal sealed record HandedOver(CodeTrack Track, string UnitId, SeenDays Days, long Rows)
{
    /// <summary>Finds them, code by code.</summary>
    public static IReadOnlyList<HandedOver> Of(Extraction extraction, IReadOnlyDictionary<string, object>[] gathered, DateOnly? reach)
    {
        List<HandedOver> found = [];
        foreach ((int index, _) in extraction.Tallies.Index().Where(tally => tally.Item is OpenTally))
        {
            foreach (CodeTrack track in extraction.Units.Tracks.Where(track => track.Spells.Count > 1))
            {
                RunningTotals<OpenMoves>? moves = gathered[index].TryGetValue(track.Key, out object? buckets)
                    ? new RunningTotals<OpenMoves>([(Buckets<OpenMoves>)buckets])
                    : null;
                found.AddRange(track.Spells.Where(spell => spell.Days.Start <= reach && OpenBefore(moves, spell.Days.Start) > 0)
                    .Select(spell => Of(track, spell, moves, reach!.Value)));
            }
        }

        return found;
    }

    private static HandedOver Of(CodeTrack track, CodeSpell spell, RunningTotals<OpenMoves>? moves, DateOnly reach)
    {
        DateOnly last = !spell.IsUnmapped ? spell.Days.Start : spell.Days.End <= reach ? spell.Days.End.AddDays(-1) : reach;
        return new(track, spell.UnitId, new SeenDays(spell.Days.Start, last), OpenBefore(moves, last.AddDays(1)));
    }

    private static long OpenBefore(RunningTotals<OpenMoves>? moves, DateOnly day) =>
        moves?.Before(day) is { } open ? open.Opened - open.Closed : 0;
}
