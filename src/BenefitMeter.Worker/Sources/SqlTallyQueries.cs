using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// Writes what a database is asked for an extraction (rule 29): one grouped question a date for everything that adds
/// up, which also tells the days seen and the cells that cannot be read, and one for every tally that does not add up, or
/// whose working days the reader counts.
/// </summary>
internal static class SqlTallyQueries
{
    /// <summary>Writes the questions; the first one also counts the rows.</summary>
    public static IReadOnlyList<SqlTallyQuery> Build(Extraction extraction, SqlDialect dialect, SqlRows rows)
    {
        (int Index, AdditiveTally Tally)[] additive =
        [
            .. extraction.Tallies.Index().Where(tally => IsAdditive(tally.Item, dialect))
                .Select(tally => (tally.Index, (AdditiveTally)tally.Item)),
        ];
        IEnumerable<SqlTallyQuery> sums = extraction.PlacingDates.Index().Select(date =>
            SqlSums.Build(extraction, dialect, rows, date.Index, additive.Where(tally => tally.Tally.DatedBy == date.Item)));
        IEnumerable<SqlTallyQuery> others = extraction.Tallies.Index()
            .Where(tally => !IsAdditive(tally.Item, dialect))
            .Select(tally => SqlGroups.Build(extraction, dialect, rows, tally.Index));
        return [.. sums, .. others];
    }

    private static bool IsAdditive(Tally tally, SqlDialect dialect) =>
        tally is AdditiveTally { Value: var of } && !SqlExpressions.IsByPair(of, dialect);
}
