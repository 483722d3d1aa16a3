namespace BenefitMeter.Definitions.Benefits;

/// <summary>What an effect is to the municipality's economy (rule B3). Amounts of different classes are never added.</summary>
public enum BenefitClass
{
    /// <summary>A budget line is reduced (budgetmæssig gevinst).</summary>
    CashReleasing,

    /// <summary>More comes in (merindtægt).</summary>
    Revenue,

    /// <summary>A cost that does not come (undgået udgift); shown apart.</summary>
    CostAvoidance,

    /// <summary>Time that is released and not budgeted (frigjort tid).</summary>
    NonCashReleasing,

    /// <summary>Measured, and no kroner (målbar ikke-økonomisk).</summary>
    QuantifiableNonMonetary,

    /// <summary>Described, and not counted (kvalitativ).</summary>
    Qualitative,

    /// <summary>A negative effect that is accepted (ulempe); counts with a negative sign.</summary>
    Disbenefit,
}
