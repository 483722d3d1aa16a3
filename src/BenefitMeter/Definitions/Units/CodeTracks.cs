using System.Globalization;
using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Units;

/// <summary>Works out which unit every code of a tree refers to on each day.</summary>
internal sealed class CodeTracks
{
    private readonly Dictionary<string, CodeTrack> byCode = new(StringComparer.Ordinal);

    /// <summary>Reads the codes of all versions of all units.</summary>
    /// <exception cref="ArgumentException">A code refers to two units on the same day.</exception>
    public CodeTracks(IEnumerable<Unit[]> units)
    {
        Dictionary<string, List<CodeSpell>> spells = new(StringComparer.Ordinal);
        Dictionary<string, DaySpan> lifetimes = new(StringComparer.Ordinal);
        foreach (Unit[] versions in units)
        {
            lifetimes[versions[0].Id] = new DaySpan(versions[0].Days.Start, versions[^1].Days.End);
            foreach (Unit version in versions)
            {
                foreach (string code in version.Codes.Append(version.Id).Distinct(StringComparer.Ordinal))
                {
                    (spells.TryGetValue(code, out List<CodeSpell>? ofCode) ? ofCode : spells[code] = [])
                        .Add(new CodeSpell(version.Id, version.Days));
                }
            }
        }

        List<CodeTrack> all = [];
        foreach (var same in spells.Select(code => (Code: code.Key, Spells: FillGaps(code.Key, code.Value)))
            .GroupBy(code => KeyOf(code.Spells, lifetimes), StringComparer.Ordinal)
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

    /// <summary>Gets all tracks. The last one is the track of unknown codes.</summary>
    public IReadOnlyList<CodeTrack> All { get; }

    /// <summary>Gets the track of a code; the last one if the code is null or unknown.</summary>
    public CodeTrack Find(string? code) => code is not null && byCode.TryGetValue(code, out CodeTrack? track) ? track : All[^1];

    // Days on which no unit has the code go to the unmapped unit. Consecutive versions of one unit become one spell.
    private static List<CodeSpell> FillGaps(string code, List<CodeSpell> spells)
    {
        // A code refers to the unit that had it on the day of the row, so published history does not change (decision 0007).
        List<CodeSpell> filled = [];
        DateOnly reached = DateOnly.MinValue;
        foreach (CodeSpell spell in spells.OrderBy(spell => spell.Days.Start))
        {
            if (spell.Days.Start < reached)
            {
                throw new ArgumentException($"Code '{code}' refers to two units on {spell.Days.Start:O}.", nameof(spells));
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

    private static string KeyOf(List<CodeSpell> spells, Dictionary<string, DaySpan> lifetimes)
    {
        CodeSpell[] mapped = [.. spells.Where(spell => !spell.IsUnmapped || spells.Count == 1)];
        return mapped is [var only] && lifetimes[only.UnitId] == only.Days
            ? only.UnitId
            : string.Join(' ', mapped.Select(spell => string.Create(
                CultureInfo.InvariantCulture,
                $"{spell.UnitId} {spell.Days.Start:yyyy-MM-dd}..{spell.Days.End.AddDays(-1):yyyy-MM-dd}")));
    }
}
