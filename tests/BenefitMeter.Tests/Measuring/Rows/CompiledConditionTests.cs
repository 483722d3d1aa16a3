using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;

namespace BenefitMeter.Tests.Measuring.Rows;

public sealed class CompiledConditionTests
{
    [Theory]
    [InlineData(ConditionOperator.In, "Digital", true)]
    [InlineData(ConditionOperator.In, "digital", false)]
    [InlineData(ConditionOperator.In, "Digital ", false)]
    [InlineData(ConditionOperator.NotIn, "Digital", false)]
    [InlineData(ConditionOperator.NotIn, "Post", true)]
    [InlineData(ConditionOperator.AtLeast, "Digital", true)]
    [InlineData(ConditionOperator.Above, "Digital", false)]
    [InlineData(ConditionOperator.AtMost, "E", true)]
    [InlineData(ConditionOperator.Below, "D", false)]
    public void Matches_Text_ComparesOrdinally(ConditionOperator operation, string value, bool expected) =>
        Assert.Equal(expected, Matches(operation, value, Cell.OfText("Digital"), CellType.Text));

    [Theory]
    [InlineData(ConditionOperator.In, "10.0", true)]
    [InlineData(ConditionOperator.In, "9", false)]
    [InlineData(ConditionOperator.AtLeast, "9", true)]
    [InlineData(ConditionOperator.Above, "10", false)]
    [InlineData(ConditionOperator.AtMost, "10.00", true)]
    [InlineData(ConditionOperator.Below, "9", false)]
    public void Matches_Number_ComparesAsNumber(ConditionOperator operation, string value, bool expected) =>
        Assert.Equal(expected, Matches(operation, value, Cell.OfNumber(10), CellType.Number));

    [Theory]
    [InlineData(ConditionOperator.In, false)]
    [InlineData(ConditionOperator.NotIn, true)]
    [InlineData(ConditionOperator.AtLeast, false)]
    [InlineData(ConditionOperator.Above, false)]
    [InlineData(ConditionOperator.AtMost, false)]
    [InlineData(ConditionOperator.Below, false)]
    [InlineData(ConditionOperator.Empty, true)]
    [InlineData(ConditionOperator.NotEmpty, false)]
    [InlineData(ConditionOperator.OnOrBefore, false)]
    public void Matches_EmptyCell_PassesOnlyNotAndEmpty(ConditionOperator operation, bool expected) =>
        Assert.Equal(expected, Matches(operation, "", Cell.OfText(""), CellType.Text));

    // 22:30 UTC on 31 March is 00:30 on 1 April in Copenhagen.
    [Theory]
    [InlineData(ConditionOperator.AtMost, "2025-03-31", false)]
    [InlineData(ConditionOperator.AtLeast, "2025-04-01", true)]
    [InlineData(ConditionOperator.In, "2025-04-01", true)]
    public void Matches_MomentAndLiteral_ComparesLocalDates(ConditionOperator operation, string value, bool expected) =>
        Assert.Equal(expected, Matches(operation, value, Sample.Moment("2025-03-31T22:30Z"), CellType.Date));

    [Theory]
    [InlineData("2025-06-02T10:00:00.001Z", false)]
    [InlineData("2025-06-02T10:00:00Z", true)]
    public void Matches_TwoMoments_ComparesInstants(string completed, bool expected) =>
        Assert.Equal(expected, OnOrBefore().Matches(Sample.Moment(completed), Sample.Moment("2025-06-02T10:00:00Z")));

    [Fact]
    public void Matches_MomentAndPureDate_ComparesLocalDates() =>
        Assert.True(OnOrBefore().Matches(Sample.Moment("2025-06-02T21:59Z"), Cell.OfDate(new DateOnly(2025, 6, 2))));

    [Fact]
    public void Matches_OtherCellEmpty_IsFalse() =>
        Assert.False(OnOrBefore().Matches(Sample.Moment("2025-06-02T10:00Z"), Cell.Empty));

    [Fact]
    public void Constructor_ValueOfAnotherType_SaysColumnAndValue()
    {
        ConditionValueException refused = Assert.Throws<ConditionValueException>(() =>
            Matches(ConditionOperator.Above, "1,5", Cell.OfNumber(1), CellType.Number));

        Assert.Equal("Column 'x' is compared with '1,5', which is not a number such as 12.5.", refused.Message);
        Assert.Equal("Kolonnen 'x' sammenlignes med '1,5', som ikke er et tal som 12.5.", refused.What.Danish);
    }

    private static CompiledCondition OnOrBefore() =>
        new(new Condition("x", ConditionOperator.OnOrBefore, [], "y"), CellType.Date);

    private static bool Matches(ConditionOperator operation, string value, Cell cell, CellType type) =>
        new CompiledCondition(new Condition("x", operation, [value], null), type).Matches(cell, cell);
}
