using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Runs.RealData;

/// <summary>The permit receipts of a municipality against their independent truths (rules 37–38).</summary>
[Slow("reads the real data")]
public sealed class ReceiptTests(ReceiptTests.Measured measured) : IClassFixture<ReceiptTests.Measured>
{
    private static readonly (string Indicator, string Column, double Scale)[] Monthly =
    [
        ("received", "received", 1),
        ("completed", "completed", 1),
        ("digital-share", "digital_share", 100),
        ("mean-days", "mean_days_all", 1),
        ("median-days", "median_days_all", 1),
        ("median-days-valid", "median_days_valid", 1),
        ("p90-days", "p90_lin_days_all", 1),
        ("p90-days-valid", "p90_lin_days_valid", 1),
        ("median-calendar-days", "median_cal_days", 1),
        ("median-working-days", "median_workdays", 1),
        ("on-time-share", "on_time_share", 100),
        ("backlog", "backlog_end", 1),
    ];

    [Fact]
    public void Months_EqualTheTruth()
    {
        foreach (Dictionary<string, string> truth in TruthFile.Read(Repository.RealData("receipt", "truth_receipt_monthly.csv")))
        {
            foreach ((string indicator, string column, double scale) in Monthly)
            {
                TruthFile.Equal(
                    TruthFile.Number(truth[column]),
                    measured.Value("channel-" + indicator, "municipality", "month", truth["month"]),
                    $"{indicator} {truth["month"]}", scale);
            }
        }
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("department")]
    public void WholeSpan_PerUnit_EqualsTheTruth(string dimension)
    {
        foreach (Dictionary<string, string> truth in TruthFile.Read(
            Repository.RealData("receipt", $"truth_receipt_by_{dimension}.csv")))
        {
            string unit = truth[dimension] switch
            {
                "TOTAL" => "municipality",
                "Customer contact" => "contact",
                "e-mail" => "mail",
                var name => name.ToLowerInvariant(),
            };
            foreach ((string indicator, string column, double scale) in Monthly.Where(each => truth.ContainsKey(each.Column)))
            {
                TruthFile.Equal(
                    TruthFile.Number(truth[column]), measured.Value($"{dimension}-{indicator}", unit, "all", "all"),
                    $"{indicator} {unit}", scale);
            }
        }
    }

    [Fact]
    public void Realisation_EqualsTheTruth()
    {
        string[] indicators = ["realised-digital-share", "realised-median-days", "realised-on-time", "realised-desk-and-post"];
        List<Dictionary<string, string>> truths = TruthFile.Read(Repository.RealData("receipt", "truth_receipt_realisation.csv"));
        Assert.Equal(indicators.Length, truths.Count);
        for (int i = 0; i < indicators.Length; i++)
        {
            TruthFile.Equal(
                TruthFile.Number(truths[i]["realisation"]),
                measured.Column("realised_target_pct", indicators[i], "municipality", "quarter", "2011-Q3"),
                indicators[i], scale: 100);
        }
    }

    /// <summary>The receipts, measured once.</summary>
    public sealed class Measured : IAsyncLifetime
    {
        private readonly Workspace folder = new();

        public async ValueTask InitializeAsync()
        {
            if (Repository.RealDataMissing is not null)
            {
                return; // Each test says why it is skipped, or fails where the material is required.
            }

            folder.Write("receipt.yaml", ReceiptCatalogue.OverCsv);
            await folder.SucceedAsync("measure", "--as-of", "2012-01-31");
        }

        public object? Value(string indicator, string unit, string grain, string period) =>
            Column("value", indicator, unit, grain, period);

        public object? Column(string column, string indicator, string unit, string grain, string period) => folder.Scalar(
            $"SELECT {column} FROM bi_figure WHERE indicator_id = '{indicator}' AND unit_id = '{unit}' AND grain = '{grain}' "
                + $"AND period_id = '{period}'");

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
