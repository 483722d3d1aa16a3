namespace BenefitMeter.Worker.Tests.Runs;

/// <summary>
/// Letters of two centres: half of them digital before the effect. In January 2025 it is 200 of 300, in February 240 of 300, so 50 and
/// 90 letters more than at half. A letter saves 12 kr. postage less 2 kr. for the message, and 3 minutes at 481,000 / 1,924 = 250 kr. an
/// hour.
/// </summary>
public sealed class BenefitRunTests
{
    private const string AsOf = "2025-03-05";

    private const string Town = """
        organisation:
          name: Prøve Kommune
          people: { chief: { name: Ann Example }, con: { name: Bo Example } }
          units:
            town: { name: Town }
            north: { name: North, parent: town }
            south: { name: South, parent: town }
        sources: { post: { provider: csv, path: post.csv, delimiter: ";" } }
        datasets:
          post: { source: post, dates: { sent: { column: date, as: date } }, unit-column: unit, rows-are: things }
        indicators:
          share:
            name: Digital share
            dataset: post
            measure: { ratio: { numerator: { sum: { column: digital } }, denominator: { sum: { column: letters } } } }
            dated-by: sent
            grain: month
            measured-in: percent
            direction: higher-is-better
            owner: chief
            act-when: Now.
            effect-from: 2025-01-01
            baseline: { window: 2024-10..2024-12 }
            targets: [ { decided: { date: 2024-12-01, by: chief }, profile: step, points: { 2025-01: 60, 2025-02: 80 } } ]
          letters:
            { name: Letters, dataset: post, measure: { sum: { column: letters } }, dated-by: sent, grain: month, measured-in: letters,
              direction: lower-is-better, owner: chief, act-when: Now., baseline: none, judge: attainment }
          paid:
            { name: Postage, dataset: post, measure: { sum: { column: kroner } }, dated-by: sent, grain: month, measured-in: kr,
              direction: lower-is-better, owner: chief, act-when: Now., baseline: none, judge: attainment }

        """;

    private const string Benefits = """
        benefits:
          digital-post:
            title: { da: Færre breve, en: Fewer letters }
            owner: chief
            controller: con
            indicators: [share]
            quantity: { is: improvement-times-volume, of: share }
            money:
              - { name: Postage, class: cash-releasing, add: [stamp], subtract: [message], account: "6.45" }
              - { name: Envelopes, class: non-cash-releasing, minutes: 3, rate: clerk }
            budget-cuts: [ { account: "6.45", year: 2025, amount: 1000, decided: { date: 2024-12-01, by: chief, reference: Item 4 } } ]
            allocate: { to: [north, south], by: letters }
        rates:
          stamp: { price: [ { from: 2024-01-01, amount: 12 } ] }
          message: { price: [ { from: 2024-01-01, amount: 2 } ] }
          clerk: { salary: [ { from: 2024-01-01, amount: 481000 } ], norm: { name: gross, hours: 1924 } }
        accounts: { "6.45": { budget: { 2025: 9000 }, booked: paid, volume: letters } }

        """;

    private const string Cases = """
        business-cases:
          post:
            title: Digital post
            versions:
              - number: 1
                gate: analysis
                date: 2024-11-01
                price-level: 2024
                approved-by: chief
                lines:
                  - { key: system, is: investment, amounts: { 2024: 1000 } }
                  - { key: postage, is: gross-benefit, class: cash-releasing, benefit: digital-post, amounts: { 2025: { low: 500, likely: 1200, high: 1500 } } }
                assumptions: [ { key: stamp, value: 12, source: Price list, date: 2024-01-01, used-by: [postage] } ]
        pools:
          digital: { title: Pool, year: 2024, opening: 2000, loans: [ { business-case: post, benefit: digital-post, amount: 1000, year: 2024, terms: follow-benefit } ] }

        """;

    [Fact]
    public async Task Measure_BenefitOfLetters_GivesTheKronerWorkedOutByHand()
    {
        using CatalogueFolder folder = await MeasuredAsync(Town + Benefits);

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
        using CatalogueFolder folder = await MeasuredAsync(Town + Benefits);

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
        using CatalogueFolder folder = await MeasuredAsync(Town + Benefits);

        // Two of two closed months; a year at 80 % with the volume of those two, six times.
        Assert.Equal(
            "1200 1400 1500 1750 10800 calculated 1000 ",
            Assert.Single(Rows(folder, """
                SELECT cash_releasing_planned_to_date, cash_releasing_realised_to_date, non_cash_releasing_planned_this_year,
                    non_cash_releasing_realised_this_year, cash_releasing_full_effect, amounts_basis, budget_cut_this_year, revenue_realised_to_date
                FROM bi_benefit
                """)));
    }

    [Fact]
    public async Task Measure_Ledger_TellsPriceFromVolume()
    {
        using CatalogueFolder folder = await MeasuredAsync(Town + Benefits);

        // 2025 to the end of February 1,200 + 720 booked; 2024 has no January, so nothing is compared, and the year goes on alike.
        Assert.Equal(
            "9000 1000 Item 4 8000 1400 1920  11520   ",
            Assert.Single(Rows(folder, """
                SELECT budget, cut, cut_references, room, calculated, booked_to_date, booked_last_year, expected_year_end, volume_effect, price_effect, reason
                FROM bi_budget WHERE account = '6.45'
                """)));
    }

    [Fact]
    public async Task Measure_ChangedRate_ShowsBothRatesAndNothingElseChanges()
    {
        using CatalogueFolder folder = await MeasuredAsync(Town + Benefits);
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
            ["900", "990"],
            Rows(folder, """
                SELECT realised FROM bi_benefit_realisation_history
                WHERE unit_id = 'town' AND period_id = '2025-02' AND line = 'Postage' ORDER BY recorded_at
                """));
    }

    [Fact]
    public async Task Measure_BusinessCase_HoldsWhatCameAgainstItsVersions()
    {
        using CatalogueFolder folder = await MeasuredAsync(Town + Benefits + Cases);

        Assert.Equal(
            ["2024 1000 1000 0 -1000 -1000 CostsAsPlanned", "2025 0 0 1400 1200 200 YearNotEnded"],
            Rows(folder, """
                SELECT year, investment_planned, investment_realised, cash_releasing_realised, net_planned, cumulative_planned, realised_reason
                FROM bi_cash_flow ORDER BY year
                """));
        Assert.Equal(
            "1 -500 200 500 1.83 1 postage",
            Assert.Single(Rows(folder, """
                SELECT c.version, c.net_low, c.net, c.net_high, ROUND(c.payback_years, 2), c.is_current, a.used_by
                FROM bi_business_case AS c JOIN bi_assumption AS a ON a.business_case_id = c.business_case_id
                """)));
        Assert.Equal(
            ["2024 1000   1000 1000", "2025 0 1200 1000 0 2000"],
            Rows(folder, "SELECT year, drawn, net_benefit, CASE WHEN drawn = 0 THEN repaid END, balance, pool_balance FROM bi_pool ORDER BY year"));
    }

    [Fact]
    public async Task Measure_ApprovedVersionChanged_RefusesToDeriveAndKeepsWhatWasSeen()
    {
        using CatalogueFolder folder = await MeasuredAsync(Town + Benefits + Cases);
        folder.Write("town.yaml", (Town + Benefits + Cases).Replace("likely: 1200", "likely: 1100", StringComparison.Ordinal));

        CommandResult result = await folder.RunAsync("measure", "--as-of", AsOf);

        Assert.Equal(1, result.Code);
        Assert.Contains("Version 1 of business case 'post' is approved and known since 5 March 2025, but was changed or removed (B3).", result.Error, StringComparison.Ordinal);
        Assert.Equal("1200", Rows(folder, "SELECT cash_releasing_planned FROM bi_cash_flow WHERE year = 2025").Single());
    }

    private static async Task<CatalogueFolder> MeasuredAsync(string catalogue)
    {
        CatalogueFolder folder = new();
        folder.Write("town.yaml", catalogue);
        folder.Write("post.csv", """
            date;unit;digital;letters;kroner
            2024-10-15;north;50;100;600
            2024-10-15;south;100;200;1200
            2024-11-15;north;50;100;600
            2024-11-15;south;100;200;1200
            2024-12-15;north;50;100;600
            2024-12-15;south;100;200;1200
            2025-01-15;north;60;100;480
            2025-01-15;south;140;200;720
            2025-02-15;north;80;100;240
            2025-02-15;south;160;200;480
            2025-03-02;north;9;10;12
            2025-03-02;south;9;10;12

            """);
        await folder.SucceedAsync("measure", "--as-of", AsOf);
        return folder;
    }

    private static IEnumerable<string> Rows(CatalogueFolder folder, string sql) => folder.Query(sql).Select(row => string.Join(' ', row.Values));
}
