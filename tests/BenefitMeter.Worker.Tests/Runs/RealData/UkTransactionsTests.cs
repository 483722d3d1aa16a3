using System.Text;
using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Runs.RealData;

/// <summary>Digital take-up of government services, quarter by quarter, against independent truths (rules 37, 39).</summary>
[Slow("reads the real data")]
public sealed class UkTransactionsTests(UkTransactionsTests.Measured measured) : IClassFixture<UkTransactionsTests.Measured>
{
    [Fact]
    public void TakeUp_OfEveryServiceAndQuarter_EqualsTheTruth()
    {
        List<Dictionary<string, string>> truths =
            TruthFile.Read(Repository.RealData("uk_transactions", "truth_uk_service_quarter.csv"));
        foreach (Dictionary<string, string> truth in truths)
        {
            Dictionary<string, object?> figure = measured.Figures[(TruthFile.IdOf(truth["slug"]), truth["quarter"])];
            TruthFile.Equal(
                TruthFile.Number(truth["take_up"]), figure["value"], $"{truth["slug"]} {truth["quarter"]}", scale: 100);
            bool both = truth["total"].Length > 0 && truth["digital"].Length > 0;
            string state = truth["take_up"].Length > 0 ? "measured" : both ? "not-applicable" : "missing";
            Assert.Equal(state, figure["state"]);
            Assert.Equal(
                state switch { "measured" => null, "missing" => "NoValues", _ => "ZeroDenominator" }, figure["state_reason"]);
        }

        Assert.Equal(11_938, truths.Count);
    }

    [Fact]
    public void TakeUp_OfDepartmentsAndInAll_EqualsTheTruth()
    {
        foreach (Dictionary<string, string> truth in TruthFile.Read(
            Repository.RealData("uk_transactions", "truth_uk_quarter_department.csv")))
        {
            Dictionary<string, object?> figure = measured.Figures[(Measured.Slug(truth["department"]), truth["quarter"])];
            TruthFile.Equal(
                TruthFile.Number(truth["take_up"]), figure["value"], $"{truth["department"]} {truth["quarter"]}", scale: 100);
        }

        foreach (Dictionary<string, string> truth in TruthFile.Read(
            Repository.RealData("uk_transactions", "truth_uk_quarter.csv")))
        {
            Dictionary<string, object?> figure = measured.Figures[("government", truth["quarter"])];
            TruthFile.Equal(TruthFile.Number(truth["take_up"]), figure["value"], $"all {truth["quarter"]}", scale: 100);
            TruthFile.Equal(TruthFile.Number(truth["volume_both"]), figure["denominator"], $"volume {truth["quarter"]}");
            TruthFile.Equal(TruthFile.Number(truth["digital_both"]), figure["numerator"], $"digital {truth["quarter"]}");
        }
    }

    [Fact]
    public void Realisation_OfThe149Services_EqualsTheTruth()
    {
        List<Dictionary<string, string>> truths =
            TruthFile.Read(Repository.RealData("uk_transactions", "truth_uk_realisation_takeup.csv"));
        Assert.Equal(149, truths.Count);
        foreach (Dictionary<string, string> truth in truths)
        {
            Dictionary<string, object?> figure = measured.Figures[(TruthFile.IdOf(truth["slug"]), "2017-Q3")];
            TruthFile.Equal(TruthFile.Number(truth["realisation"]), figure["realised_target_pct"], truth["slug"], scale: 100);
            if (truth["realisation"].Length == 0)
            {
                Assert.Equal("grey", figure["result_status"]);
                Assert.Contains(figure["result_reason"], new object?[] { "BaselineBeyondTarget", "TargetEqualsBaseline" });
            }
        }
    }

    /// <summary>The quarters, measured once.</summary>
    public sealed class Measured : IAsyncLifetime
    {
        private readonly Workspace folder = new();

        public Dictionary<(string Unit, string Period), Dictionary<string, object?>> Figures { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            if (Repository.RealDataMissing is not null)
            {
                return; // Each test says why it is skipped, or fails where the material is required.
            }

            string quarters = Repository.RealData("uk_transactions", "uk_quarterly.csv");
            StringBuilder units = new("id,name,parent,codes,responsible\ngovernment,Government,,,\n");
            List<Dictionary<string, string>> rows = TruthFile.Read(quarters);
            foreach (string department in rows.Select(row => row["department"]).Distinct())
            {
                units.Append(null, $"{Slug(department)},\"{department}\",government,,\n");
            }

            foreach (Dictionary<string, string> service in rows.DistinctBy(row => row["slug"]))
            {
                string slug = service["slug"];
                units.Append(null, $"{TruthFile.IdOf(slug)},{slug},{Slug(service["department"])},{slug},\n");
            }

            folder.Write("organisation.csv", units.ToString());
            folder.Write("uk.yaml", $$"""
                organisation:
                  name: Government
                  time-zone: Europe/London
                  people: { owner: { name: Ann Example } }
                  units-file: organisation.csv
                sources:
                  quarters: { provider: csv, path: '{{quarters}}', delimiter: ',', culture: invariant }
                datasets:
                  transactions:
                    source: quarters
                    dates: { quarter: { column: quarter_end, as: date } }
                    unit-column: slug
                    rows-are: things
                indicators:
                  take-up:
                    name: Digital take-up
                    dataset: transactions
                    dated-by: quarter
                    grain: quarter
                    measured-in: percent
                    decimals: 1
                    direction: higher-is-better
                    judge: improvement
                    no-rows: missing
                    owner: owner
                    act-when: The owner decides.
                    effect-from: 2013-10-01
                    baseline: { window: 2013-Q3..2013-Q3 }
                    targets: [ { decided: { date: 2013-09-01, by: owner }, points: { 2017-Q3: 80 } } ]
                    measure:
                      ratio:
                        numerator: { sum: { column: digital_transactions, where: { total_transactions: { empty: false } } } }
                        denominator: { sum: { column: total_transactions, where: { digital_transactions: { empty: false } } } }
                """);
            await folder.SucceedAsync("measure", "--as-of", "2017-09-30");
            Figures =
                folder.Query("SELECT * FROM bi_figure").ToDictionary(row => ((string)row["unit_id"]!, (string)row["period_id"]!));
        }

        public static string Slug(string department) =>
            "dept-" + string.Concat(department.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
