namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>What a cell's number format makes of the number in it.</summary>
internal enum CellFormat
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A date; a time of day is told only by the number's fraction.</summary>
    Date,

    /// <summary>A date with its time of day, or a time alone.</summary>
    Time,
}
