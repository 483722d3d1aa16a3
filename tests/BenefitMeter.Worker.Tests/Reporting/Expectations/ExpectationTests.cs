namespace BenefitMeter.Worker.Tests.Reporting.Expectations;

public sealed class ExpectationTests
{
    // Ten rows: those that a file shows are the first, third, fifth, seventh and tenth.
    private static readonly SeenTable Sample = new(
        "bi_unit", [new("unit_id", "text"), new("name", "text"), new("value", "real")],
        [
            .. Enumerable.Range(1, 10).Reverse()
                .Select(number => new[] { $"u{number:00}", number > 5 ? "B | C" : null, $"{number}.5" }),
        ]);

    private static readonly Expectation Expected = Expectation.Of(Sample, "sqlite");

    [Fact]
    public void Parse_OfItsText_IsTheSame()
    {
        string text = Expected.WithTypes("postgresql", null).Text();

        Assert.Equal(text, Expectation.Parse("bi_unit", text).Text());
        Assert.Equal(
            """
            # bi_unit, as readers see it; written by ReaderExpectationsTests with BENEFITMETER_TEST_WRITE=1
            rows: 10
            sorted by: unit_id
            column | sqlite | postgresql | nulls | different | digest | row 1 | row 3 | row 5 | row 7 | row 10
            """,
            text[..text.IndexOf("\nunit_id", StringComparison.Ordinal)], ignoreLineEndingDifferences: true);
        Assert.EndsWith("| u01 | u03 | u05 | u07 | u10", text.Split('\n')[4], StringComparison.Ordinal);
        Assert.StartsWith("name | text | ? | 5 | 1 | ", text.Split('\n')[5], StringComparison.Ordinal);
        Assert.EndsWith(" | ∅ | ∅ | ∅ | B ¦ C | B ¦ C", text.Split('\n')[5], StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_OfTheSameRowsInAnotherOrder_AreNone() =>
        Assert.Empty(Differences(Sample with { Rows = [.. Sample.Rows.Reverse()] }));

    [Fact]
    public void Differences_InARowThatIsShown_NameTheRow() => Assert.Equal(
        ["bi_unit.value: other values. row 3 (u03): 3.5 expected, null seen. Nulls: 0 expected, 1 seen; different values: 10 "
            + "expected, 9 seen."],
        Differences(With("u03", 2, null)));

    [Fact]
    public void Differences_InAnotherRow_NameTheColumn() => Assert.Equal(
        ["bi_unit.value: other values. The rows that the file shows are the same. Nulls: 0 expected, 0 seen; different values: "
            + "10 expected, 9 seen."],
        Differences(With("u02", 2, "1.5")));

    [Fact]
    public void Differences_OfANullAndAnEmptyText_AreSeen() => Assert.Single(Differences(With("u02", 1, string.Empty)));

    [Fact]
    public void Differences_OfRows_AreCounted() => Assert.Equal(
        ["bi_unit: 10 rows expected, 9 seen"], Differences(Sample with { Rows = [.. Sample.Rows.Skip(1)] }));

    [Fact]
    public void Differences_OfColumns_NameThem()
    {
        SeenColumn[] columns = [.. Sample.Columns];

        Assert.Equal(
            ["bi_unit: columns expected and missing: value; not expected: amount"],
            Differences(Sample with { Columns = [columns[0], columns[1], new("amount", "real")] }));
        Assert.Equal(
            ["bi_unit: column 2 is expected to be name, but is value"],
            Differences(Sample with
            {
                Columns = [columns[0], columns[2], columns[1]],
                Rows = [.. Sample.Rows.Select(row => new[] { row[0], row[2], row[1] })],
            }));
        Assert.Equal(
            ["bi_unit.value: type real expected, integer seen"],
            Differences(Sample with { Columns = [columns[0], columns[1], new("value", "integer")] }));
    }

    [Fact]
    public void Key_IsWhatDistinguishesRows()
    {
        SeenTable table = Sample with { Rows = [["a", "x", "1"], ["a", "y", "1"], ["a", "y", "2"], ["a", "y", "2"]] };

        Assert.Equal(["name", "value"], table.Key);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("100", "100")]
    [InlineData("233.8877338877", "233.887733888")]
    [InlineData("0.000123456789012345", "0.000123456789012")]
    [InlineData("-98765432109876.5", "-98765432109900")]
    public void Number_HasTwelveDigits(string value, string expected) =>
        Assert.Equal(expected, ViewCells.Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    private static string[] Differences(SeenTable table) =>
        [.. Expected.Differences(Expectation.Of(table, "sqlite", Expected.Key), "sqlite")];

    private static SeenTable With(string unit, int place, string? cell) => Sample with
    {
        Rows = [.. Sample.Rows.Select(row => row[0] != unit ? row : [.. row[..place], cell, .. row[(place + 1)..]])],
    };
}
