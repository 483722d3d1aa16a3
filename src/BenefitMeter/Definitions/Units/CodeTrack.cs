using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Units;

/// <summary>
/// The units that a set of codes refers to over time, exactly one unit on each day. On days when no unit has the codes it is the
/// unmapped unit. Codes that refer to the same units on the same days share a track.
/// </summary>
/// <param name="Index">The index in <see cref="UnitTree.Tracks"/>.</param>
/// <param name="Key">
/// The name, unique in the tree. It is the unit's id if the codes refer to that unit for its whole lifetime.
/// </param>
/// <param name="Codes">The codes; empty for the track of unknown codes.</param>
/// <param name="Spells">The units and their days, in order, without gaps, from the first possible day to the last.</param>
public sealed record CodeTrack(int Index, string Key, IReadOnlyList<string> Codes, IReadOnlyList<CodeSpell> Spells)
{
    /// <summary>Gets the index in <see cref="Spells"/> of the spell that contains a day.</summary>
    public int SpellIndexOn(DateOnly day)
    {
        int index = 0;
        while (index < Spells.Count - 1 && day >= Spells[index].Days.End)
        {
            index++;
        }

        return index;
    }
}

/// <summary>A span of days on which a code refers to one unit.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Days">The days.</param>
public readonly record struct CodeSpell(string UnitId, DaySpan Days)
{
    /// <summary>Gets whether no unit has the code on these days.</summary>
    public bool IsUnmapped => UnitId == UnitTree.UnmappedId;
}
