using BenefitMeter.Definitions.Datasets;

namespace BenefitMeter.Tests.Definitions.Datasets;

public sealed class QueryTextTests
{
    [Theory]
    [InlineData("SELECT a, COUNT(*) FROM t WHERE b IN (1, (2)) GROUP BY a", true)]
    [InlineData("SELECT ';)' AS \"a;(\", [b;)] FROM t -- ; )\n /* ; ) */ ;\n", true)]
    [InlineData("SELECT 1; SELECT 2", false)]
    [InlineData("SELECT 1) AS x; DELETE FROM t; SELECT * FROM (SELECT 1", false)]
    [InlineData("SELECT 1 AS a) AS x DELETE FROM t SELECT * FROM (SELECT 1 AS a", false)] // T-SQL needs no semicolon
    [InlineData("SELECT (1", false)]
    public void IsOneStatement_Query_IsTrueInsideBracketsOnly(string query, bool expected) =>
        Assert.Equal(expected, QueryText.IsOneStatement(query));
}
