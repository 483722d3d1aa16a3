namespace BenefitMeter.Worker.Commands.Output;

/// <summary>The format in which a command prints its rows (rule 33).</summary>
internal enum OutputFormat
{
    /// <summary>A table for people, in their language.</summary>
    Text,

    /// <summary>A JSON array of objects with the column names of the views. Decimals are numbers with all their digits.</summary>
    Json,

    /// <summary>CSV as in RFC 4180: comma, decimal point, ISO dates, UTF-8.</summary>
    Csv,

    /// <summary>CSV for Danish Excel: semicolon, decimal comma, byte order mark.</summary>
    Excel,
}
