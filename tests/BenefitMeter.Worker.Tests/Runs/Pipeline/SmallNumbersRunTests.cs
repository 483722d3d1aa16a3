using System.Text;
using BenefitMeter.Worker.Tests.Municipalities;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>What is hidden of small groups cannot be worked out from anything that readers ever saw.</summary>
public sealed class SmallNumbersRunTests
{
    private const string AsOf = "2025-05-31";

    [Fact]
    public async Task Measure_SmallGroup_IsHiddenFromEveryReader()
    {
        using Workspace folder = await TestMunicipality.FewApplicants.MeasureAsync(AsOf);

        Assert.Equal("SmallGroup", folder.Figure("state_reason", "applicants", "east", "2025-03"));
        Assert.Equal("suppressed", folder.Figure("state", "amount", "east", "2025-03"));
        Assert.Equal("suppressed", folder.Figure("state", "digital", "east", "2025-03"));
        Assert.Equal("measured", folder.Figure("state", "applicants", "town", "2025-03"));
        Assert.Contains(
            "•", await folder.SucceedAsync("status", "--unit", "east", "--period", "2025-03", "--all"), StringComparison.Ordinal);
        string explained = await folder.SucceedAsync("explain", "amount", "--unit", "east", "--period", "2025-03");
        Assert.Contains("hidden to protect small groups", explained, StringComparison.Ordinal);
        Assert.DoesNotContain("rows", explained, StringComparison.Ordinal);

        SqliteConnection.ClearAllPools();
        Assert.DoesNotContain(TestMunicipality.HiddenAmount, Bytes(folder.Store), StringComparison.Ordinal);
        Assert.Contains(TestMunicipality.HiddenAmount, Bytes(RestrictedOf(folder)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measure_AgainAndAfterLateRows_LeavesNothingToWorkOut()
    {
        using Workspace folder = TestMunicipality.FewApplicants.Create();
        ReconstructionAttack attack = new();
        await folder.SucceedAsync("measure", "--as-of", AsOf);
        attack.Look(folder, 5, 1, (_, _) => 1);
        Assert.Empty(attack.WorkedOut());
        Assert.InRange(attack.HiddenSoFar, 4, 30);

        // The same once more changes nothing; 4 become 3 applicants, and nobody sees that either.
        string history = folder.History();
        await folder.SucceedAsync("measure", "--as-of", AsOf);
        Assert.Equal(history, folder.History());
        Dictionary<(string, int), int> rows =
            new(TestMunicipality.Applicants) { [("east", 3)] = 3, [("west", 3)] = TestMunicipality.Applicants[("west", 3)] + 1 };
        folder.DeliverApplicants(rows);
        Assert.DoesNotContain(
            await folder.DryRunAsync("--as-of", AsOf), change => change is { Unit: "east", Period: "2025-03", New: not null });
        await folder.SucceedAsync("measure", "--as-of", AsOf);
        attack.Look(folder, 5, 2, (centre, month) => month == 3 && centre is "east" or "west" ? 2 : 1);
        Assert.Empty(attack.WorkedOut());

        // A late applicant that readers can see in another centre, and a new month with few applicants in the south.
        rows[("north", 3)]++;
        foreach (string centre in TestMunicipality.Centres)
        {
            rows[(centre, 6)] = centre == "south" ? 2 : 30;
        }

        folder.DeliverApplicants(rows);
        await folder.SucceedAsync("measure", "--as-of", "2025-06-30");
        attack.Look(folder, 6, 3, (centre, month) =>
            month == 3 && centre is "north" ? 3 : month == 3 && centre is "east" or "west" ? 2 : 1);
        Assert.Equal("SmallGroup", folder.Figure("state_reason", "applicants", "south", "2025-06"));
        Assert.Empty(attack.WorkedOut());

        // The small group grows, and the figures beside it stay: they must not tell what it was.
        rows[("east", 3)] = 9;
        folder.DeliverApplicants(rows);
        await folder.SucceedAsync("measure", "--as-of", "2025-06-30");
        attack.Look(folder, 6, 4, (centre, month) =>
            month == 3 && centre is "east" ? 4 : month == 3 && centre is "north" ? 3 : month == 3 && centre is "west" ? 2 : 1);
        Assert.Empty(attack.WorkedOut());
        Assert.Empty(folder.Query("SELECT * FROM bi_restatement WHERE unit_id = 'east' AND period_id = '2025-03'"));
    }

    [Fact]
    public async Task Measure_OneIndicatorAlone_HidesWhatItGivesAwayOfTheOthers()
    {
        using Workspace folder = TestMunicipality.FewApplicants.Create();
        await folder.SucceedAsync("measure", "amount", "--as-of", AsOf);
        ReconstructionAttack attack = new();
        attack.Look(folder, 5, 1, (_, _) => 1);
        await folder.SucceedAsync("measure", "--as-of", AsOf);
        attack.Look(folder, 5, 1, (_, _) => 1);

        Assert.Empty(attack.WorkedOut());
    }

    [Fact]
    public async Task Measure_RestrictedFileLost_IsWholeAgainAfterTheNextRun()
    {
        using Workspace folder = await TestMunicipality.FewApplicants.MeasureAsync(AsOf);
        string history = folder.History();
        SqliteConnection.ClearAllPools();
        File.Delete(RestrictedOf(folder));

        await folder.SucceedAsync("measure", "--as-of", AsOf);

        Assert.Equal(history, folder.History());
        Assert.Contains(TestMunicipality.HiddenAmount, Bytes(RestrictedOf(folder)), StringComparison.Ordinal);
    }

    private static string RestrictedOf(Workspace folder) =>
        folder.Store.Replace(".db", "-restricted.db", StringComparison.Ordinal);

    private static string Bytes(string file) => string.Concat(
        new[] { file, file + "-wal" }.Where(File.Exists).Select(each => Encoding.Latin1.GetString(File.ReadAllBytes(each))));
}
