using System.Text.Json;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Commands.Output;

/// <summary>What commands print for machines, for Excel and for people.</summary>
public sealed class OutputTests
{
    [Fact]
    public async Task Status_AsJson_IsTheViewWithAllDigits()
    {
        // A's digital share of January is 2 of 3.
        using Workspace folder = await MeasuredAsync();

        using JsonDocument document = JsonDocument.Parse(
            await folder.SucceedAsync("status", "digital-share", "--unit", "a", "--period", "2025-01", "--format", "json"));

        JsonElement figure = Assert.Single(document.RootElement.EnumerateArray());
        Assert.Equal(
            folder.Query("SELECT * FROM bi_figure LIMIT 1").Single().Keys,
            figure.EnumerateObject().Select(property => property.Name));
        Assert.Equal("66.6666666667", figure.GetProperty("value").GetRawText());
        Assert.Equal(
            ("2025-01-01", "2025-01-31"),
            (figure.GetProperty("period_start").GetString(), figure.GetProperty("period_end").GetString()));
        Assert.Equal(JsonValueKind.Null, figure.GetProperty("baseline").ValueKind);
        Assert.Equal("grey", figure.GetProperty("result_status").GetString());
    }

    [Fact]
    public async Task Status_AsCsv_HasDecimalPoints()
    {
        using Workspace folder = await MeasuredAsync();

        string[] lines =
            (await folder.SucceedAsync("status", "mean-amount", "--unit", "a", "--period", "2025-01", "--format", "csv"))
                .Split("\r\n");

        Assert.StartsWith("indicator_id,indicator_name_da,indicator_name_en,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",23.3333333333,", lines[1], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public async Task Status_ForExcel_HasMarkSemicolonAndDecimalComma()
    {
        using Workspace folder = await MeasuredAsync();

        string text =
            await folder.SucceedAsync("status", "mean-amount", "--unit", "a", "--period", "2025-01", "--format", "excel");

        Assert.StartsWith("\uFEFFindicator_id;indicator_name_da;", text, StringComparison.Ordinal);
        Assert.Contains(";23,3333333333;", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_ForExcel_LetsNoNameRunAsAFormula()
    {
        using Workspace folder = await TestMunicipality.LetterIndicators
            .Indicator("received", """name: "=HYPERLINK(\"x\")" """).MeasureAsync();

        string text = await folder.SucceedAsync("status", "received", "--format", "excel");

        Assert.DoesNotContain(";=HYPERLINK", text, StringComparison.Ordinal);
        Assert.DoesNotContain(";\"=HYPERLINK", text, StringComparison.Ordinal);
        Assert.Contains("HYPERLINK", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DryRun_ForExcel_HasDecimalCommaAndNegativeNumbersAsNumbers()
    {
        using Workspace folder = await MeasuredAsync();
        folder.Change("letters.csv", "1,2025-01-03,2025-01-10,A,Digital,10,p1", "1,2025-01-03,2025-01-10,A,Digital,-100.5,p1");

        string text =
            await folder.SucceedAsync("measure", "amount", "--dry-run", "--as-of", folder.AsOf, "--format", "excel");

        Assert.Contains("amount;a;month;2025-01;source-correction;70;-40,5;", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_InDanish_IsDanish()
    {
        using Workspace folder = await MeasuredAsync();

        string text = await folder.SucceedAsync("status", "--language", "da");

        Assert.Contains("Indikator", text, StringComparison.Ordinal);
        Assert.Contains("Tidsplan", text, StringComparison.Ordinal);
        Assert.Contains("Grå", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Grey", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("explain", "received")]
    [InlineData("plan")]
    [InlineData("check")]
    [InlineData("measure")]
    [InlineData("measure", "--dry-run")]
    public async Task Command_AsJson_PrintsNothingElse(params string[] args)
    {
        using Workspace folder = await MeasuredAsync();

        using JsonDocument document = JsonDocument.Parse(await folder.SucceedAsync([.. args, "--format", "json"]));

        Assert.Equal(JsonValueKind.Array, document.RootElement.ValueKind);
    }

    private static Task<Workspace> MeasuredAsync() => TestMunicipality.LetterIndicators.MeasureAsync();
}
