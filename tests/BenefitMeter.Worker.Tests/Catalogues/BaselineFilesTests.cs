using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Tests.Catalogues.Issues;

namespace BenefitMeter.Worker.Tests.Catalogues;

public sealed class BaselineFilesTests
{
    private static readonly ApprovedBaseline First = new(
        "share", "borger", "", 1, 60.000000000000000000000000001m, 600m, 1000.0m, "2025-01..2025-06", 2, "dir", "anna",
        new DateOnly(2025, 7, 1), "Chefgruppen \"01.07\", pkt. 4;\nenigt");

    [Fact]
    public void Append_ThenRead_GivesEveryValueBack()
    {
        using Workspace folder = new Workspace().With("k.yaml", IssueCase.Sound);
        ApprovedBaseline second =
            First with { Version = 2, Numerator = null, Denominator = null, PeriodId = "2025-01", Reference = "" };
        ApprovedBaseline other = First with { IndicatorId = "other" };

        BaselineFiles.Append(folder.Path, [First, other]);
        BaselineFiles.Append(folder.Path, [second]);

        CatalogueLoad load = folder.Read();
        Assert.Empty(load.Issues);
        Assert.Equal([other, First, second], load.Catalogue!.ApprovedBaselines);
    }

    [Fact]
    public void Append_KeepsWhatIsWrittenAndLeavesNoOtherFile()
    {
        using var folder = new Workspace();
        BaselineFiles.Append(folder.Path, [First]);
        string path = Path.Combine(folder.Path, "baselines", "share.csv");
        string before = File.ReadAllText(path);

        BaselineFiles.Append(folder.Path, [First with { Version = 2 }]);

        Assert.StartsWith(before, File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
        Assert.StartsWith(
            "unit,period,version,value,numerator,denominator,window,definition_version,approved_by,system_user,approved_on,"
            + "reference\r\n"
            + "borger,,1,60.000000000000000000000000001,600,1000.0,2025-01..2025-06,2,dir,anna,2025-07-01,\"Chefgruppen "
            + "\"\"01.07\"\", pkt. 4;\nenigt\"\r\n",
            before, StringComparison.Ordinal);
    }

    [Fact]
    public void Append_LeftOverOfACrash_IsNotRead()
    {
        using Workspace folder = new Workspace().With("baselines/share.csv.new", "half a line");

        Assert.Empty(BaselineFiles.Read(folder.Path, []));
        BaselineFiles.Append(folder.Path, [First]);
        Assert.Equal([First], BaselineFiles.Read(folder.Path, []));
    }
}
