using BenefitMeter.Definitions.Units;
using BenefitMeter.Planning;

namespace BenefitMeter.Measuring.Tallies;

/// <summary>
/// Looks up the meaning of unit codes over time, once per distinct code, and records which units have rows on which days.
/// </summary>
internal sealed class UnitCodes
{
    private readonly Extraction extraction;
    private readonly Dictionary<string, int> indexOfCode = new(StringComparer.Ordinal);
    private readonly DayRange?[][] days;
    private readonly long[][] outside;

    /// <summary>Creates a lookup without rows.</summary>
    public UnitCodes(Extraction extraction)
    {
        this.extraction = extraction;
        days = [.. extraction.Units.Tracks.Select(track => new DayRange?[track.Spells.Count])];
        outside = [.. extraction.Units.Tracks.Select(_ => new long[extraction.PlacingDates.Count])];
    }

    /// <summary>
    /// Gets the number of kept rows by code, for codes that no unit ever has. The key is empty for rows without a code.
    /// </summary>
    public Dictionary<string, long> UnmappedRows { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Gets the index in <see cref="UnitTree.Tracks"/> of a code's meaning; the root's if the dataset has no unit column.
    /// </summary>
    public int IndexOf(string? code)
    {
        code = extraction.Dataset.UnitColumn is null ? extraction.Units.Root.Id : code ?? string.Empty;
        if (!indexOfCode.TryGetValue(code, out int index))
        {
            index = extraction.Units.TrackOf(code).Index;
            indexOfCode.Add(code, index);
        }

        return index;
    }

    /// <summary>Counts kept rows whose code no unit ever has. Rows with other codes are ignored.</summary>
    public void CountKept(string? code, long rows)
    {
        if (extraction.Units.Tracks[IndexOf(code)].Codes.Count == 0)
        {
            UnmappedRows[code ?? string.Empty] = UnmappedRows.GetValueOrDefault(code ?? string.Empty) + rows;
        }
    }

    /// <summary>Records rows that one of the placing dates puts on a day up to as-of.</summary>
    public void RecordDay(int placingDate, int codeIndex, DateOnly day, long rows)
    {
        CodeTrack track = extraction.Units.Tracks[codeIndex];
        int spell = track.SpellIndexOn(day);
        ref DayRange? recorded = ref days[codeIndex][spell];
        recorded = recorded is { } before ? before.With(day) : new DayRange(day, day);
        outside[codeIndex][placingDate] += track.Spells[spell].IsUnmapped ? rows : 0;
    }

    /// <summary>Gets, for each unit, the first and last day on which rows had one of its codes.</summary>
    public Dictionary<string, DayRange> DaysByUnit()
    {
        Dictionary<string, DayRange> byUnit = new(StringComparer.Ordinal);
        foreach (CodeTrack track in extraction.Units.Tracks)
        {
            foreach ((CodeSpell spell, DayRange? recorded) in track.Spells.Zip(days[track.Index]))
            {
                if (recorded is { } found)
                {
                    byUnit[spell.UnitId] = byUnit.TryGetValue(spell.UnitId, out DayRange earlier) ? earlier.With(found) : found;
                }
            }
        }

        return byUnit;
    }

    /// <summary>
    /// Gets the rows whose code some unit has, but not on the rows' day. Several dates may place one row, so the number is the
    /// largest of their counts.
    /// </summary>
    public IEnumerable<(CodeTrack Track, long Rows)> RowsOutsideValidity() => extraction.Units.Tracks
        .Where(track => track.Codes.Count > 0).Select(track => (track, outside[track.Index].DefaultIfEmpty().Max()))
            .Where(track => track.Item2 > 0);
}
