using BenefitMeter.Definitions.Datasets;

namespace BenefitMeter.Planning;

/// <summary>The type as which the cells of a column must be read.</summary>
public enum CellType
{
    /// <summary>Text, unchanged.</summary>
    Text,

    /// <summary>An exact number.</summary>
    Number,

    /// <summary>
    /// A local date, a local time, a UTC time or a time with an offset, depending on <see cref="ColumnNeed.Meaning"/>.
    /// </summary>
    Date,
}

/// <summary>A column that an extraction needs.</summary>
/// <param name="Column">The name of the column in the source.</param>
/// <param name="Type">The type as which the cells are read.</param>
/// <param name="Meaning">
/// The meaning of a cell, for <see cref="CellType.Date"/>; otherwise <see cref="DateMeaning.Local"/>.
/// </param>
/// <param name="Decimals">
/// The number of decimals to which a floating-point cell is rounded, for <see cref="CellType.Number"/>; null if the column is
/// exact, and for other types.
/// </param>
public sealed record ColumnNeed(string Column, CellType Type, DateMeaning Meaning, int? Decimals);
