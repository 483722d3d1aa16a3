using System.Globalization;
using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Units;

/// <summary>Works out what every code of a tree means over time.</summary>
internal sealed class CodeTracks
{
    private readonly Dictionary<string, CodeTrack> byCode = new(StringComparer.Ordinal);

    /// <summary>Reads the codes of units.</summary>
    /// <exception cref="ArgumentException">A code means two units on a day.</exception>
    public CodeTracks(IEnumerable<Unit[]> units)
    {
        Dictionary<string, List<CodeSpell>> spells = new(StringComparer.Ordinal);
        Dictionary<string, DaySpan> wholes = new(StringComparer.Ordinal);
        foreach (Unit[] rows in units)
        {
            wholes[rows[0].Id] = new DaySpan(rows[0].Days.Start, rows[^1].Days.End);
            foreach (Unit row in rows)
            {
                foreach (string code in row.Codes.Append(row.Id).Distinct(StringComparer.Ordinal))
                {
                    (spells.TryGetValue(code, out List<CodeSpell>? known) ? known : spells[code] = [])
                        .Add(new CodeSpell(row.Id, row.Days));
                }
            }
        }

        List<CodeTrack> all = [];
        foreach (var same in spells.Select(code => (Code: code.Key, Spells: Filled(code.Key, code.Value)))
            .GroupBy(code => KeyOf(code.Spells, wholes), StringComparer.Ordinal)
            .OrderBy(track => track.Key == UnitTree.UnmappedId))
        {
            string[] codes = same.Key == UnitTree.UnmappedId ? [] : [.. same.Select(code => code.Code)];
            CodeTrack track = new(all.Count, same.Key, codes, same.First().Spells);
            all.Add(track);
            foreach ((string code, _) in same)
            {
                byCode.Add(code, track);
            }
        }

        All = all;
    }

    /// <summary>Gets every track; the last is the one of codes that nobody knows.</summary>
    public IReadOnlyList<CodeTrack> All { get; }

    /// <summary>Gets the track of a code.</summary>
    public CodeTrack Find(string? code) => code is not null && byCode.TryGetValue(code, out CodeTrack? track) ? track : All[^1];

    // The unmapped unit fills the days that no unit has the code on; a unit that goes on in another row is one spell.
    private static List<CodeSpell> Filled(string code, List<CodeSpell> known)
    {
        // A code means the unit that had it on the day of the row, so published history stays as it was (decision 0007).
        List<CodeSpell> filled = [];
        DateOnly reached = DateOnly.MinValue;
        foreach (CodeSpell spell in known.OrderBy(spell => spell.Days.Start))
        {
            if (spell.Days.Start < reached)
            {
                throw new ArgumentException($"Code '{code}' means two units on {spell.Days.Start:O}.", nameof(known));
            }

            if (spell.Days.Start > reached)
            {
                filled.Add(new CodeSpell(UnitTree.UnmappedId, new DaySpan(reached, spell.Days.Start)));
            }

            if (filled is [.., var last] && last.UnitId == spell.UnitId)
            {
                filled[^1] = last with { Days = new DaySpan(last.Days.Start, spell.Days.End) };
            }
            else
            {
                filled.Add(spell);
            }

            reached = spell.Days.End;
        }

        if (reached < DateOnly.MaxValue)
        {
            filled.Add(new CodeSpell(UnitTree.UnmappedId, new DaySpan(reached, DateOnly.MaxValue)));
        }

        return filled;
    }

    private static string KeyOf(List<CodeSpell> spells, Dictionary<string, DaySpan> wholes)
    {
        CodeSpell[] mapped = [.. spells.Where(spell => !spell.IsUnmapped || spells.Count == 1)];
        return mapped is [var only] && wholes[only.UnitId] == only.Days
            ? only.UnitId
            : string.Join(' ', mapped.Select(spell => string.Create(
                CultureInfo.InvariantCulture,
                $"{spell.UnitId} {spell.Days.Start:yyyy-MM-dd}..{spell.Days.End.AddDays(-1):yyyy-MM-dd}")));
    }
}
