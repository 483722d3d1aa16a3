using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Demo;

/// <summary>
/// What the sample municipality gains in kroner, worked out by hand from what it measured and from the rates of its catalogue.
/// </summary>
[Slow("measures the demo")]
public sealed class DemoBenefitsTests
{
    private const string Realised = "FROM bi_benefit_realisation WHERE benefit_id =";

    [Fact]
    public async Task Demo_Benefits_AreWhatTheirFiguresAndRatesGive()
    {
        using Workspace folder = new();
        string output = await folder.SucceedAsync("demo", "--directory", folder.Path, "--as-of", "2026-11-20");

        Letters(folder);
        LettersByCentre(folder);
        LettersOverTheYears(folder);
        Payroll(folder);
        Systems(folder);

        // Cash: 33,281.28 of letters and 4,050,000 of payroll are calculated, 2,320,000 of systems measured; released time
        // 27,112.46 + 900,000.
        Assert.Matches(@"Cash-releasing +calculated +3,199,809 +4,083,281", output);
        Assert.Matches(@"Cash-releasing +measured +2,000,000 +2,320,000", output);
        Assert.Matches(@"Cash-releasing +estimated +0 +0", output);
        Assert.Matches(@"Non-cash-releasing +calculated +790,578 +927,112", output);
    }

    private static void Letters(Workspace folder)
    {
        // Digital before: 1,745 + 1,617 + 1,029 + 1,590 + 1,736 + 1,841 = 9,558 of 2,882 + 2,751 + 1,751 + 2,684 + 2,909 + 3,029
        // = 16,006.
        RowAssert.Table(folder.Query("""
            SELECT period_id, numerator, denominator FROM bi_figure
            WHERE indicator_id = 'digital-andel' AND unit_id = 'kommune' AND grain = 'month'
                AND (period_id BETWEEN '2025-05' AND '2025-10' OR period_id IN ('2025-12', '2026-09')) ORDER BY 1
            """), """
            period_id | numerator | denominator
            2025-05   | 1745      | 2882
            2025-06   | 1617      | 2751
            2025-07   | 1029      | 1751
            2025-08   | 1590      | 2684
            2025-09   | 1736      | 2909
            2025-10   | 1841      | 3029
            2025-12   | 1441      | 2326
            2026-09   | 2170      | 2827
            """);

        // December: 1,441 − 2,326 · 9,558 / 16,006 = 52.0266150194 letters moved; September 481.8539297763.
        // Postage: 16.50 − (0.19 + 50 · 0.00085) = 16.2675, from January 17.00 − 0.2325 = 16.7675: 846.34 and 8,079.49 kr.
        // Time: 52.0266 · 3.5 / 60 = 3.034886 hours, at 450,000 / 1,924 = 233.8877 kr. 709.82; 28.108146 hours, 6,574.15 kr.
        RowAssert.Table(folder.Query($"""
            SELECT period_id, line, ROUND(quantity, 4) AS quantity, ROUND(hours, 6) AS hours, ROUND(rate, 4) AS rate, realised
            {Realised} 'digital-post' AND allocated_from IS NULL AND period_id IN ('2025-12', '2026-09') ORDER BY 1, 2
            """), """
            period_id | line  | quantity | hours     | rate     | realised
            2025-12   | Løn   | 52.0266  | 3.034886  | 233.8877 | 709.82
            2025-12   | Porto | 52.0266  | -         | 16.2675  | 846.34
            2026-09   | Løn   | 481.8539 | 28.108146 | 233.8877 | 6574.15
            2026-09   | Porto | 481.8539 | -         | 16.7675  | 8079.49
            """);

        // One centre has not delivered October, so nothing is told to be realised.
        Assert.Equal("Incomplete", folder.Scalar(
            $"SELECT reason {Realised} 'digital-post' AND unit_id = 'kommune' AND line = 'Porto' AND period_id = '2026-10'"));
    }

    private static void LettersByCentre(Workspace folder)
    {
        // December's 846 kr. by 586, 549, 395, 351 and 431 of 2,312 letters: 214.43, 200.89, 144.54, 128.44 and 157.71. Rounded
        // down they are 843; the three kroner left go to the largest remainders, .89, .71 and .54.
        RowAssert.Table(folder.Query($"""
            SELECT unit_id, indicator_value, realised
            {Realised} 'digital-post' AND allocated_from = 'kommune' AND line = 'Porto' AND period_id = '2025-12' ORDER BY 1
            """), """
            unit_id | indicator_value | realised
            boern   | 395             | 145
            borger  | 586             | 214
            job     | 431             | 158
            social  | 549             | 201
            teknik  | 351             | 128
            """);

        // Every month's parts are its whole kroner exactly, and so is every year's cut.
        Assert.Empty(folder.Query($"""
            SELECT period_id, line {Realised} 'digital-post' AND realised IS NOT NULL
            GROUP BY period_id, line
            HAVING SUM(CASE WHEN allocated_from IS NULL THEN ROUND(realised) ELSE -realised END) <> 0
            """));
        RowAssert.Table(folder.Query("""
            SELECT year, SUM(amount) AS amount, MIN(reference) AS reference
            FROM bi_budget_cut WHERE benefit_id = 'digital-post' GROUP BY year ORDER BY 1
            """), """
            year | amount  | reference
            2025 | -110000 | Budgetaftalen, pkt. 12
            2026 | 70000   | Budgetaftalen, pkt. 12
            2027 | 140000  | Budgetaftalen, pkt. 12
            """);
    }

    private static void LettersOverTheYears(Workspace folder)
    {
        // Year one: November's 433.67 + December's 846.34 = 1,280.01 less 2,000 to run and 110,000 invested. Then 70,000 − 6,000
        // and twice 140,000 − 6,000.
        RowAssert.Table(folder.Query("""
            SELECT year, net_planned, cumulative_planned, cash_releasing_realised, net_realised
            FROM bi_cash_flow WHERE business_case_id = 'digital-post' ORDER BY 1
            """), """
            year | net_planned | cumulative_planned | cash_releasing_realised | net_realised
            2025 | -110000     | -110000            | 1280.01                 | -110719.99
            2026 | 64000       | -46000             | 32001.27                | 26001.27
            2027 | 134000      | 88000              | -                       | -
            2028 | 134000      | 222000             | -                       | -
            """);

        // Paid back after 2 + 46 / 134 years. Low: 0 + 45 + 100 + 100 − 110 − 20 thousand, high: 5 + 85 + 160 + 160 − 130.
        RowAssert.Table(folder.Query("""
            SELECT net_low, net, net_high, ROUND(payback_years, 4) AS payback_years
            FROM bi_business_case WHERE business_case_id = 'digital-post'
            """), """
            net_low | net    | net_high | payback_years
            115000  | 222000 | 280000   | 2.3433
            """);

        // The loan of 110,000 is paid back by 64,000 and 46,000; then the area keeps it. The pool held 500,000.
        RowAssert.Table(folder.Query("SELECT year, drawn, repaid, balance, to_area, pool_balance FROM bi_pool ORDER BY 1"), """
            year | drawn  | repaid | balance | to_area | pool_balance
            2025 | 110000 | 0      | 110000  | -       | 390000
            2026 | 0      | 64000  | 46000   | 0       | 454000
            2027 | 0      | 46000  | 0       | 88000   | 500000
            2028 | 0      | 0      | 0       | 134000  | 500000
            """);

        // The ledger proves it: what it booked from January to October, and the year as last year went on.
        Dictionary<string, object?> proof =
            folder.Query("SELECT * FROM bi_budget WHERE account = '6.45.51' AND year = 2026").Single();
        double booked = Booked("BETWEEN '2026-01' AND '2026-10'");
        RowAssert.Equal(proof, ("budget", 200_000d), ("cut", 70_000d), ("room", 130_000d), ("calculated", 32_001.27));
        Assert.Equal(booked, (double)proof["booked_to_date"]!, 2);
        Assert.Equal(
            booked * Booked("LIKE '2025-%'") / Booked("BETWEEN '2025-01' AND '2025-10'"), (double)proof["expected_year_end"]!, 1);

        double Booked(string periods) => (double)folder.Scalar(
            "SELECT SUM(value) FROM bi_figure WHERE indicator_id = 'porto-bogfoert' AND unit_id = 'kommune' AND grain = 'month' "
                + $"AND period_id {periods}")!;
    }

    private static void Payroll(Workspace folder)
    {
        // 4, 8, 12 and 16 of 64 full-time equivalents fewer from November, January, April and July on. The budget let 12 go from
        // January. Cash in 2026: (3 · 8 + 3 · 12 + 4 · 12) / 12 = 9, at 450,000 kr.; released: 4 · 4 / 12 = 1.3333, 600,000 kr.
        // In 2025 nothing was cut: 2 · 4 / 12 = 0.6667 are released time. All 16 count 4 of the 12 months.
        RowAssert.Table(folder.Query($"""
            SELECT SUBSTR(period_id, 1, 4) AS year, class, ROUND(SUM(fte), 4) AS fte, ROUND(SUM(hours), 2) AS hours,
              SUM(realised) AS realised
            {Realised} 'loen-aarsvaerk' AND realised IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2
            """), """
            year | class              | fte    | hours   | realised
            2025 | cash-releasing     | 0      | 0       | 0
            2025 | non-cash-releasing | 0.6667 | 1282.67 | 300000
            2026 | cash-releasing     | 9      | 17316   | 4050000
            2026 | non-cash-releasing | 1.3333 | 2565.33 | 600000
            """);
        RowAssert.Table(folder.Query("""
            SELECT year, net_planned, net_realised
            FROM bi_cash_flow WHERE business_case_id = 'loen' ORDER BY 1
            """), """
            year | net_planned | net_realised
            2025 | -1500000    | -1500000
            2026 | 5400000     | 4050000
            2027 | 7200000     | -
            """);
        RowAssert.Table(folder.Query("""
            SELECT norm_name, norm_hours, ROUND(hourly, 4) AS hourly
            FROM bi_rate WHERE rate_id = 'kontorloen'
            """), """
            norm_name  | norm_hours | hourly
            Bruttonorm | 1924       | 233.8877
            """);
        Assert.Equal(80d, folder.Scalar("SELECT value FROM bi_assumption WHERE assumption = 'daekning'"));
    }

    private static void Systems(Workspace folder)
    {
        // Version 1: 1,080 + 720 + 240 + 480 + 480 thousand, from 80 % to 110 % of it. Version 2: 4 and 2 million more on lines
        // of their own, 3.5 at the lowest and 7.5 at the highest.
        RowAssert.Table(folder.Query("""
            SELECT version, net_low, net, net_high
            FROM bi_business_case WHERE business_case_id = 'fem-systemer' ORDER BY 1
            """), """
            version | net_low | net     | net_high
            1       | 2400000 | 3000000 | 3300000
            2       | 5900000 | 9000000 | 10800000
            """);
        RowAssert.Table(folder.Query("""
            SELECT line, SUM(likely) AS likely FROM bi_business_case_line WHERE business_case_id = 'fem-systemer' AND version = 2
              AND line NOT LIKE 'system-%'
            GROUP BY line ORDER BY 1
            """), """
            line         | likely
            arbejdsgange | 4000000
            styring      | 2000000
            """);

        // 2025: payroll 2 · 90. 2026 to October: payroll 10 · 90, finance 10 · 60, debtors 8 · 20, purchasing 7 · 40, rosters 5 ·
        // 40 thousand.
        RowAssert.Table(folder.Query("""
            SELECT year, cash_releasing_planned, cash_releasing_realised, realised_reason
            FROM bi_cash_flow WHERE business_case_id = 'fem-systemer' ORDER BY 1
            """), """
            year | cash_releasing_planned | cash_releasing_realised | realised_reason
            2025 | 0                      | 180000                  | -
            2026 | 3000000                | 2140000                 | YearNotEnded
            2027 | 6000000                | -                       | NotYet
            """);
        RowAssert.Table(folder.Query("""
            SELECT benefit_id, realised_this_year
            FROM bi_benefit_amount WHERE basis = 'measured' ORDER BY 1
            """), """
            benefit_id           | realised_this_year
            system-debitor-pris  | 160000
            system-indkoeb-pris  | 280000
            system-loen-pris     | 900000
            system-oekonomi-pris | 600000
            system-vagtplan-pris | 200000
            """);

        // A path from a change to a vision for every benefit, and three projects that hold them all.
        Assert.Equal(8L, folder.Scalar(
            "SELECT COUNT(DISTINCT from_id) FROM bi_benefit_tree WHERE from_kind = 'benefit' AND to_id = 'tid-til-borgerne'"));
        Assert.Equal(8L, folder.Scalar("SELECT benefits FROM bi_portfolio WHERE node_id = 'portfolio:digitalisering'"));
    }
}
