using System.Globalization;
using System.Text;
using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Runs.RealData;

/// <summary>
/// Three older published states of the same figures against the newest: the corrections equal the truth (rule 40).
/// </summary>
[Slow("reads the real data")]
public sealed class UkRestatementTests
{
    [Theory]
    [InlineData("2015-07-08", 115)]
    [InlineData("2016-07-12", 145)]
    [InlineData("2018-01-26", 24)]
    public async Task Restatements_OfAnOlderState_AreExactlyTheTruth(string older, int expected)
    {
        HashSet<string> truth =
        [
            .. TruthFile.Read(Repository.RealData("uk_transactions", "truth_uk_restatements.csv"))
                .Where(row => row["old_version"] == older)
                .Select(row => Line(
                    TruthFile.IdOf(row["slug"]), row["figure"], TruthFile.Number(row["old_value"])!.Value,
                    TruthFile.Number(row["new_value"])!.Value)),
        ];
        Assert.Equal(expected, truth.Count);

        using Workspace folder = new();
        List<Dictionary<string, string>> rows = Write(folder, older);
        await folder.SucceedAsync("measure", "--as-of", "2018-09-30");
        WriteNewest(folder);
        await folder.SucceedAsync("measure", "--as-of", "2018-09-30");

        Dictionary<string, string> labels =
            rows.DistinctBy(row => row["year_ending"]).ToDictionary(row => row["year_ending"], row => row["published_label"]);
        string[] restated =
        [
            .. folder.Query("SELECT * FROM bi_restatement WHERE unit_id <> 'government' AND old_value <> new_value")
                .Select(row => Line(
                    (string)row["unit_id"]!,
                    $"{labels[(string)row["period_end"]!]} "
                        + $"{((string)row["indicator_id"]! == "volume" ? "Vol." : "Digital vol.")}",
                    (double)row["old_value"]!, (double)row["new_value"]!)),
        ];
        Assert.Equal(truth.Order(), restated.Order());
    }

    private static string Newest => Repository.RealData("uk_transactions", "uk_rolling_year.csv");

    /// <summary>Writes the catalogue and an older published state, and gets the rows of both states.</summary>
    internal static List<Dictionary<string, string>> Write(Workspace folder, string older)
    {
        string old = Repository.RealData("uk_transactions", "versions", $"uk_rolling_year_{older}.csv");
        List<Dictionary<string, string>> rows = [.. TruthFile.Read(old), .. TruthFile.Read(Newest)];
        folder.Write("organisation.csv", Units(rows));
        folder.Write("uk.yaml", Catalogue);
        File.Copy(old, folder["state.csv"], overwrite: true);
        return rows;
    }

    /// <summary>Puts the newest state in the older one's place.</summary>
    internal static void WriteNewest(Workspace folder) =>
        File.Copy(Newest, folder["state.csv"], overwrite: true);

    private const string Catalogue = """
        organisation:
          name: Government
          time-zone: Europe/London
          people: { owner: { name: Ann Example } }
          units-file: organisation.csv
        sources:
          state: { provider: csv, path: state.csv, delimiter: ',', culture: invariant }
        datasets:
          years:
            source: state
            dates: { year: { column: year_ending, as: date } }
            unit-column: slug
            rows-are: things
            complete-through: none
        indicators:
          volume: { name: Volume, dataset: years, dated-by: year, grain: quarter, measured-in: transactions,
            direction: higher-is-better, judge: attainment, no-rows: missing, owner: owner, act-when: The owner decides.,
            measure: { sum: volume } }
          digital-volume: { name: Digital volume, dataset: years, dated-by: year, grain: quarter, measured-in: transactions,
            direction: higher-is-better, judge: attainment, no-rows: missing, owner: owner, act-when: The owner decides.,
            measure: { sum: digital_volume } }
        """;

    private static string Units(IEnumerable<Dictionary<string, string>> rows)
    {
        StringBuilder units = new("id,name,parent,codes,responsible\ngovernment,Government,,,\n");
        foreach (string slug in rows.Select(row => row["slug"]).Distinct())
        {
            units.Append(CultureInfo.InvariantCulture, $"{TruthFile.IdOf(slug)},{slug},government,{slug},\n");
        }

        return units.ToString();
    }

    private static string Line(string unit, string figure, double old, double now) =>
        string.Create(CultureInfo.InvariantCulture, $"{unit} {figure}: {old} -> {now}");
}
