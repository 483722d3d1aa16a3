using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting;

/// <summary>Writes a small table as it should be; rows that are so already are left alone.</summary>
/// <param name="session">The session, in a transaction under the store's lock.</param>
/// <param name="table">The table.</param>
internal sealed class TableSync(StoreSession session, Table table)
{
    private readonly Column[] keys = [.. table.Key.Select(key => table[key])];

    /// <summary>Gets whether a row that is there may be changed; true where nothing is said.</summary>
    public bool MayChange { get; init; } = true;

    /// <summary>Gets the column, and its value in rows that should no longer exist; null leaves such rows alone.</summary>
    public (Column Column, object Value)? Gone { get; init; }

    /// <summary>Writes rows.</summary>
    /// <returns>How many were written.</returns>
    public async Task<int> WriteAsync<T>(Table<T> rowsOf, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        T[] wanted = [.. rows];
        if (wanted.Length == 0)
        {
            return 0;
        }

        IReadOnlyList<Column<T>> columns = rowsOf.Written;
        Dictionary<string, object?[]> stored = (await session.ReadCellsAsync(columns, string.Empty, cancellationToken))
            .ToDictionary(cells => KeyOf(columns, cells), StringComparer.Ordinal);
        int written = 0;
        List<T> missing = [];
        foreach (T row in wanted)
        {
            object?[] cells = CellValues.Of(writer => rowsOf.Write(row, writer));
            if (!stored.Remove(KeyOf(columns, cells), out object?[]? old))
            {
                missing.Add(row);
            }
            else if (MayChange && columns.Where((_, index) => StoredText.Of(old[index]) != StoredText.Of(cells[index])).Any())
            {
                written += await UpdateAsync(
                    columns.Zip(cells, (column, cell) => (column.Name, cell)).Where(cell => !table.Key.Contains(cell.Name)),
                    columns, cells, cancellationToken);
            }
        }

        if (missing.Count > 0)
        {
            await session.BulkWriteAsync(rowsOf, missing, cancellationToken);
        }

        foreach (object?[] cells in Gone is { } gone
            ? stored.Values.Where(cells => StoredText.Of(cells[PlaceOf(columns, gone.Column)]) != StoredText.Of(gone.Value))
            : [])
        {
            written += await UpdateAsync([(Gone!.Value.Column.Name, Gone.Value.Value)], columns, cells, cancellationToken);
        }

        return written + missing.Count;
    }

    private static int PlaceOf(IReadOnlyList<Column> columns, Column column) =>
        columns.Index().First(each => each.Item == column).Index;

    private string KeyOf(IReadOnlyList<Column> columns, object?[] cells) =>
        string.Join('\n', keys.Select(key => StoredText.Of(cells[PlaceOf(columns, key)])));

    private Task<int> UpdateAsync(
        IEnumerable<(string Column, object? Value)> to, IReadOnlyList<Column> columns, object?[] cells,
        CancellationToken cancellationToken) => session.UpdateAsync(
            table, to, cancellationToken, [.. keys.Select(key => (key.Name, cells[PlaceOf(columns, key)]))]);
}
