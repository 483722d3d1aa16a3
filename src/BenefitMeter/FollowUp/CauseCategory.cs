namespace BenefitMeter.FollowUp;

/// <summary>The cause of a result (rule B5).</summary>
public enum CauseCategory
{
    /// <summary>The volume was higher than planned.</summary>
    VolumeIncrease,

    /// <summary>The volume was lower than planned.</summary>
    VolumeDecrease,

    /// <summary>A supplier was late.</summary>
    SupplierDelay,

    /// <summary>A decision or event outside the organisation.</summary>
    External,

    /// <summary>People or money were missing.</summary>
    Resources,

    /// <summary>The method of work.</summary>
    Method,

    /// <summary>The new solution is not used yet.</summary>
    Adoption,

    /// <summary>The quality of the data.</summary>
    Data,

    /// <summary>Another cause.</summary>
    Other,
}
