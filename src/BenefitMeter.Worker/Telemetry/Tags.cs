namespace BenefitMeter.Worker.Telemetry;

/// <summary>The names that log, metric and trace share; keys of the catalogue only, never ids, file names or values.</summary>
internal static class Tags
{
    public const string Dataset = "dataset";

    public const string Source = "source";

    public const string Outcome = "outcome";

    public const string Kind = "kind";
}
