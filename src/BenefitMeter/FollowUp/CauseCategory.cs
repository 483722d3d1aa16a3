namespace BenefitMeter.FollowUp;

/// <summary>Why a result is as it is (rule B5).</summary>
public enum CauseCategory
{
    /// <summary>More came in than was planned for.</summary>
    VolumeIncrease,

    /// <summary>Less came in.</summary>
    VolumeDecrease,

    /// <summary>A supplier was late.</summary>
    SupplierDelay,

    /// <summary>Others decided it.</summary>
    External,

    /// <summary>Hands or money were lacking.</summary>
    Resources,

    /// <summary>The way of working.</summary>
    Method,

    /// <summary>What is new is not used yet.</summary>
    Adoption,

    /// <summary>The data.</summary>
    Data,

    /// <summary>Something else.</summary>
    Other,
}
