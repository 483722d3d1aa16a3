namespace BenefitMeter.Worker.Telemetry;

/// <summary>
/// The names of the tags that log, metrics and traces share. Their values are keys of the catalogue and codes, never ids of runs,
/// file names or values of rows.
/// </summary>
internal static class Tags
{
    /// <summary>The id of a dataset; several are separated by commas.</summary>
    public const string Dataset = "dataset";

    /// <summary>The id of a source.</summary>
    public const string Source = "source";

    /// <summary>The stored code of the outcome of a run.</summary>
    public const string Outcome = "outcome";

    /// <summary>The code of the kind of a failure.</summary>
    public const string Kind = "kind";
}
