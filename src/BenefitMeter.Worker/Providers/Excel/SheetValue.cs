namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>What a cell of a sheet contains.</summary>
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

    /// <summary>A formula whose result is not saved.</summary>
    Unsolved,
}
