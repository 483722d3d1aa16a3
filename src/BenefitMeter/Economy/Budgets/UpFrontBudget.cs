using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Economy.Budgets;

/// <summary>A benefit that was cut from the budget before it was realised (rule C7.8).</summary>
/// <param name="Cut">The kroner cut from the budget.</param>
/// <param name="NotSaved">The part of the cut that was not saved, in kroner.</param>
public sealed record UpFrontBudget(decimal Cut, decimal NotSaved)
{
    /// <summary>Gets the part of the cut that was saved, in kroner.</summary>
    public decimal Realised => Cut - NotSaved;

    /// <summary>Gets the saved part in percent of the cut, or null if nothing was cut.</summary>
    public decimal? RealisedPercent => RealisationRule.GapClosure(0, Cut, Realised);
}
