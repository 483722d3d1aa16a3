namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>An index of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns in order.</param>
internal sealed record TableIndex(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>Gets whether no two rows may have the same values; rows without one of them are never the same.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Gets whether only current rows count: those that no publication superseded.</summary>
    public bool IsOfCurrent { get; init; }

    /// <summary>
    /// Gets whether the index of current rows does the same on an engine where it has all rows, so that this one is left out.
    /// </summary>
    public bool IsLikeCurrent { get; init; }

    /// <summary>Gets further columns that an engine may keep in the index, so that a question needs no more.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];
}
