using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>
/// A delivery that should be there by now is told of, in Danish working days, whether the source answers or not.
/// </summary>
public sealed class DeliveryFindingsTests
{
    private const string ByTheThird = "expect: { by: workday 3 08:00 }";

    private static readonly TestMunicipality Town =
        TestMunicipality.MonthlyLetters(TestMunicipality.TwentyLetters("2025-01", 2)).Dataset("letters", ByTheThird);

    [Fact]
    public async Task Measure_LateOverEaster_CountsDanishWorkingDays()
    {
        // March is expected on Thursday 3 April. To Tuesday 22 April: 4, 7–11, 14–16 and 22 are working days, ten.
        using Workspace folder = await Town.MeasureAsync("2025-04-22");

        Dictionary<string, object?> finding = Finding(folder);
        Assert.Equal(("DeliveryLate", "letters"), (finding["code"], finding["dataset_id"]));
        Assert.Equal(
            "Dataset 'letters' lacks 2025-03, expected by 2025-04-03 08:00; 10 working days late. Its data reach 2025-02-28. "
            + "Ask Post office, 1234 for the delivery, then run: benefitmeter measure letters.", finding["detail"]);
        Assert.Equal(
            "Datasættet 'letters' mangler 2025-03, ventet senest 2025-04-03 08:00; 10 arbejdsdage for sent. "
            + "Data når til og med 2025-02-28. "
            + "Ryk Post office, 1234 for leveringen, og kør så: benefitmeter measure letters.", finding["detail_da"]);
    }

    [Fact]
    public async Task Measure_SourceFails_StillReportsHowFarItsDataReach()
    {
        using Workspace folder = await Town.MeasureAsync("2025-03-10");
        Assert.Empty(folder.Query("SELECT * FROM bi_finding"));
        File.Delete(folder["letters.csv"]);

        Assert.Equal(1, (await folder.RunAsync("measure", "--as-of", "2025-04-04")).Code);

        Assert.Contains(
            "lacks 2025-03, expected by 2025-04-03 08:00; 1 working day late. Its data reach 2025-02-28.",
            (string)Finding(folder)["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measure_NothingEverDelivered_SaysSo()
    {
        using Workspace folder = TestMunicipality.MonthlyLetters().Dataset("letters", ByTheThird).Create();
        File.Delete(folder["letters.csv"]);

        Assert.Equal(1, (await folder.RunAsync("measure", "--as-of", "2025-04-04")).Code);

        Dictionary<string, object?> finding = Finding(folder);
        Assert.Equal("NeverDelivered", finding["code"]);
        Assert.Contains("Nothing has ever been delivered.", (string)finding["detail"]!, StringComparison.Ordinal);
        Assert.Contains("Der er aldrig leveret noget.", (string)finding["detail_da"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-04-02")] // March is not expected before the 3rd
    [InlineData("2025-03-31")]
    public async Task Measure_InTime_ReportsNothing(string asOf)
    {
        using Workspace folder = Town.Create();

        await folder.SucceedAsync("measure", "--as-of", asOf);

        Assert.Empty(folder.Query("SELECT * FROM bi_finding"));
    }

    private static Dictionary<string, object?> Finding(Workspace folder) => folder.Query("SELECT * FROM bi_finding").Single();
}
