using System.Text.Json;
using System.Xml.Linq;
using BenefitMeter.Worker.Reports;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Reports;

/// <summary><c>report</c>, as people, machines and paper get it.</summary>
public sealed class ReportCommandTests
{
    public static TheoryData<string> Kinds => [.. ReportKinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Report_OfEveryKind_PrintsInEveryFormatAndBothLanguages(string kind)
    {
        using Workspace folder = await MeasuredAsync();

        string english = await folder.SucceedAsync("report", kind);
        string danish = await folder.SucceedAsync("report", kind, "--language", "da");
        using JsonDocument json = JsonDocument.Parse(await folder.SucceedAsync("report", kind, "--format", "json"));
        string excel = await folder.SucceedAsync("report", kind, "--format", "excel", "--part", "definitions");
        XElement page = XDocument.Parse(await folder.SucceedAsync("report", kind, "--format", "html")).Root!;

        ReportKind known = ReportKinds.All.Single(each => each.Name == kind);
        Assert.StartsWith(known.Word.English, english, StringComparison.Ordinal);
        Assert.StartsWith(known.Word.Danish, danish, StringComparison.Ordinal);
        Assert.Contains("Sample Town · as of 10 April 2025", english, StringComparison.Ordinal);
        Assert.Contains("Definition versions: 7 indicators in version 1.", english, StringComparison.Ordinal);
        Assert.Contains("Definitionsversioner: 7 indikatorer i version 1.", danish, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Array, json.RootElement.ValueKind);
        Assert.StartsWith("\uFEFFindicator_id;definition_version", excel, StringComparison.Ordinal);
        Assert.Equal(known.Word.English, page.Descendants("h1").Single().Value);
        Assert.Empty(page.Descendants("script").Concat(page.Descendants("link")).Concat(page.Descendants("img"))
            .Concat(page.Descendants("a")));
    }

    // What a run leaves that is killed between its figures and what is derived from them.
    [Fact]
    public async Task Report_DerivedFromOlderFigures_SaysSoUntilTheNextRun()
    {
        using Workspace folder = await MeasuredAsync();
        const string Danish =
            "Bemærk: Gevinster, opfølgning og porteføljer bygger på tal fra \u2013. Der er offentliggjort nyere tal";
        const string English =
            "Note: Benefits, follow-up and portfolios rest on the figures of \u2013. Newer ones have been published";
        Assert.DoesNotContain("Note:", await folder.SucceedAsync("report", "economy"), StringComparison.Ordinal);

        folder.Execute("UPDATE bm_derivation SET figures_publication_id = 0");
        Assert.Contains(English, await folder.SucceedAsync("report", "economy"), StringComparison.Ordinal);
        Assert.Contains(
            Danish, await folder.SucceedAsync("report", "economy", "--language", "da"), StringComparison.Ordinal);

        await folder.MeasureAsync();
        Assert.DoesNotContain("Note:", await folder.SucceedAsync("report", "economy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quality_CountsWhatIsMissingAndGrey()
    {
        // March 2025 of Office A: 5 letters fewer delivered cells; no baseline anywhere, all are attainment without a target.
        using Workspace folder = await MeasuredAsync();

        using JsonDocument json = JsonDocument.Parse(await folder.SucceedAsync("report", "quality", "--format", "json"));
        using JsonDocument excluded =
            JsonDocument.Parse(await folder.SucceedAsync("report", "quality", "--format", "json", "--part", "excluded"));

        JsonElement received =
            json.RootElement.EnumerateArray().Single(row => row.GetProperty("indicator_id").GetString() == "received");
        Assert.Equal(("2025-03", 5, 5, 0), (
            received.GetProperty("period_id").GetString(), received.GetProperty("units").GetInt32(),
            received.GetProperty("grey").GetInt32(), received.GetProperty("missing").GetInt32()));
        Assert.Equal(
            (35, 35),
            (excluded.RootElement[0].GetProperty("figures").GetInt32(), excluded.RootElement[0].GetProperty("grey").GetInt32()));
    }

    [Fact]
    public async Task Approve_KeepsTheValues_AndALaterCorrectionIsAppended()
    {
        // Letter 8 of Office A counts 5 kroner in March; corrected to 25 its March grows from 45 to 65.
        using Workspace folder = await MeasuredAsync();
        string approved = await folder.SucceedAsync("report", "quality", "--approve", "--by", "owner");
        folder.Change("letters.csv", "8,2025-03-04,2025-03-12,A,Digital,5,p1", "8,2025-03-04,2025-03-12,A,Digital,25,p1");
        await folder.MeasureAsync();

        string again = await folder.SucceedAsync("report", "quality", "--issue", "1");
        string next = await folder.SucceedAsync("report", "quality");

        Assert.Contains("Approved as issue 1 by owner", approved, StringComparison.Ordinal);
        Assert.StartsWith(
            approved[..approved.IndexOf("Approved as issue", StringComparison.Ordinal)], again, StringComparison.Ordinal);
        Assert.Contains("Corrections after the approval: ", again, StringComparison.Ordinal);
        Assert.Contains("– Amount, Office A, 2025-03: 45 → 65 (Grey → Grey)", again, StringComparison.Ordinal);
        Assert.Contains("Corrections since issue 1 (", next, StringComparison.Ordinal);
        Assert.Contains("– Amount, Office A, 2025-03: 45 → 65 (Grey → Grey)", next, StringComparison.Ordinal);
        Assert.Equal("quality", folder.Scalar("SELECT kind FROM bi_report"));
    }

    [Fact]
    public async Task Issue_ThatSomeoneChanged_IsNotPrinted()
    {
        using Workspace folder = await MeasuredAsync();
        await folder.SucceedAsync("report", "quality", "--approve", "--by", "owner");
        folder.Execute("UPDATE bm_report SET content = REPLACE(content, 'Office A', 'Office Z'), approved_by = 'owner'");
        // the content does not name offices, so nothing changed
        Assert.Equal(0, (await folder.RunAsync("report", "quality", "--issue", "1")).Code);
        folder.Execute("UPDATE bm_report SET content = REPLACE(content, '2025-03', '2025-02')");

        CommandResult result = await folder.RunAsync("report", "quality", "--issue", "1");

        Assert.Equal(1, result.Code);
        Assert.Contains("was changed after it was approved", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no approved issue 7", "--issue", "7")]
    [InlineData("--approve needs --by PERSON", "--approve")]
    [InlineData("There is no person 'ownr'", "--approve", "--by", "ownr")]
    [InlineData("The report has no table 'indicatrs'", "--part", "indicatrs", "--format", "csv")]
    public async Task Report_AskedForWhatIsNotThere_IsRefused(string message, params string[] args)
    {
        using Workspace folder = await MeasuredAsync();

        Assert.Contains(message, await folder.RefuseAsync(["report", "quality", .. args]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no unit 'nort'. Did you mean 'north'?", "note", "--unit", "nort")]
    [InlineData("There is no board 'b'", "kaizen", "--board", "b")]
    [InlineData("There is no option '--unit'", "quality", "--unit", "north")]
    [InlineData("'2025-03' is not a quarter", "quarter", "--period", "2025-03")]
    public async Task Report_NarrowedByWhatIsNotThere_IsRefused(string message, params string[] args)
    {
        using Workspace folder = await MeasuredAsync();

        Assert.Contains(message, (await folder.RefuseAsync(["report", .. args])).ReplaceLineEndings(" ")
            .Replace(" next: ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_BeforeAnythingWasMeasured_SaysWhatToDo()
    {
        using Workspace folder = TestMunicipality.LetterIndicators.Create();

        Assert.Contains("benefitmeter measure", await folder.RefuseAsync("report", "note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_ToAFile_IsUtf8WithoutMark()
    {
        using Workspace folder = await MeasuredAsync();
        string file = folder["note.html"];

        await folder.SucceedAsync(
            "report", "note", "--since", "2025-01-01", "--format", "html", "--language", "da", "--output", file);

        byte[] bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal((byte)'<', bytes[0]);
        Assert.Contains(
            "Blevet gule eller røde siden 01.01.2025", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    private static Task<Workspace> MeasuredAsync() => TestMunicipality.LetterIndicators.MeasureAsync();
}
