namespace BenefitMeter.Worker.Commands.Output;

/// <summary>How a command prints its rows.</summary>
internal enum OutputFormat
{
    /// <summary>A table for people, in their language.</summary>
    Text,

    /// <summary>An array of objects with the views' column names; decimals are numbers with all their digits.</summary>
    Json,

    /// <summary>RFC 4180: comma, decimal point, ISO dates, UTF-8.</summary>
    Csv,

    /// <summary>CSV as a Danish Excel opens it: semicolon, decimal comma, byte order mark.</summary>
    Excel,
}
