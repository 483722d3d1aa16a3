using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Deriving;

/// <summary>What letters that became digital are worth, month by month, and what a changed rate does to it.</summary>
public sealed class DerivationRunTests
{
    [Fact]
    public async Task Measure_BenefitOfLetters_GivesTheKronerWorkedOutByHand()
    {
        using Workspace folder = await TestMunicipality.DigitalPost.MeasureAsync();

        List<Dictionary<string, object?>> lines = folder.Query("""
            SELECT *, CASE WHEN realised IS NOT NULL THEN planned END AS planned_where_realised
            FROM bi_benefit_realisation WHERE unit_id = 'town' ORDER BY period_id, line
            """);
        RowAssert.Table(lines, """
            period_id | line      | class              | basis      | reason
            2025-01   | Envelopes | non-cash-releasing | calculated | -
            2025-01   | Postage   | cash-releasing     | calculated | -
            2025-02   | Envelopes | non-cash-releasing | calculated | -
            2025-02   | Postage   | cash-releasing     | calculated | -
            2025-03   | Envelopes | non-cash-releasing | calculated | Incomplete
            2025-03   | Postage   | cash-releasing     | calculated | Incomplete
            """);
        RowAssert.Table(lines, """
            period_id | line      | quantity | quantity_plain | volume | realised | planned_where_realised | hours
            2025-01   | Envelopes | 50       | 50             | 300    | 625      | 375                    | 2.5
            2025-01   | Postage   | 50       | 50             | 300    | 500      | 300                    | -
            2025-02   | Envelopes | 90       | 90             | 300    | 1125     | 1125                   | 4.5
            2025-02   | Postage   | 90       | 90             | 300    | 900      | 900                    | -
            2025-03   | Envelopes | -        | -              | 20     | -        | -                      | -
            2025-03   | Postage   | -        | -              | 20     | -        | -                      | -
            """);
    }

    [Fact]
    public async Task Measure_AllocatedBenefit_SharesWholeKronerByCountedLetters()
    {
        using Workspace folder = await TestMunicipality.DigitalPost.MeasureAsync();

        RowAssert.Table(folder.Query("""
            SELECT period_id, unit_id, allocated_from, realised FROM bi_benefit_realisation
            WHERE allocated_from IS NOT NULL AND line = 'Postage' AND realised IS NOT NULL ORDER BY 1, 2
            """), """
            period_id | unit_id | allocated_from | realised
            2025-01   | north   | town           | 167
            2025-01   | south   | town           | 333
            2025-02   | north   | town           | 300
            2025-02   | south   | town           | 600
            """);
    }

    [Fact]
    public async Task Measure_ClassesAndYears_StandApart()
    {
        using Workspace folder = await TestMunicipality.DigitalPost.MeasureAsync();

        // Two of two closed months; a year at 80 % with the volume of those two, six times.
        RowAssert.Equal(
            folder.Query("SELECT * FROM bi_benefit").Single(),
            ("cash_releasing_planned_to_date", 1200d), ("cash_releasing_realised_to_date", 1400d),
            ("non_cash_releasing_planned_this_year", 1500d), ("non_cash_releasing_realised_this_year", 1750d),
            ("cash_releasing_full_effect", 10800d), ("amounts_basis", "calculated"), ("budget_cut_this_year", 1000d),
            ("revenue_realised_to_date", null));
    }

    [Fact]
    public async Task Measure_Ledger_SeparatesPriceFromVolume()
    {
        using Workspace folder = await TestMunicipality.DigitalPost.MeasureAsync();

        // 2025 to the end of February 1,200 + 720 booked; 2024 has no January, so nothing is compared, and the year goes on
        // alike.
        RowAssert.Equal(
            folder.Query("SELECT * FROM bi_budget WHERE account = '6.45'").Single(),
            ("budget", 9000d), ("cut", 1000d), ("cut_references", "Item 4"), ("room", 8000d), ("calculated", 1400d),
            ("booked_to_date", 1920d), ("booked_last_year", null), ("expected_year_end", 11520d), ("volume_effect", null),
            ("price_effect", null), ("reason", null));
    }

    [Fact]
    public async Task Measure_ChangedRate_ShowsBothRatesAndNothingElseChanges()
    {
        using Workspace folder = await TestMunicipality.DigitalPost.MeasureAsync();
        object? before = folder.Scalar("SELECT COUNT(*) FROM bm_benefit_realisation");
        await folder.MeasureAsync();
        Assert.Equal(before, folder.Scalar("SELECT COUNT(*) FROM bm_benefit_realisation"));

        folder.Change("benefits.yaml", "amount: 12 }", "amount: 13 }");
        await folder.MeasureAsync();

        RowAssert.Table(folder.Query("""
            SELECT line, period_id, cause, old_rate, rate, realised FROM bi_benefit_realisation
            WHERE unit_id = 'town' AND period_id = '2025-02' AND cause IS NOT NULL
            """), """
            line    | period_id | cause | old_rate | rate | realised
            Postage | 2025-02   | rates | 10       | 11   | 990
            """);
        RowAssert.Table(folder.Query("""
            SELECT period_id, rate, realised, cause, superseded_at IS NULL AS is_current FROM bi_benefit_realisation_history
            WHERE unit_id = 'town' AND period_id = '2025-02' AND line = 'Postage' ORDER BY recorded_at
            """), """
            period_id | rate | realised | cause | is_current
            2025-02   | 10   | 900      | -     | 0
            2025-02   | 11   | 990      | rates | 1
            """);
        Assert.Equal(1540d, folder.Scalar("SELECT cash_releasing_realised_to_date FROM bi_benefit"));
    }

    [Fact]
    public async Task Measure_RateFromADayOn_LeavesWhatWasBeforeItAsItIs()
    {
        using Workspace folder = await TestMunicipality.DigitalPost.MeasureAsync();
        folder.Change("benefits.yaml", "amount: 12 }", "amount: 12 }, { from: 2025-02-01, amount: 13 }");

        await folder.MeasureAsync();

        RowAssert.Table(folder.Query("""
            SELECT period_id, rate, realised, cause, old_rate, superseded_at IS NULL AS is_current
            FROM bi_benefit_realisation_history
            WHERE unit_id = 'town' AND line = 'Postage' ORDER BY period_id, recorded_at
            """), """
            period_id | rate | realised | cause | old_rate | is_current
            2025-01   | 10   | 500      | -     | -        | 1
            2025-02   | 10   | 900      | -     | -        | 0
            2025-02   | 11   | 990      | rates | 10       | 1
            2025-03   | 10   | -        | -     | -        | 0
            2025-03   | 11   | -        | rates | 10       | 1
            """);
        RowAssert.Table(folder.Query("""
            SELECT period_id, unit_id, old_rate, CASE WHEN old_rate IS NOT NULL THEN rate END AS rate, realised
              FROM bi_benefit_realisation
            WHERE unit_id = 'north' AND line = 'Postage' AND realised IS NOT NULL ORDER BY period_id
            """), """
            period_id | unit_id | old_rate | rate | realised
            2025-01   | north   | -        | -    | 167
            2025-02   | north   | 10       | 11   | 330
            """);
    }
}
