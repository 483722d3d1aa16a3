using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// Writes the queries of an extraction (rule 29): one grouped query for each date with all its additive tallies, which also
/// returns the days that have rows and the cells that cannot be read, and one query for each tally that is not additive, or whose
/// working days the reader counts.
/// </summary>
internal static class SqlTallyQueries
{
    /// <summary>Writes the queries. The first one also counts the rows of the dataset.</summary>
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
