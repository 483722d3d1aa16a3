using BenefitMeter.Time;

namespace BenefitMeter.Definitions.Units;

/// <summary>
/// What some unit codes mean over time: one unit on any day, the unmapped one where none has them. Codes that always mean the
/// same share a track.
/// </summary>
/// <param name="Index">Its place in <see cref="UnitTree.Tracks"/>.</param>
/// <param name="Key">Its name, unique in the tree: the unit's id where the codes mean one unit for all its days.</param>
/// <param name="Codes">The codes; none for the track of codes that nobody knows.</param>
/// <param name="Spells">The units with their days, in order and without a gap, over all time.</param>
public sealed record CodeTrack(int Index, string Key, IReadOnlyList<string> Codes, IReadOnlyList<CodeSpell> Spells)
{
    /// <summary>Gets the place in <see cref="Spells"/> of the one that a day lies in.</summary>
    public int SpellIndexOn(DateOnly day)
    {
        int place = 0;
        while (place < Spells.Count - 1 && day >= Spells[place].Days.End)
        {
            place++;
        }

        return place;
    }
}

/// <summary>The unit that a code means for some days.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Days">The days.</param>
public readonly record struct CodeSpell(string UnitId, DaySpan Days)
{
    /// <summary>Gets whether no unit has the code.</summary>
    public bool IsUnmapped => UnitId == UnitTree.UnmappedId;
}
