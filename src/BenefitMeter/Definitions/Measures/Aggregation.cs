namespace BenefitMeter.Definitions.Measures;

/// <summary>The way in which a figure is aggregated over units and time (rule C5).</summary>
public enum Aggregation
{
    /// <summary>A flow: it is summed over time and over units.</summary>
    Sum,

    /// <summary>A ratio or mean: numerators and denominators are summed, and the sums are divided.</summary>
    Ratio,

    /// <summary>A stock: the last value over time, the sum over units.</summary>
    Last,

    /// <summary>A median, percentile or distinct count: it is measured at each level and never aggregated.</summary>
    None,
}
