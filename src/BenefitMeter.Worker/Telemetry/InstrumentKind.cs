namespace BenefitMeter.Worker.Telemetry;

/// <summary>The way the values of an instrument are read.</summary>
internal enum InstrumentKind
{
    /// <summary>A value that only grows. Its rate is read.</summary>
    Counter,

    /// <summary>A value that goes up and down.</summary>
    Gauge,

    /// <summary>The distribution of many values.</summary>
    Histogram,
}
