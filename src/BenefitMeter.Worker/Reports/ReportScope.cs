namespace BenefitMeter.Worker.Reports;

/// <summary>The options by which a kind of report can be limited or ordered.</summary>
[Flags]
internal enum ReportScope
{
    /// <summary>No option: the report covers everything.</summary>
    Whole = 0,

    /// <summary>One unit.</summary>
    Unit = 1,

    /// <summary>One period.</summary>
    Period = 2,

    /// <summary>One board.</summary>
    Board = 4,

    /// <summary>The worst rows first.</summary>
    Order = 8,
}
