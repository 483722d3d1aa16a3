using BenefitMeter.Definitions;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring;

/// <summary>Maps unit codes to what they mean over time, each distinct code once, and notes which units were seen when.</summary>
internal sealed class UnitCodes
{
    private readonly Extraction extraction;
    private readonly Dictionary<string, int> placeOfCode = new(StringComparer.Ordinal);
    private readonly SeenDays?[][] seen;
    private readonly long[][] outside;

    public UnitCodes(Extraction extraction)
    {
        this.extraction = extraction;
        seen = [.. extraction.Units.Tracks.Select(track => new SeenDays?[track.Spells.Count])];
        outside = [.. extraction.Units.Tracks.Select(_ => new long[extraction.PlacingDates.Count])];
    }

    /// <summary>Gets how many rows were kept of each code that no unit ever has; the empty text where there was no code.</summary>
    public Dictionary<string, long> UnmappedRows { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the place in <see cref="UnitTree.Tracks"/> of what a code means; of the root's without a unit column.</summary>
    public int PlaceOf(string? code)
    {
        code = extraction.Dataset.UnitColumn is null ? extraction.Units.Root.Id : code ?? string.Empty;
        if (!placeOfCode.TryGetValue(code, out int place))
        {
            place = extraction.Units.TrackOf(code).Place;
            placeOfCode.Add(code, place);
        }

        return place;
    }

    /// <summary>Counts kept rows of a code, and remembers them where no unit ever has it.</summary>
    public void CountKept(string? code, long rows)
    {
        if (extraction.Units.Tracks[PlaceOf(code)].Codes.Count == 0)
        {
            UnmappedRows[code ?? string.Empty] = UnmappedRows.GetValueOrDefault(code ?? string.Empty) + rows;
        }
    }

    /// <summary>Notes rows that one of the placing dates puts on a day up to as-of.</summary>
    public void Seen(int placingDate, int place, DateOnly day, long rows)
    {
        CodeTrack track = extraction.Units.Tracks[place];
        int spell = track.SpellOn(day);
        ref SeenDays? days = ref seen[place][spell];
        days = days is { } before ? before.With(day) : new SeenDays(day, day);
        outside[place][placingDate] += track.Spells[spell].IsUnmapped ? rows : 0;
    }

    /// <summary>Gets of each unit the days between which rows were seen that its codes meant then.</summary>
    public Dictionary<string, SeenDays> SeenByUnit()
    {
        Dictionary<string, SeenDays> byUnit = new(StringComparer.Ordinal);
        foreach (CodeTrack track in extraction.Units.Tracks)
        {
            foreach ((CodeSpell spell, SeenDays? days) in track.Spells.Zip(seen[track.Place]))
            {
                if (days is { } found)
                {
                    byUnit[spell.UnitId] = byUnit.TryGetValue(spell.UnitId, out SeenDays known) ? known.With(found) : found;
                }
            }
        }

        return byUnit;
    }

    /// <summary>
    /// Gets the rows whose code some unit has, though not on their day. Several dates may place one row, so it is the largest of
    /// their counts.
    /// </summary>
    public IEnumerable<(CodeTrack Track, long Rows)> OutsideRows() => extraction.Units.Tracks
        .Where(track => track.Codes.Count > 0).Select(track => (track, outside[track.Place].DefaultIfEmpty().Max())).Where(track => track.Item2 > 0);
}
