namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>What stands in a cell of a sheet.</summary>
internal enum SheetValue
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A number, or a date stored as one.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A date in ISO form.</summary>
    IsoDate,

    /// <summary>TRUE or FALSE, as <c>1</c> or <c>0</c>.</summary>
    Boolean,

    /// <summary>An error such as <c>#N/A</c>.</summary>
    Error,

    /// <summary>A formula whose result was not saved.</summary>
    Unsolved,
}

/// <summary>A cell of a sheet as it is stored.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Text">Its stored text; empty where nothing stands in it.</param>
/// <param name="Format">What its number format makes of a number.</param>
internal readonly record struct SheetCell(int Column, SheetValue Value, string Text, CellFormat Format);
