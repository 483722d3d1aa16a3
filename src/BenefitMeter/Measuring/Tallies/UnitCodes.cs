using BenefitMeter.Definitions.Units;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>Maps unit codes to what they mean over time, each distinct code once, and notes which units were seen when.</summary>
internal sealed class UnitCodes
{
    private readonly Extraction extraction;
    private readonly Dictionary<string, int> indexOfCode = new(StringComparer.Ordinal);
    private readonly DayRange?[][] seen;
    private readonly long[][] outside;

    public UnitCodes(Extraction extraction)
    {
        this.extraction = extraction;
        seen = [.. extraction.Units.Tracks.Select(track => new DayRange?[track.Spells.Count])];
        outside = [.. extraction.Units.Tracks.Select(_ => new long[extraction.PlacingDates.Count])];
    }

    /// <summary>
    /// Gets how many rows were kept of each code that no unit ever has; the empty text where there was no code.
    /// </summary>
    public Dictionary<string, long> UnmappedRows { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Gets the place in <see cref="UnitTree.Tracks"/> of what a code means; of the root's without a unit column.
    /// </summary>
    public int IndexOf(string? code)
    {
        code = extraction.Dataset.UnitColumn is null ? extraction.Units.Root.Id : code ?? string.Empty;
        if (!indexOfCode.TryGetValue(code, out int place))
        {
            place = extraction.Units.TrackOf(code).Index;
            indexOfCode.Add(code, place);
        }

        return place;
    }

    /// <summary>Counts kept rows of a code, and remembers them where no unit ever has it.</summary>
    public void CountKept(string? code, long rows)
    {
        if (extraction.Units.Tracks[IndexOf(code)].Codes.Count == 0)
        {
            UnmappedRows[code ?? string.Empty] = UnmappedRows.GetValueOrDefault(code ?? string.Empty) + rows;
        }
    }

    /// <summary>Notes rows that one of the placing dates puts on a day up to as-of.</summary>
    public void RecordDay(int placingDate, int codeIndex, DateOnly day, long rows)
    {
        CodeTrack track = extraction.Units.Tracks[codeIndex];
        int spell = track.SpellIndexOn(day);
        ref DayRange? days = ref seen[codeIndex][spell];
        days = days is { } before ? before.With(day) : new DayRange(day, day);
        outside[codeIndex][placingDate] += track.Spells[spell].IsUnmapped ? rows : 0;
    }

    /// <summary>Gets of each unit the days between which rows were seen that its codes meant then.</summary>
    public Dictionary<string, DayRange> DaysByUnit()
    {
        Dictionary<string, DayRange> byUnit = new(StringComparer.Ordinal);
        foreach (CodeTrack track in extraction.Units.Tracks)
        {
            foreach ((CodeSpell spell, DayRange? days) in track.Spells.Zip(seen[track.Index]))
            {
                if (days is { } found)
                {
                    byUnit[spell.UnitId] = byUnit.TryGetValue(spell.UnitId, out DayRange known) ? known.With(found) : found;
                }
            }
        }

        return byUnit;
    }

    /// <summary>
    /// Gets the rows whose code some unit has, though not on their day. Several dates may place one row, so it is the largest of
    /// their counts.
    /// </summary>
    public IEnumerable<(CodeTrack Track, long Rows)> RowsOutsideValidity() => extraction.Units.Tracks
        .Where(track => track.Codes.Count > 0).Select(track => (track, outside[track.Index].DefaultIfEmpty().Max()))
            .Where(track => track.Item2 > 0);
}
