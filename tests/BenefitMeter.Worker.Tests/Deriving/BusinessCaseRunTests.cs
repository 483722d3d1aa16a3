using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Deriving;

/// <summary>
/// A business case of the letters and the pool that lends to it: what came against what was planned, and what may not be changed.
/// </summary>
public sealed class BusinessCaseRunTests
{
    [Fact]
    public async Task Measure_BusinessCase_HoldsWhatCameAgainstItsVersions()
    {
        using Workspace folder = await TestMunicipality.DigitalPostWithBusinessCase.MeasureAsync();

        RowAssert.Table(folder.Query("SELECT * FROM bi_cash_flow ORDER BY year"), """
            year | investment_planned | investment_realised | cash_releasing_realised | net_planned | cumulative_planned
            2024 | 1000               | 1000                | 0                       | -1000       | -1000
            2025 | 0                  | 0                   | 1400                    | 1200        | 200
            """);
        RowAssert.Table(folder.Query("SELECT year, realised_reason FROM bi_cash_flow ORDER BY year"), """
            year | realised_reason
            2024 | CostsAsPlanned
            2025 | YearNotEnded
            """);
        RowAssert.Table(folder.Query("""
            SELECT c.version, c.net_low, c.net, c.net_high, ROUND(c.payback_years, 2) AS payback, c.is_current, a.used_by
            FROM bi_business_case AS c JOIN bi_assumption AS a ON a.business_case_id = c.business_case_id
            """), """
            version | net_low | net | net_high | payback | is_current | used_by
            1       | -500    | 200 | 500      | 1.83    | 1          | postage
            """);
        RowAssert.Table(folder.Query("""
            SELECT year, drawn, net_benefit, CASE WHEN drawn = 0 THEN repaid END AS repaid, balance, pool_balance
            FROM bi_pool ORDER BY year
            """), """
            year | drawn | net_benefit | repaid | balance | pool_balance
            2024 | 1000  | -           | -      | 1000    | 1000
            2025 | 0     | 1200        | 1000   | 0       | 2000
            """);
    }

    [Fact]
    public async Task Measure_NewVersion_StandsBesideTheFirst()
    {
        const string Second = """
                  - { number: 2, gate: yearly, date: 2025-02-01, price-level: 2024, approved-by: chief, reason: Fewer letters,
                      lines: [ { key: system, is: investment, amounts: { 2024: 1000 } },
                        { key: postage, is: gross-benefit, class: cash-releasing, benefit: digital-post,
                          amounts: { 2025: 1100 } } ] }
            pools:
            """;
        using Workspace folder = await TestMunicipality.DigitalPostWithBusinessCase.MeasureAsync();
        folder.Change("business-case.yaml", "pools:", Second);

        await folder.MeasureAsync();

        RowAssert.Table(folder.Query("""
            SELECT version, net, is_first, is_current, reason
            FROM bi_business_case ORDER BY version
            """), """
            version | net | is_first | is_current | reason
            1       | 200 | 1        | 0          | -
            2       | 100 | 0        | 1          | Fewer letters
            """);
        RowAssert.Table(folder.Query("""
            SELECT version_first, version_current, cash_releasing_first, cash_releasing_planned, cash_releasing_realised
              FROM bi_cash_flow WHERE year = 2025
            """), """
            version_first | version_current | cash_releasing_first | cash_releasing_planned | cash_releasing_realised
            1             | 2               | 1200                 | 1100                   | 1400
            """);
    }

    [Theory]
    [InlineData("likely: 1200", "likely: 1100")]
    [InlineData("value: 12,", "value: 13,")]
    [InlineData("number: 1", "number: 2")]
    public async Task Measure_ApprovedVersionChanged_RefusesToDeriveAndKeepsWhatWasSeen(string from, string to)
    {
        using Workspace folder = await TestMunicipality.DigitalPostWithBusinessCase.MeasureAsync();
        folder.Change("business-case.yaml", from, to);

        CommandResult result = await folder.RunAsync("measure", "--as-of", folder.AsOf);

        Assert.Equal(1, result.Code);
        Assert.Contains(
            "Version 1 of business case 'post' has been approved and recorded since 5 March 2025, but was changed or removed "
                + "(B3).",
            result.Error, StringComparison.Ordinal);
        Assert.Equal(1200d, folder.Scalar("SELECT cash_releasing_planned FROM bi_cash_flow WHERE year = 2025"));
        Assert.Contains(
            "was changed or removed (B3).", (string)folder.Scalar("SELECT failure FROM bi_derivation")!,
            StringComparison.Ordinal);

        folder.Change("business-case.yaml", to, from);
        await folder.MeasureAsync();
        RowAssert.Equal(
            folder.Query("SELECT * FROM bi_derivation").Single(), ("failure", null), ("hint", null), ("is_behind", 0L));
    }
}
