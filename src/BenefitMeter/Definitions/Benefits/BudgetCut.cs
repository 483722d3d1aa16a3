using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.Definitions.Benefits;

/// <summary>A reduction of a budget line that was decided (rule B3, budgettilpasning).</summary>
/// <param name="Line">The money line that it takes the cash of; empty where the benefit has one such line, or none.</param>
/// <param name="UnitId">The unit whose budget it is.</param>
/// <param name="Account">The budget line.</param>
/// <param name="Year">The budget year.</param>
/// <param name="Amount">The reduction in kroner; below 0 where the budget grows, as in a year of net cost.</param>
/// <param name="Hours">The hours taken out with it; null where none are named.</param>
/// <param name="Fte">The full-time equivalents taken out, by the end of the year; null where none are named.</param>
/// <param name="From">The first day that they are gone; the year's first where nobody said.</param>
/// <param name="Decided">Who decided it, when, and where it is recorded.</param>
public sealed record BudgetCut(
    string Line, string UnitId, string Account, int Year, decimal Amount, decimal? Hours, decimal? Fte,
    DateOnly From, Decision Decided);
