namespace BenefitMeter.Worker.Telemetry;

/// <summary>How an instrument is read.</summary>
internal enum InstrumentKind
{
    /// <summary>It only grows; what counts is how fast.</summary>
    Counter,

    /// <summary>It goes up and down.</summary>
    Gauge,

    /// <summary>It tells how values are spread.</summary>
    Histogram,
}

/// <summary>Something the worker measures about itself.</summary>
/// <param name="Name">The name, as OpenTelemetry writes it: <c>benefitmeter.run.duration</c>.</param>
/// <param name="Kind">How it is read.</param>
/// <param name="Unit">The unit: <c>s</c>, or what is counted in braces.</param>
/// <param name="Meaning">What it tells.</param>
internal sealed record Instrument(string Name, InstrumentKind Kind, string Unit, string Meaning)
{
    /// <summary>
    /// Gets the name that Prometheus shows; a histogram's series end in <c>_bucket</c>, <c>_sum</c> and <c>_count</c>.
    /// </summary>
    public string PrometheusName => PrometheusText.NameOf(Name, Unit, Kind == InstrumentKind.Counter);
}
