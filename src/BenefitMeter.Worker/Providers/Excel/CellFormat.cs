namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>What a number in a cell means, by the cell's number format.</summary>
internal enum CellFormat
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A date. It has a time of day only where the number has a fraction.</summary>
    Date,

    /// <summary>A date with its time of day, or a time alone.</summary>
    Time,
}
