using BenefitMeter.Worker.Tests.Municipalities;
using static BenefitMeter.Worker.Tests.Municipalities.BenefitTown;

namespace BenefitMeter.Worker.Tests.Deriving;

/// <summary>What letters that became digital are worth, month by month, and what a changed rate does to it.</summary>
public sealed class DerivationRunTests
{
    [Fact]
    public async Task Measure_BenefitOfLetters_GivesTheKronerWorkedOutByHand()
    {
        using Workspace folder = await MeasuredAsync(Town + Benefits);

        Assert.Equal(
            [
                "2025-01 Envelopes non-cash-releasing calculated 50 50 300 625 375 2.5 ",
                "2025-01 Postage cash-releasing calculated 50 50 300 500 300  ",
                "2025-02 Envelopes non-cash-releasing calculated 90 90 300 1125 1125 4.5 ",
                "2025-02 Postage cash-releasing calculated 90 90 300 900 900  ",
                "2025-03 Envelopes non-cash-releasing calculated   20    Incomplete",
                "2025-03 Postage cash-releasing calculated   20    Incomplete",
            ],
            Rows(folder, """
                SELECT period_id, line, class, basis, quantity, quantity_plain, volume, realised,
                    CASE WHEN realised IS NOT NULL THEN planned END, hours, reason
                FROM bi_benefit_realisation WHERE unit_id = 'town' ORDER BY 1, 2
                """));
    }

    [Fact]
    public async Task Measure_AllocatedBenefit_SharesWholeKronerByCountedLetters()
    {
        using Workspace folder = await MeasuredAsync(Town + Benefits);

        Assert.Equal(
            ["2025-01 north town 167", "2025-01 south town 333", "2025-02 north town 300", "2025-02 south town 600"],
            Rows(folder, """
                SELECT period_id, unit_id, allocated_from, realised FROM bi_benefit_realisation
                WHERE allocated_from IS NOT NULL AND line = 'Postage' AND realised IS NOT NULL ORDER BY 1, 2
                """));
    }

    [Fact]
    public async Task Measure_ClassesAndYears_StandApart()
    {
        using Workspace folder = await MeasuredAsync(Town + Benefits);

        // Two of two closed months; a year at 80 % with the volume of those two, six times.
        Assert.Equal(
            "1200 1400 1500 1750 10800 calculated 1000 ",
            Assert.Single(Rows(folder, """
                SELECT cash_releasing_planned_to_date, cash_releasing_realised_to_date, non_cash_releasing_planned_this_year,
                    non_cash_releasing_realised_this_year, cash_releasing_full_effect, amounts_basis, budget_cut_this_year,
                      revenue_realised_to_date
                FROM bi_benefit
                """)));
    }

    [Fact]
    public async Task Measure_Ledger_TellsPriceFromVolume()
    {
        using Workspace folder = await MeasuredAsync(Town + Benefits);

        // 2025 to the end of February 1,200 + 720 booked; 2024 has no January, so nothing is compared, and the year goes on
        // alike.
        Assert.Equal(
            "9000 1000 Item 4 8000 1400 1920  11520   ",
            Assert.Single(Rows(folder, """
                SELECT budget, cut, cut_references, room, calculated, booked_to_date, booked_last_year, expected_year_end,
                  volume_effect, price_effect, reason
                FROM bi_budget WHERE account = '6.45'
                """)));
    }

    [Fact]
    public async Task Measure_ChangedRate_ShowsBothRatesAndNothingElseChanges()
    {
        using Workspace folder = await MeasuredAsync(Town + Benefits);
        string before = Rows(folder, "SELECT COUNT(*) FROM bm_benefit_realisation").Single();
        await folder.SucceedAsync("measure", "--as-of", AsOf);
        Assert.Equal(before, Rows(folder, "SELECT COUNT(*) FROM bm_benefit_realisation").Single());

        folder.Write("town.yaml", (Town + Benefits).Replace("amount: 12 }", "amount: 13 }", StringComparison.Ordinal));
        await folder.SucceedAsync("measure", "--as-of", AsOf);

        Assert.Equal(
            ["Postage 2025-02 rates 10 11 990"],
            Rows(folder, """
                SELECT line, period_id, cause, old_rate, rate, realised FROM bi_benefit_realisation
                WHERE unit_id = 'town' AND period_id = '2025-02' AND cause IS NOT NULL
                """));
        Assert.Equal(
            ["2025-02 10 900  0", "2025-02 11 990 rates 1"],
            Rows(folder, """
                SELECT period_id, rate, realised, cause, superseded_at IS NULL FROM bi_benefit_realisation_history
                WHERE unit_id = 'town' AND period_id = '2025-02' AND line = 'Postage' ORDER BY recorded_at
                """));
        Assert.Equal("1540", Assert.Single(Rows(folder, "SELECT cash_releasing_realised_to_date FROM bi_benefit")));
    }

    [Fact]
    public async Task Measure_RateFromADayOn_LeavesWhatWasBeforeItAsItIs()
    {
        using Workspace folder = await MeasuredAsync(Town + Benefits);
        folder.Write("town.yaml", (Town + Benefits)
            .Replace("amount: 12 }", "amount: 12 }, { from: 2025-02-01, amount: 13 }", StringComparison.Ordinal));

        await folder.SucceedAsync("measure", "--as-of", AsOf);

        Assert.Equal(
            [
                "2025-01 10 500   1", "2025-02 10 900   0", "2025-02 11 990 rates 10 1",
                "2025-03 10    0", "2025-03 11  rates 10 1",
            ],
            Rows(folder, """
                SELECT period_id, rate, realised, cause, old_rate, superseded_at IS NULL FROM bi_benefit_realisation_history
                WHERE unit_id = 'town' AND line = 'Postage' ORDER BY period_id, recorded_at
                """));
        Assert.Equal(
            ["2025-01 north   167", "2025-02 north 10 11 330"],
            Rows(folder, """
                SELECT period_id, unit_id, old_rate, CASE WHEN old_rate IS NOT NULL THEN rate END, realised
                  FROM bi_benefit_realisation
                WHERE unit_id = 'north' AND line = 'Postage' AND realised IS NOT NULL ORDER BY period_id
                """));
    }
}
