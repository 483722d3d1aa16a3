using System.Text.Json;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Health;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Commands.Verbs;

/// <summary><c>health</c>, for people, scripts and monitoring.</summary>
[Collection(nameof(WorkerFixture))]
public sealed class HealthTests
{
    private const string Overdue = "UPDATE bm_job SET run_expected_by = '2026-01-01T06:30:00.000Z' WHERE dataset_id = 'letters'";

    [Fact]
    public async Task Health_AllIsWell_Ends0AndShowsLocalTimes()
    {
        using Workspace folder = await TestMunicipality.ScheduledLetters.MeasureAsync();

        string text = await folder.SucceedAsync("health");

        Assert.Contains("letters", text, StringComparison.Ordinal);
        Assert.Contains("05:30", text, StringComparison.Ordinal); // as the schedule says it, whatever the offset is now
        Assert.Contains("IT, 1234", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_Overdue_Ends1AndSaysWhatToDo()
    {
        using Workspace folder = await TestMunicipality.ScheduledLetters.MeasureAsync();
        folder.Execute(Overdue);

        CommandResult people = await folder.RunAsync("health");
        CommandResult danish = await folder.RunAsync("health", "--language", "da");
        CommandResult json = await folder.RunAsync("health", "--format", "json");

        Assert.Equal((1, 1, 1), (people.Code, danish.Code, json.Code));
        Assert.Contains("should have succeeded by 2026-01-01 06:30Z", people.Output, StringComparison.Ordinal);
        Assert.Contains("Contact: IT, 1234.", people.Output, StringComparison.Ordinal);
        Assert.Contains("forsinket", danish.Output, StringComparison.Ordinal);
        Assert.Contains(
            "skulle være lykkedes senest 2026-01-01 06:30Z. Bed kontaktpersonen for kilden 'letters'",
            danish.Output, StringComparison.Ordinal);
        Assert.Contains(
            "En kørsel af datasættet 'letters' skulle være lykkedes senest 2026-01-01 06:30Z",
            danish.Output, StringComparison.Ordinal);
        Assert.Contains("Kontakt: IT, 1234.", danish.Output, StringComparison.Ordinal);
        using JsonDocument rows = JsonDocument.Parse(json.Output);
        JsonElement letters =
            rows.RootElement.EnumerateArray().Single(row => row.GetProperty("dataset_id").GetString() == "letters");
        Assert.Equal((1, "run", "2026-01-01T06:30:00.000Z"),
            (
                letters.GetProperty("overdue").GetInt32(), letters.GetProperty("overdue_reason").GetString(),
                letters.GetProperty("expected_by").GetString()));
    }

    [Fact]
    public async Task Nagios_AnswersWithOneLineAndMonitoringsCodes()
    {
        using Workspace folder = TestMunicipality.ScheduledLetters.Create();
        CommandResult unreachable = await folder.RunAsync("health", "--format", "nagios");
        await folder.MeasureAsync();
        CommandResult well = await folder.RunAsync("health", "--format", "nagios");
        folder.Write("letters.csv", "nr,received\n1,2025-01-03\n");
        Assert.Equal(1, (await folder.RunAsync("measure")).Code);
        CommandResult failing = await folder.RunAsync("health", "--format", "nagios");
        folder.Execute(Overdue);
        CommandResult overdue = await folder.RunAsync("health", "--format", "nagios");

        Assert.Equal((2, 0, 1, 2), (unreachable.Code, well.Code, failing.Code, overdue.Code));
        Assert.Equal(
            "BENEFITMETER OK - 2 datasets, 0 overdue, 0 failing | datasets=2 overdue=0;;0 failing=0;0\n",
            well.Output.ReplaceLineEndings("\n"));
        Assert.StartsWith(
            "BENEFITMETER WARNING - The run of dataset 'letters' has failed once", failing.Output, StringComparison.Ordinal);
        Assert.StartsWith("BENEFITMETER CRITICAL - A run of dataset 'letters'", overdue.Output, StringComparison.Ordinal);
        Assert.All([unreachable, well, failing, overdue], result =>
            Assert.Single(result.Output.Trim().ReplaceLineEndings("\n").Split('\n')));
    }

    [Slow("starts a worker")]
    [Fact]
    public async Task Live_AsksTheWorkerOnThisMachine()
    {
        using Workspace folder = await TestMunicipality.ScheduledLetters.MeasureAsync();
        await using WorkerFixture worker = await WorkerFixture.StartAsync(folder);

        CommandResult answers = await folder.RunAsync("health", "--live", "--Health:Urls", worker.Url);
        CommandResult silent = await folder.RunAsync("health", "--live", "--Health:Urls", "http://127.0.0.1:9");

        Assert.Equal((0, 1), (answers.Code, silent.Code));
        Assert.Contains("No worker answers", silent.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measure_UnfitHealthSettings_NamesKeyRuleAndValue()
    {
        using Workspace folder = TestMunicipality.ScheduledLetters.Create();

        string error = await folder.RefuseAsync(
            "health", "--Health:KeepRunsDays", "3", "--Log:Format", "xml", "--Health:GraceMinutes", "soon");

        foreach (string failure in (string[])["Health:KeepRunsDays must be a whole number of at least 30, was 3.",
            "Log:Format must be json or text, was xml.", "Health:GraceMinutes must be a whole number of at least 1, was soon."])
        {
            Assert.Contains(failure, error, StringComparison.Ordinal);
        }
    }
}
