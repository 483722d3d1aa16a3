using BenefitMeter.Definitions.Datasets;

namespace BenefitMeter.Planning;

/// <summary>What a column's cells must be read as.</summary>
public enum CellType
{
    /// <summary>Text, as it stands.</summary>
    Text,

    /// <summary>An exact number.</summary>
    Number,

    /// <summary>
    /// A local date, a local time, a UTC time or a time with offset; <see cref="ColumnNeed.Meaning"/> says which.
    /// </summary>
    Date,
}

/// <summary>A column that an extraction needs, by its place in <see cref="Extraction.Columns"/>.</summary>
/// <param name="Column">The source's column name.</param>
/// <param name="Type">What its cells are read as.</param>
/// <param name="Meaning">For <see cref="CellType.Date"/>: what a cell means; else <see cref="DateMeaning.Local"/>.</param>
/// <param name="Decimals">
/// For <see cref="CellType.Number"/>: decimals that a floating-point cell is rounded to; null where it is exact.
/// </param>
public sealed record ColumnNeed(string Column, CellType Type, DateMeaning Meaning, int? Decimals);
