namespace BenefitMeter.Definitions.Benefits;

/// <summary>The kind of effect on the municipality's economy (rule B3). Amounts of different classes are never added.</summary>
public enum BenefitClass
{
    /// <summary>A budget line is reduced (budgetmæssig gevinst).</summary>
    CashReleasing,

    /// <summary>Income increases (merindtægt).</summary>
    Revenue,

    /// <summary>A cost is avoided (undgået udgift). Shown separately.</summary>
    CostAvoidance,

    /// <summary>Time is released without a budget reduction (frigjort tid).</summary>
    NonCashReleasing,

    /// <summary>The effect is measured, but not in kroner (målbar ikke-økonomisk).</summary>
    QuantifiableNonMonetary,

    /// <summary>The effect is described, not counted (kvalitativ).</summary>
    Qualitative,

    /// <summary>An accepted negative effect (ulempe). Counted with a negative sign.</summary>
    Disbenefit,
}
