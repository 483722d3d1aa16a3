namespace BenefitMeter.Worker.Reporting;

/// <summary>Writes a small table as it should be; rows that are so already are left alone.</summary>
/// <param name="session">The session, in a transaction under the store's lock.</param>
/// <param name="table">The table.</param>
/// <param name="keys">The columns of its key.</param>
internal sealed class TableSync(StoreSession session, string table, params string[] keys)
{
    /// <summary>Gets whether a row that is there may be changed; true where nothing is said.</summary>
    public bool MayChange { get; init; } = true;

    /// <summary>Gets the column, and its value in rows that should no longer exist; null leaves such rows alone.</summary>
    public (string Column, object Value)? Gone { get; init; }

    /// <summary>Writes rows.</summary>
    /// <returns>How many were written.</returns>
    public async Task<int> WriteAsync(IEnumerable<Dictionary<string, object?>> rows, CancellationToken cancellationToken)
    {
        Dictionary<string, object?>[] wanted = [.. rows];
        string[] columns = [.. wanted.Length > 0 ? wanted[0].Keys : Enumerable.Empty<string>()];
        if (columns.Length == 0)
        {
            return 0;
        }

        Dictionary<string, Dictionary<string, string?>> stored = (await session.QueryAsync(
            $"SELECT {string.Join(", ", columns.Select(StoreSession.Quote))} FROM {table}",
            row => columns.Select((column, place) => (column, Text: StoredText.Of(row.Cell(place))))
                .ToDictionary(cell => cell.column, cell => cell.Text),
            cancellationToken)).ToDictionary(row => KeyOf(column => row[column]));
        int written = 0;
        List<object?[]> missing = [];
        foreach (Dictionary<string, object?> row in wanted)
        {
            if (!stored.Remove(KeyOf(column => StoredText.Of(row[column])), out Dictionary<string, string?>? old))
            {
                missing.Add([.. columns.Select(column => row[column])]);
            }
            else if (MayChange && columns.Any(column => old[column] != StoredText.Of(row[column])))
            {
                written += await UpdateAsync(columns.Except(keys), row, cancellationToken);
            }
        }

        if (missing.Count > 0)
        {
            await session.BulkWriteAsync(table, columns, missing, cancellationToken);
        }

        foreach (Dictionary<string, string?> row in stored.Values.Where(row =>
            Gone is { } gone && row[gone.Column] != StoredText.Of(gone.Value)))
        {
            Dictionary<string, object?> gone = keys.ToDictionary(key => key, key => (object?)row[key]);
            gone[Gone!.Value.Column] = Gone.Value.Value;
            written += await UpdateAsync([Gone.Value.Column], gone, cancellationToken);
        }

        return written + missing.Count;
    }

    private string KeyOf(Func<string, string?> cell) => string.Join('\n', keys.Select(cell));

    private Task<int> UpdateAsync(
        IEnumerable<string> columns, Dictionary<string, object?> row,
        CancellationToken cancellationToken) => session.ExecuteAsync(
            $"""
            UPDATE {table} SET {string.Join(", ", columns.Select(column => $"{StoreSession.Quote(column)} = @{column}"))}
            WHERE {string.Join(" AND ", keys.Select(key => $"{key} = @{key}"))}
            """,
            cancellationToken, [.. row.Select(cell => (cell.Key, cell.Value))]);
}
