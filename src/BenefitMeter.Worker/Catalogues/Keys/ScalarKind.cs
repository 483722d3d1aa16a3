namespace BenefitMeter.Worker.Catalogues.Keys;

/// <summary>The kind of a single value, which decides how it is read and checked.</summary>
internal enum ScalarKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A short text that rows are told apart by, such as an account: at most 100 letters.</summary>
    Label,

    /// <summary>An id that is defined by writing it.</summary>
    NewId,

    /// <summary>A decimal number with a decimal point.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A date, <c>2025-09-01</c>.</summary>
    Date,

    /// <summary>A number or a date, for comparisons.</summary>
    NumberOrDate,

    /// <summary>A period id or a date, <c>2025-06</c>, <c>2025-Q2</c>, <c>2025</c> or <c>2025-06-30</c>.</summary>
    PeriodOrDate,

    /// <summary>Two periods or dates, both ends included: <c>2025-01..2025-06</c>; or one period.</summary>
    Window,

    /// <summary>A number of days, <c>10 days</c>.</summary>
    Days,

    /// <summary>A length of time, <c>30s</c>, <c>5m</c> or <c>1h</c>.</summary>
    TimeSpan,

    /// <summary>Hours of the day, <c>19:00-06:00</c>; they may pass midnight.</summary>
    Hours,

    /// <summary>A percentage, <c>50%</c>.</summary>
    Percent,

    /// <summary>A schedule, <c>daily 05:30</c>.</summary>
    Schedule,

    /// <summary>An IANA time zone.</summary>
    TimeZone,

    /// <summary><c>file-date</c>, <c>none</c> or <c>column X</c>.</summary>
    CompleteThrough,

    /// <summary>The name of a connection string in the settings; never the string itself.</summary>
    ConnectionName,

    /// <summary>A column of the dataset.</summary>
    Column,

    /// <summary>The name of one of the dataset's dates.</summary>
    DateName,

    /// <summary>The id of a person.</summary>
    Person,

    /// <summary>The id of a unit.</summary>
    Unit,

    /// <summary>The id of a source.</summary>
    Source,

    /// <summary>The id of a dataset.</summary>
    Dataset,

    /// <summary>The id of an indicator.</summary>
    Indicator,

    /// <summary>The id of a benefit.</summary>
    Benefit,

    /// <summary>The id of a portfolio.</summary>
    Portfolio,

    /// <summary>The id of an initiative.</summary>
    Initiative,

    /// <summary>The id of a rate.</summary>
    Rate,

    /// <summary>The id of a node of the benefit tree, or of a benefit.</summary>
    TreeNode,

    /// <summary>The id of a business case.</summary>
    BusinessCase,

    /// <summary>The id of a goal of the strategy plan.</summary>
    Goal,

    /// <summary>The id of an improvement project.</summary>
    ImprovementProject,
}
