namespace BenefitMeter.Definitions.Measures;

/// <summary>How a figure rolls up over units and time (rule C5).</summary>
public enum Aggregation
{
    /// <summary>A flow: summed over time and units.</summary>
    Sum,

    /// <summary>A ratio or mean: numerators and denominators are summed, and divided last.</summary>
    Ratio,

    /// <summary>A stock: the last value over time, summed over units.</summary>
    Last,

    /// <summary>Median, percentile or distinct count: measured at each level, never rolled up.</summary>
    None,
}
