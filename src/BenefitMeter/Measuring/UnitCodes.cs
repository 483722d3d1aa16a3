using BenefitMeter.Definitions;

namespace BenefitMeter.Measuring;

/// <summary>Maps unit codes to units, each distinct code once.</summary>
internal sealed class UnitCodes
{
    private readonly UnitTree units;
    private readonly bool hasColumn;
    private readonly Dictionary<string, int> placeOfId;
    private readonly Dictionary<string, int> placeOfCode = new(StringComparer.Ordinal);
    private readonly int unmapped;

    public UnitCodes(UnitTree units, bool hasColumn)
    {
        (this.units, this.hasColumn) = (units, hasColumn);
        placeOfId = units.InOrder.Select((unit, place) => (unit.Id, place)).ToDictionary(StringComparer.Ordinal);
        unmapped = placeOfId[UnitTree.UnmappedId];
    }

    /// <summary>Gets how many rows were kept of each code that no unit has; the empty text where there was no code.</summary>
    public Dictionary<string, long> UnmappedRows { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the place in <see cref="UnitTree.InOrder"/> of the unit that a code means; the root's without a unit column.</summary>
    public int PlaceOf(string? code)
    {
        if (!hasColumn)
        {
            return 0;
        }

        code ??= string.Empty;
        if (!placeOfCode.TryGetValue(code, out int place))
        {
            place = placeOfId[units.OfCode(code).Id];
            placeOfCode.Add(code, place);
        }

        return place;
    }

    /// <summary>Counts kept rows of a code, and remembers them where no unit has it.</summary>
    public void CountKept(string? code, long rows)
    {
        if (PlaceOf(code) == unmapped)
        {
            UnmappedRows[code ?? string.Empty] = UnmappedRows.GetValueOrDefault(code ?? string.Empty) + rows;
        }
    }
}
