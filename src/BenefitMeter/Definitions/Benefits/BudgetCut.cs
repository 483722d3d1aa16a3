using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.Definitions.Benefits;

/// <summary>A decided reduction of a budget line (rule B3, budgettilpasning).</summary>
/// <param name="Line">
/// The name of the money line whose cash part it is. Empty if the benefit has at most one line that can be cash.
/// </param>
/// <param name="UnitId">The unit whose budget is reduced.</param>
/// <param name="Account">The budget line.</param>
/// <param name="Year">The budget year.</param>
/// <param name="Amount">The reduction in kroner. Negative if the budget grows, as in a year of net cost.</param>
/// <param name="Hours">The hours removed from the budget; null if not specified.</param>
/// <param name="Fte">The full-time equivalents removed by the end of the year; null if not specified.</param>
/// <param name="From">The first day of the reduction (inclusive). Default the first day of the year.</param>
/// <param name="Decided">By whom and when it was decided, and where that is recorded.</param>
public sealed record BudgetCut(
    string Line, string UnitId, string Account, int Year, decimal Amount, decimal? Hours, decimal? Fte,
    DateOnly From, Decision Decided);
