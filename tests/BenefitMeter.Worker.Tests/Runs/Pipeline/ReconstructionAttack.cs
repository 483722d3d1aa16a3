using System.Globalization;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>
/// A reader who kept everything the views ever showed, and solves it for the number of applicants of each centre and month:
/// every figure is a sum of these. He takes it that nothing changes afterwards but the centres and months named.
/// </summary>
internal sealed class ReconstructionAttack
{
    private const long Prime = 2_147_483_647;

    private readonly Dictionary<string, int> unknowns = [];
    private readonly List<Dictionary<int, long>> solved = [];
    private readonly List<(string Name, Dictionary<int, long> Cells)> hidden = [];

    /// <summary>Takes what the views show now.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="months">How many months have begun: later ones have no rows, which everybody knows.</param>
    /// <param name="moment">Which time it is.</param>
    /// <param name="changedAt">Gets, for a centre and month, the last moment at which its rows changed.</param>
    public void Look(Workspace folder, int months, int moment, Func<string, int, int> changedAt)
    {
        foreach (Dictionary<string, object?> row in folder.Query("SELECT * FROM bi_figure"))
        {
            string unit = (string)row["unit_id"]!;
            DateOnly first = Day(row["period_start"]);
            DateOnly last = Day(row["period_end"]);
            string name = $"{row["indicator_id"]} {unit} {row["grain"]} {row["period_id"]} at {moment}";
            if ((string)row["state"]! == "suppressed")
            {
                hidden.Add((name, Sum(unit, first, last)));
                Assert.All(
                    (string[])["value", "numerator", "denominator", "rows_counted", "deviation", "missing_amount",
                    "realised_plan_pct", "realised_target_pct", "realised_first_pct", "realised_forecast_pct", "forecast",
                    "forecast_low", "forecast_high", "delay_months", "lead_months", "trend_delay_months",
                    "result_status", "timeline_status"],
                    column => Assert.Null(row[column]));
                Assert.Equal("The figure is hidden to protect small groups.", row["status_reason_en"]);
                continue;
            }

            Learn(Sum(unit, first, last));
            if ((string)row["indicator_id"]! == "applicants" && row["year_to_date"] is not null)
            {
                Learn(Sum(unit, new DateOnly(first.Year, 1, 1), last));
            }

            if ((string)row["indicator_id"]! == "applicants" && row["previous_value"] is not null
                && (string)row["grain"]! == "month")
            {
                Learn(Sum(unit, first.AddMonths(-1), first.AddDays(-1)));
            }
        }

        Dictionary<int, long> Sum(string unit, DateOnly first, DateOnly last)
        {
            Dictionary<int, long> cells = [];
            foreach (string centre in unit == "town" ? TestMunicipality.Centres : [unit])
            {
                for (DateOnly day = new(2025, 1, 1); day.Month <= months; day = day.AddMonths(1))
                {
                    if (day >= new DateOnly(first.Year, first.Month, 1) && day <= last)
                    {
                        string name = $"{centre} {day.Month} {changedAt(centre, day.Month)}";
                        unknowns.TryAdd(name, unknowns.Count);
                        cells[unknowns[name]] = 1;
                    }
                }
            }

            return cells;
        }
    }

    public int HiddenSoFar => hidden.Count;

    /// <summary>Gets the hidden figures that follow from what was shown.</summary>
    public IEnumerable<string> WorkedOut() => hidden.Where(each => Reduced(each.Cells).Count == 0).Select(each => each.Name);

    private void Learn(Dictionary<int, long> equation)
    {
        Dictionary<int, long> row = Reduced(equation);
        if (row.Count > 0)
        {
            solved.Add(row);
        }
    }

    // Each solved row is led by its lowest unknown; those before it hold no lead of a later one.
    private Dictionary<int, long> Reduced(Dictionary<int, long> equation)
    {
        Dictionary<int, long> row = new(equation);
        foreach (Dictionary<int, long> by in solved)
        {
            int lead = by.Keys.Min();
            if (row.TryGetValue(lead, out long value))
            {
                long factor = value * (long)System.Numerics.BigInteger.ModPow(by[lead], Prime - 2, Prime) % Prime;
                foreach ((int column, long each) in by)
                {
                    long left = (((row.GetValueOrDefault(column) - (factor * each % Prime)) % Prime) + Prime) % Prime;
                    row[column] = left;
                }

                foreach (int column in row.Where(cell => cell.Value == 0).Select(cell => cell.Key).ToList())
                {
                    row.Remove(column);
                }
            }
        }

        return row;
    }

    private static DateOnly Day(object? text) => DateOnly.ParseExact((string)text!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
