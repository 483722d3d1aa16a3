namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>The queries that sources on SQL Server were sent.</summary>
public sealed class TSqlQueries() : SentStatements(tests: 45, statements: 90)
{
    // A source asks first which columns there are.
    private const string OfColumns = "WHERE 1 = 0";

    /// <summary>Checks a query, and gets one for SQLite: that of the columns as it is, and no rows for any other.</summary>
    public string Check(string query) => Answer(query, text =>
    {
        TSql.Check(text);
        return text.EndsWith(OfColumns, StringComparison.Ordinal) ? text : "SELECT 1 WHERE 1 = 0";
    });
}
