namespace BenefitMeter.Worker.Telemetry;

/// <summary>An instrument: something that the worker measures about itself.</summary>
/// <param name="Name">The name in the form of OpenTelemetry, such as <c>benefitmeter.run.duration</c>.</param>
/// <param name="Kind">The way its values are read.</param>
/// <param name="Unit">The unit: <c>s</c> for seconds, or the counted thing in braces, such as <c>{run}</c>.</param>
/// <param name="Meaning">The meaning in one English sentence, as the runbook lists it.</param>
internal sealed record Instrument(string Name, InstrumentKind Kind, string Unit, string Meaning)
{
    /// <summary>
    /// Gets the name in Prometheus. The series of a histogram have this name with <c>_bucket</c>, <c>_sum</c> and <c>_count</c>
    /// appended.
    /// </summary>
    public string PrometheusName => PrometheusText.NameOf(Name, Unit, Kind == InstrumentKind.Counter);
}
