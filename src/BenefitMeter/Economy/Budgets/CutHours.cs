using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.Rates;
using BenefitMeter.Time;

namespace BenefitMeter.Economy.Budgets;

/// <summary>
/// The hours that budget cuts remove in a period. Saved time is cash only up to these hours (rule C7.1; decision 0063).
/// </summary>
public static class CutHours
{
    /// <summary>Gets the hours that the cuts of a money line remove in a period.</summary>
    /// <param name="cuts">The benefit's cuts.</param>
    /// <param name="line">The name of the money line. A cut without a line applies to every line.</param>
    /// <param name="unitId">The id of the unit.</param>
    /// <param name="period">The period.</param>
    /// <param name="norm">The norm of the line's rate, which turns full-time equivalents into hours.</param>
    public static decimal InPeriod(IEnumerable<BudgetCut> cuts, string line, string unitId, Period period, FteNorm norm) => cuts
        .Where(cut => cut.UnitId == unitId && (cut.Line.Length == 0 || cut.Line == line))
        .Sum(cut => OfYear(cut, norm) * Part(cut, period));

    // The hours of the part of the year in which the cut is in force.
    private static decimal OfYear(BudgetCut cut, FteNorm norm) =>
        cut.Hours ?? (cut.Fte is { } fte ? TimeSaving.FteYears(fte, Months(DaysInForce(cut))) * norm.Hours : 0);

    private static decimal Part(BudgetCut cut, Period period)
    {
        DaySpan both = DaysInForce(cut).Intersect(new DaySpan(period.Start, period.End));
        return both.Start >= both.End ? 0 : Months(both) / Months(DaysInForce(cut));
    }

    private static DaySpan DaysInForce(BudgetCut cut) => new(cut.From, new DateOnly(cut.Year + 1, 1, 1));

    private static decimal Months(DaySpan days) => MonthArithmetic.MonthsBetween(days.Start, days.End);
}
