using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Reporting.Tables;
using BenefitMeter.Worker.Words;

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
            if ((rows.Table.CurrentKey.Count > 0
                ? await SupersedeAsync(session, rows, cancellationToken)
                : await ReplaceAsync(session, rows, cancellationToken)) is { } change)
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    /// <summary>Writes what differs, what it rests on and the run's end, and switches it, in one transaction.</summary>
    public static Task<DateTimeOffset> PublishAsync(
        StoreSession session, long runId, IReadOnlyList<DerivedChange> changes, DerivationBasis basis, Func<Task> confirm,
        CancellationToken cancellationToken) =>
        session.InTransactionAsync(
            async () =>
            {
                await session.LockAsync(cancellationToken);
                long publication = await Publications.BeginAsync(session, runId, cancellationToken);
                foreach (DerivedChange change in changes)
                {
                    await (change.Superseded is { } superseded
                        ? SupersedeAsync(session, change.Rows.Table, superseded, publication, cancellationToken)
                        : session.DeleteAsync(change.Rows.Table, cancellationToken));
                    string[] columns = [.. change.Rows.Columns.Select(column => column.Name)];
                    await (change.Superseded is null
                        ? session.BulkWriteAsync(
                            change.Rows.Table.Name, columns, change.Added.Select(row => row.Cells), cancellationToken)
                        : session.BulkWriteAsync(
                            change.Rows.Table.Name, [.. columns, "publication_id", "cause"],
                            change.Added.Select(row => (WriteCells)(cells =>
                            {
                                row.Cells(cells);
                                cells.Integer(publication);
                                cells.Text(row.Cause is { } why ? EnumCode<ChangeCause>.Of(why) : null);
                            })),
                            cancellationToken));
                }

                await Derivations.WriteAsync(session, basis, cancellationToken);
                await RunTables.EndPublishedAsync(
                    session, runId, new RunEnd(RunOutcome.Succeeded, null, null, null),
                    changes.Sum(change => change.Count), cancellationToken);
                DateTimeOffset seen = await Publications.SwitchAsync(session, publication, cancellationToken);
                await confirm();
                return seen;
            },
            cancellationToken);

    /// <summary>Writes that what readers see is what is derived from newer figures too.</summary>
    public static Task<bool> ConfirmAsync(
        StoreSession session, DerivationBasis basis, Func<Task> confirm, CancellationToken cancellationToken) =>
        session.InTransactionAsync(
            async () =>
            {
                await session.LockAsync(cancellationToken);
                await Derivations.WriteAsync(session, basis, cancellationToken);
                await confirm();
                return true;
            },
            cancellationToken);

    private static async Task<DerivedChange?> SupersedeAsync(
        StoreSession session, DerivedRows wanted, CancellationToken cancellationToken)
    {
        Dictionary<string, (long Id, string?[] Cells)> stored = (await session.ReadCellsAsync(
            [wanted.Table.Columns[0], .. wanted.Columns], "superseded_by IS NULL", cancellationToken))
            .Select(cells => (Id: (long)cells[0]!, Cells: (string?[])[.. cells.Skip(1).Select(StoredText.Of)]))
            .ToDictionary(row => KeyOf(wanted, row.Cells));
        List<(WriteCells, ChangeCause?)> added = [];
        List<long> superseded = [];
        foreach (WriteCells row in wanted.Rows)
        {
            string?[] cells = CellTexts.Of(row);
            if (!stored.Remove(KeyOf(wanted, cells), out (long Id, string?[] Cells) old))
            {
                added.Add((row, null));
            }
            else if (Differ(wanted, old.Cells, cells))
            {
                added.Add((row, wanted.Table.Cause(
                    column => old.Cells[IndexOf(wanted, column)], column => cells[IndexOf(wanted, column)])));
                superseded.Add(old.Id);
            }
        }

        superseded.AddRange(stored.Values.Select(row => row.Id));
        return added.Count + superseded.Count == 0 ? null : new DerivedChange(wanted, added, superseded);
    }

    private static async Task<DerivedChange?> ReplaceAsync(
        StoreSession session, DerivedRows wanted, CancellationToken cancellationToken)
    {
        IEnumerable<string> stored = (await session.ReadCellsAsync(wanted.Columns, string.Empty, cancellationToken))
            .Select(cells => LineOf(cells.Select(StoredText.Of)));
        IEnumerable<string> lines = wanted.Rows.Select(row => LineOf(CellTexts.Of(row)));
        return stored.Order(StringComparer.Ordinal).SequenceEqual(lines.Order(StringComparer.Ordinal))
            ? null
            : new DerivedChange(wanted, [.. wanted.Rows.Select(row => (row, (ChangeCause?)null))], null);
    }

    private static async Task SupersedeAsync(
        StoreSession session, Table table, IReadOnlyList<long> ids, long publication, CancellationToken cancellationToken)
    {
        foreach (long[] some in ids.Chunk(IdsAtOnce))
        {
            await session.ExecuteAsync(
                $"UPDATE {table.Name} SET superseded_by = @publication WHERE {session.InIntegers(table.Key[0], "rows")}",
                cancellationToken, ("publication", publication), ("rows", some));
        }
    }

    private static bool Differ(DerivedRows rows, string?[] old, string?[] now) =>
        rows.Columns.Where((column, index) => old[index] != now[index] && !column.IsIgnored).Any();

    private static int IndexOf(DerivedRows rows, string column) =>
        rows.Columns.Index().First(each => each.Item.Name == column).Index;

    private static string KeyOf(DerivedRows rows, string?[] cells) =>
        LineOf(rows.Table.CurrentKey.Select(column => cells[IndexOf(rows, column)]));

    private static string LineOf(IEnumerable<string?> cells) => string.Join('\u001F', cells.Select(cell => cell ?? "\u001E"));
}
