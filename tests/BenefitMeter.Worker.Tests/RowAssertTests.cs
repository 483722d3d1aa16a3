using Xunit.Sdk;

namespace BenefitMeter.Worker.Tests;

/// <summary>A comparison that fails says which columns differ, and how.</summary>
public sealed class RowAssertTests
{
    private static readonly Dictionary<string, object?> January = new()
    {
        ["period_id"] = "2025-01",
        ["line"] = "Postage",
        ["realised"] = 510.5,
        ["rows"] = 10L,
        ["reason"] = null,
    };

    private static readonly Dictionary<string, object?> February = new(January) { ["period_id"] = "2025-02" };

    [Fact]
    public void Equal_SameCells_Passes() =>
        RowAssert.Equal(January, ("line", "Postage"), ("realised", 510.5), ("rows", 10L), ("reason", null));

    [Fact]
    public void Equal_SomeDiffer_NamesEachWithBothValues() => Assert.Equal(
        """
        realised: expected 500 (Double), was 510.5 (Double)
        rows: expected 10 (Int32), was 10 (Int64)
        reason: expected 'Incomplete', was null
        """,
        Failure(() => RowAssert.Equal(
            January, ("period_id", "2025-01"), ("realised", 500d), ("rows", 10), ("reason", "Incomplete"))));

    [Fact]
    public void Equal_ColumnIsMissing_NamesTheColumnsThatAreThere() => Assert.Equal(
        "No column amount; the row has period_id, line, realised, rows, reason.",
        Failure(() => RowAssert.Equal(January, ("amount", null))));

    [Fact]
    public void Table_SameRows_Passes() => RowAssert.Table([January, February], """
        period_id | realised | reason
        2025-01   | 510.5    | -
        2025-02   | 510.5    | -
        """);

    [Fact]
    public void Table_SomeDiffer_NamesRowColumnAndBothValues() => Assert.Equal(
        """
        Row 1 (2025-01): realised: expected 500, was 510.5; reason: expected Incomplete, was -
        Row 2 (2025-03): period_id: expected 2025-03, was 2025-02
        """,
        Failure(() => RowAssert.Table([January, February], """
            period_id | line    | realised | reason
            2025-01   | Postage | 500      | Incomplete
            2025-03   | Postage | 510.5    | -
            """)));

    [Fact]
    public void Table_RowTooMany_IsShown() => Assert.Equal(
        "Row 2 is not expected: 2025-02 | Postage | 510.5 | 10 | -",
        Failure(() => RowAssert.Table([January, February], "line\nPostage")));

    [Fact]
    public void Table_RowTooFew_IsShown() => Assert.Equal(
        "Row 2 is missing: 2025-02 | Postage",
        Failure(() => RowAssert.Table([January], "period_id | line\n2025-01 | Postage\n2025-02 | Postage")));

    [Fact]
    public void Table_ColumnIsMissing_NamesTheColumnsThatAreThere() => Assert.Equal(
        "No column amount; the row has period_id, line, realised, rows, reason.",
        Failure(() => RowAssert.Table([January], "period_id | amount\n2025-01 | -")));

    private static string Failure(Action compare) =>
        Assert.Throws<TrueException>(compare).Message.ReplaceLineEndings("\n").Trim();
}
