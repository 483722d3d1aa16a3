using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>Compares derived rows with those that readers see, and publishes what differs.</summary>
internal static class DerivedTables
{
    private const int IdsAtOnce = 500;

    /// <summary>Gets the differences, table by table; empty when every table is as it should be.</summary>
    public static async Task<IReadOnlyList<DerivedChange>> CompareAsync(
        StoreSession session, IReadOnlyList<DerivedRows> wanted, CancellationToken cancellationToken)
    {
        List<DerivedChange> changes = [];
        foreach (DerivedRows rows in wanted)
        {
            if ((rows.Table.Key.Count > 0
                ? await SupersedeAsync(session, rows, cancellationToken)
                : await ReplaceAsync(session, rows, cancellationToken)) is { } change)
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    /// <summary>Writes what differs and the run's end, and switches it, in one transaction.</summary>
    public static Task<DateTimeOffset> PublishAsync(
        StoreSession session, long runId, IReadOnlyList<DerivedChange> changes, Func<Task> confirm,
        CancellationToken cancellationToken) =>
        session.InTransactionAsync(
            async () =>
            {
                await session.LockAsync(cancellationToken);
                long publication = await Publications.BeginAsync(session, runId, cancellationToken);
                foreach (DerivedChange change in changes)
                {
                    await (change.Superseded is { } superseded
                        ? SupersedeAsync(session, change.Table.Name, superseded, publication, cancellationToken)
                        : session.ExecuteAsync($"DELETE FROM {change.Table.Name}", cancellationToken));
                    bool hasHistory = change.Superseded is not null;
                    await session.BulkWriteAsync(
                        change.Table.Name,
                        hasHistory ? [.. change.Table.Columns, "publication_id", "cause"] : change.Table.Columns,
                        change.Added.Select(row =>
                            hasHistory ? (object?[])[.. row.Cells, publication, CauseOf(row.Cause)] : row.Cells),
                        cancellationToken);
                }

                await RunTables.EndAsync(
                    session, runId, new RunEnd(RunOutcome.Succeeded, null, null, null),
                    changes.Sum(change => change.Count), cancellationToken);
                DateTimeOffset seen = await Publications.SwitchAsync(session, publication, cancellationToken);
                await confirm();
                return seen;
            },
            cancellationToken);

    private static async Task<DerivedChange?> SupersedeAsync(
        StoreSession session, DerivedRows wanted, CancellationToken cancellationToken)
    {
        DerivedTable table = wanted.Table;
        int id = table.Columns.Count;
        Dictionary<string, (long Id, string?[] Cells)> stored = (await session.QueryAsync(
            $"SELECT {Columns(table)}, row_id FROM {table.Name} WHERE superseded_by IS NULL",
            row => (Id: row.Integer(id), Cells: Texts(row, id)), cancellationToken)).ToDictionary(row => KeyOf(table, row.Cells));
        List<(object?[], ChangeCause?)> added = [];
        List<long> superseded = [];
        foreach (object?[] row in wanted.Rows)
        {
            string?[] cells = [.. row.Select(StoredText.Of)];
            if (!stored.Remove(KeyOf(table, cells), out (long Id, string?[] Cells) old))
            {
                added.Add((row, null));
            }
            else if (Differ(table, old.Cells, cells))
            {
                added.Add(
                    (row, table.Cause(column => old.Cells[IndexOf(table, column)], column => cells[IndexOf(table, column)])));
                superseded.Add(old.Id);
            }
        }

        superseded.AddRange(stored.Values.Select(row => row.Id));
        return added.Count + superseded.Count == 0 ? null : new DerivedChange(table, added, superseded);
    }

    private static async Task<DerivedChange?> ReplaceAsync(
        StoreSession session, DerivedRows wanted, CancellationToken cancellationToken)
    {
        DerivedTable table = wanted.Table;
        List<string> stored = await session.QueryAsync(
            $"SELECT {Columns(table)} FROM {table.Name}", row => LineOf(Texts(row, table.Columns.Count)), cancellationToken);
        IEnumerable<string> lines = wanted.Rows.Select(row => LineOf([.. row.Select(StoredText.Of)]));
        return stored.Order(StringComparer.Ordinal).SequenceEqual(lines.Order(StringComparer.Ordinal))
            ? null
            : new DerivedChange(table, [.. wanted.Rows.Select(row => (row, (ChangeCause?)null))], null);
    }

    private static async Task SupersedeAsync(
        StoreSession session, string table, IReadOnlyList<long> ids, long publication, CancellationToken cancellationToken)
    {
        foreach (long[] some in ids.Chunk(IdsAtOnce))
        {
            await session.ExecuteAsync(
                $"UPDATE {table} SET superseded_by = @publication WHERE {session.InIntegers("row_id", "rows")}",
                cancellationToken, ("publication", publication), ("rows", some));
        }
    }

    private static string Columns(DerivedTable table) => string.Join(", ", table.Columns.Select(StoreSession.Quote));

    private static string?[] Texts(StoredRow row, int count) =>
        [.. Enumerable.Range(0, count).Select(place => StoredText.Of(row.Cell(place)))];

    private static bool Differ(DerivedTable table, string?[] old, string?[] now) =>
        table.Columns.Where((column, place) => old[place] != now[place] && !table.Ignored.Contains(column)).Any();

    private static int IndexOf(DerivedTable table, string column) =>
        table.Columns.Select((name, place) => (name, place)).First(each => each.name == column).place;

    private static string KeyOf(DerivedTable table, string?[] cells) =>
        LineOf(table.Key.Select(column => cells[IndexOf(table, column)]));

    private static string LineOf(IEnumerable<string?> cells) => string.Join('\u001F', cells.Select(cell => cell ?? "\u001E"));

    private static string? CauseOf(ChangeCause? cause) => cause is { } why ? EnumCode<ChangeCause>.Of(why) : null;
}
