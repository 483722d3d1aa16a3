using BenefitMeter.Definitions;
using BenefitMeter.Time;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Reporting;

/// <summary>Writes what the figures are about; rows that are as they should be are left alone.</summary>
internal static class CatalogueTables
{
    /// <summary>Writes what changed, in one transaction.</summary>
    /// <returns>How many rows were written.</returns>
    public static async Task<int> WriteAsync(
        SqliteConnection connection, Catalogue catalogue, IReadOnlyCollection<PublishedPeriod> periods, CancellationToken token)
    {
        await using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        var periodRows = (await WithOneWholePeriodAsync(connection, periods, token)).Select(PeriodRow.Of);
        int written = Write(connection, "bm_indicator", ["indicator_id"], Indicators(catalogue), mayChange: true)
            + Write(connection, "bm_unit", ["unit_id"], Units(catalogue.Organisation), mayChange: true)
            + Write(connection, "bm_period", ["grain", "period_id"], periodRows, mayChange: true)
            + Write(connection, "bm_baseline", ["indicator_id", "unit_id", "period_id", "version"], Baselines(catalogue), mayChange: false)
            + await connection.ExecuteAsync(new CommandDefinition(
                "UPDATE bm_indicator SET state = 'retired' WHERE state <> 'retired' AND indicator_id NOT IN @Keys",
                new { catalogue.Indicators.Keys }, cancellationToken: token))
            + await connection.ExecuteAsync(new CommandDefinition(
                "UPDATE bm_unit SET is_current = 0 WHERE is_current = 1 AND unit_id NOT IN @Ids",
                new { Ids = catalogue.Organisation.Units.InOrder.Select(unit => unit.Id) }, cancellationToken: token));
        await transaction.CommitAsync(token);
        return written;
    }

    private static int Write(
        SqliteConnection connection, string table, string[] keys, IEnumerable<Dictionary<string, object?>> rows, bool mayChange)
    {
        int written = 0;
        using SqliteCommand command = connection.CreateCommand();
        foreach (Dictionary<string, object?> row in rows)
        {
            if (command.Parameters.Count == 0)
            {
                string[] columns = [.. row.Keys];
                command.CommandText = (mayChange ? Update(table, keys, columns) : string.Empty) + Insert(table, keys, columns);
                command.Parameters.AddRange(row.Keys.Select(column => new SqliteParameter("@" + column, DBNull.Value)));
            }

            foreach ((SqliteParameter parameter, object? cell) in command.Parameters.Cast<SqliteParameter>().Zip(row.Values))
            {
                parameter.Value = cell ?? DBNull.Value;
            }

            written += command.ExecuteNonQuery();
        }

        return written;
    }

    private static string Update(string table, string[] keys, string[] columns)
    {
        string[] content = [.. columns.Except(keys)];
        return $"""
            UPDATE {table} SET {string.Join(", ", content.Select(column => $"{column} = @{column}"))}
            WHERE {Same(keys)} AND ({string.Join(" OR ", content.Select(column => $"{column} IS NOT @{column}"))});

            """;
    }

    private static string Insert(string table, string[] keys, string[] columns) => $"""
        INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", columns.Select(column => "@" + column))}
        WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE {Same(keys)});
        """;

    private static string Same(string[] keys) => string.Join(" AND ", keys.Select(key => $"{key} = @{key}"));

    private static IEnumerable<Dictionary<string, object?>> Indicators(Catalogue catalogue) =>
        catalogue.Indicators.Values.Select(indicator => new Dictionary<string, object?>
        {
            ["indicator_id"] = indicator.Id,
            ["name_da"] = indicator.Name.Danish,
            ["name_en"] = indicator.Name.English,
            ["reads_da"] = indicator.Reads?.Danish,
            ["reads_en"] = indicator.Reads?.English,
            ["dataset_id"] = indicator.DatasetId,
            ["state"] = StoredWord<IndicatorState>.Of(indicator.State),
            ["owner_id"] = indicator.OwnerId,
            ["owner_name"] = NameOf(catalogue.Organisation, indicator.OwnerId),
            ["direction"] = StoredWord<Direction>.Of(indicator.Direction),
            ["judge"] = StoredWord<Judgement>.Of(indicator.Judge),
            ["level"] = StoredWord<IndicatorLevel>.Of(indicator.Level),
            ["measured_in"] = indicator.MeasuredIn,
            ["decimals"] = indicator.Decimals,
            ["grain"] = StoredWord<PeriodGrain>.Of(indicator.Grain),
            ["aggregation"] = StoredWord<Aggregation>.Of(indicator.Aggregation),
            ["is_percent"] = indicator.IsPercent ? 1 : 0,
        });

    private static IEnumerable<Dictionary<string, object?>> Units(Organisation organisation) =>
        organisation.Units.InOrder.Select((unit, place) => new Dictionary<string, object?>
        {
            ["unit_id"] = unit.Id,
            ["name_da"] = unit.Name.Danish,
            ["name_en"] = unit.Name.English,
            ["parent_id"] = unit.ParentId,
            ["path"] = string.Join('/', organisation.Units.SelfAndAbove(unit.Id).Reverse().Select(above => above.Id)),
            ["unit_level"] = organisation.Units.LevelOf(unit.Id),
            ["responsible_name"] = NameOf(organisation, unit.ResponsibleId),
            ["sort_order"] = place,
            ["is_current"] = 1,
        });

    private static IEnumerable<Dictionary<string, object?>> Baselines(Catalogue catalogue) =>
        catalogue.ApprovedBaselines.Select(baseline => new Dictionary<string, object?>
        {
            ["indicator_id"] = baseline.IndicatorId,
            ["unit_id"] = baseline.UnitId,
            ["period_id"] = baseline.PeriodId,
            ["version"] = baseline.Version,
            ["value"] = StoredText.Of(baseline.Value),
            ["numerator"] = baseline.Numerator is { } numerator ? StoredText.Of(numerator) : null,
            ["denominator"] = baseline.Denominator is { } denominator ? StoredText.Of(denominator) : null,
            ["measured_over"] = baseline.Window,
            ["definition_version"] = baseline.DefinitionVersion,
            ["approved_by"] = baseline.ApprovedBy,
            ["system_user"] = baseline.SystemUser,
            ["approved_on"] = StoredText.Of(baseline.ApprovedOn),
            ["reference"] = baseline.Reference,
        });

    /// <summary>
    /// The grain "all" has one id for every dataset, so its row spans from the earliest start to the latest end ever published;
    /// a figure's own bounds stand on the figure.
    /// </summary>
    private static async Task<IEnumerable<PublishedPeriod>> WithOneWholePeriodAsync(
        SqliteConnection connection, IReadOnlyCollection<PublishedPeriod> periods, CancellationToken token)
    {
        List<PublishedPeriod> whole = [.. periods.Where(one => one.Period.Grain == PeriodGrain.All)];
        if (whole.Count == 0)
        {
            return periods;
        }

        IEnumerable<(string Start, string End, int WorkingDays)> known = await connection.QueryAsync<(string, string, int)>(
            new CommandDefinition(
                "SELECT period_start, period_end, working_days FROM bm_period WHERE grain = 'all'", cancellationToken: token));
        whole.AddRange(known.Select(row => new PublishedPeriod(
            new Period(PeriodGrain.All, StoredText.ToDay(row.Start), StoredText.ToDay(row.End).AddDays(1)), row.WorkingDays)));
        var span = new Period(PeriodGrain.All, whole.Min(one => one.Period.Start), whole.Max(one => one.Period.End));
        return periods.Where(one => one.Period.Grain != PeriodGrain.All)
            .Append(new PublishedPeriod(span, whole.Max(one => one.WorkingDays)));
    }

    private static string? NameOf(Organisation organisation, string? personId) =>
        personId is not null && organisation.People.TryGetValue(personId, out Person? person) ? person.Name : null;
}
