using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Economy.Budgets;

/// <summary>A benefit that was taken in the budget before it came (rule C7.8).</summary>
/// <param name="Cut">What was cut, in kroner.</param>
/// <param name="NotSaved">What was not saved of it.</param>
public sealed record UpFrontBudget(decimal Cut, decimal NotSaved)
{
    /// <summary>Gets what was saved of the cut.</summary>
    public decimal Realised => Cut - NotSaved;

    /// <summary>Gets the saved part in percent; null where nothing was cut.</summary>
    public decimal? RealisedPercent => RealisationRule.GapClosure(0, Cut, Realised);
}
