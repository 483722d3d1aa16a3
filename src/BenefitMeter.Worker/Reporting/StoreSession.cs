using System.Data;
using System.Data.Common;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Sql;
using Dapper;

namespace BenefitMeter.Worker.Reporting;

/// <summary>An open connection to the reporting database, perhaps in a transaction: every statement goes through it.</summary>
/// <param name="connection">The connection, open.</param>
/// <param name="dialect">The database's words.</param>
/// <param name="place">What messages call the database.</param>
internal sealed class StoreSession(DbConnection connection, StoreDialect dialect, string place)
{
    private DbTransaction? transaction;

    /// <summary>Gets the connection.</summary>
    public DbConnection Connection { get; } = connection;

    /// <summary>Gets the transaction that statements belong to; null outside one.</summary>
    public DbTransaction? Transaction => transaction;

    /// <summary>Gets the database's words.</summary>
    public StoreDialect Dialect { get; } = dialect;

    /// <summary>Gets the database's name in messages.</summary>
    public string Place { get; } = place;

    /// <summary>Does work that is written as a whole or, after any failure, not at all.</summary>
    public async Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await using (transaction = await Connection.BeginTransactionAsync(cancellationToken))
        {
            try
            {
                await RunAsync(Dialect.Begin, cancellationToken);
                T result = await work();
                await transaction.CommitAsync(cancellationToken);
                return result;
            }
            finally
            {
                transaction = null;
            }
        }
    }

    /// <summary>Reads by several questions that see the database at one moment.</summary>
    public async Task<T> InReadingAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await using (transaction = await Dialect.BeginReading(Connection, cancellationToken))
        {
            try
            {
                return await work();
            }
            finally
            {
                transaction = null;
            }
        }
    }

    /// <summary>Waits until this transaction alone publishes or migrates; the transaction's end lets the next one in.</summary>
    public Task LockAsync(CancellationToken cancellationToken) => RunAsync(Dialect.Lock, cancellationToken);

    /// <summary>Runs a statement that needs no values; an empty one is none.</summary>
    public async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        if (sql.Length > 0)
        {
            await ExecuteAsync(sql, cancellationToken);
        }
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public Task<int> ExecuteAsync(
        string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values) =>
            Connection.ExecuteAsync(Definition(sql, values, cancellationToken));

    /// <summary>Inserts a row.</summary>
    public Task InsertAsync<T>(Table<T> table, T row, CancellationToken cancellationToken)
    {
        (string columns, string cells, (string, object?)[] values) = Cells(table, row);
        return ExecuteAsync($"INSERT INTO {table.Name} ({columns}) VALUES ({cells})", cancellationToken, values);
    }

    /// <summary>Inserts a row whose key the database gives.</summary>
    /// <returns>The key.</returns>
    public async Task<long> InsertForKeyAsync<T>(Table<T> table, T row, CancellationToken cancellationToken)
    {
        (string columns, string cells, (string, object?)[] values) = Cells(table, row);
        return (await QueryAsync(
            SqlDialect.Fill(Dialect.InsertForKey, table.Name, columns, cells, table.Key[0]), key => key.Integer(0),
            cancellationToken, values))[0];
    }

    /// <summary>Updates cells of the rows that have some values.</summary>
    /// <returns>How many rows it changed.</returns>
    public Task<int> UpdateAsync(
        Table table, IEnumerable<(string Column, object? Value)> to, CancellationToken cancellationToken,
        params (string Column, object? Value)[] of)
    {
        (string Column, object? Value)[] cells = [.. to];
        return ExecuteAsync(
            $"UPDATE {table.Name} SET {string.Join(", ", cells.Select(cell => $"{Quote(cell.Column)} = @{cell.Column}"))}"
                + Where(of),
            cancellationToken, [.. cells, .. Named(of)]);
    }

    /// <summary>Deletes the rows that have some values; all of them where none is given.</summary>
    /// <returns>How many rows it deleted.</returns>
    public Task<int> DeleteAsync(
        Table table, CancellationToken cancellationToken, params (string Column, object? Value)[] of) =>
            ExecuteAsync($"DELETE FROM {table.Name}{Where(of)}", cancellationToken, [.. Named(of)]);

    /// <summary>Writes many rows into a table.</summary>
    public Task BulkWriteAsync<T>(Table<T> table, IEnumerable<T> rows, CancellationToken cancellationToken) => BulkWriteAsync(
        table.Name, [.. table.Written.Select(column => column.Name)],
        rows.Select(row => (WriteCells)(cells => table.Write(row, cells))), cancellationToken);

    /// <summary>Writes many rows into a table.</summary>
    public Task BulkWriteAsync(
        string table, IReadOnlyList<string> columns, IEnumerable<WriteCells> rows, CancellationToken cancellationToken) =>
            Dialect.BulkWrite(this, table, columns, rows, cancellationToken);

    /// <summary>Reads rows of a table.</summary>
    /// <param name="columns">The columns that are read, of one table.</param>
    /// <param name="read">Reads a row, by its columns.</param>
    /// <param name="rest">What follows the table in the question; empty for all rows.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="values">The values in the question.</param>
    public Task<List<T>> ReadAsync<T>(
        IReadOnlyList<Column> columns, Func<StoredRow, T> read, string rest, CancellationToken cancellationToken,
        params (string Name, object? Value)[] values) => QueryAsync(
            columns, $"SELECT {Names(columns)} FROM {columns[0].Table.Name} {rest}", read, cancellationToken, values);

    /// <summary>Reads the cells of a table's rows, each by what its column contains.</summary>
    public Task<List<object?[]>> ReadCellsAsync(
        IReadOnlyList<Column> columns, string where, CancellationToken cancellationToken,
        params (string Name, object? Value)[] values) => ReadAsync(
            columns, row => (object?[])[.. columns.Select((column, index) => row.Value(index, column.Kind))],
            where.Length == 0 ? string.Empty : $"WHERE {where}", cancellationToken, values);

    /// <summary>Reads rows whose first columns are a table's.</summary>
    public Task<List<T>> QueryAsync<T>(
        IReadOnlyList<Column> columns, string sql, Func<StoredRow, T> read, CancellationToken cancellationToken,
        params (string Name, object? Value)[] values)
    {
        int[] places = new int[columns[0].Table.Columns.Count];
        Array.Fill(places, -1);
        for (int i = 0; i < columns.Count; i++)
        {
            places[columns[i].Index] = i;
        }

        return QueryAsync(sql, read, places, values, cancellationToken);
    }

    /// <summary>Reads rows, cell by cell.</summary>
    public Task<List<T>> QueryAsync<T>(
        string sql, Func<StoredRow, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] values) =>
            QueryAsync(sql, read, null, values, cancellationToken);

    /// <summary>Gets the moment now by the database's clock, in whole milliseconds.</summary>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) =>
        (await QueryAsync($"SELECT {Dialect.Now}", row => row.Moment(0)!.Value, cancellationToken))[0];

    /// <summary>Reads the names of a question's columns.</summary>
    public async Task<string[]> ColumnsAsync(string sql, CancellationToken cancellationToken)
    {
        await using DbDataReader reader = await Connection.ExecuteReaderAsync(Definition(sql, [], cancellationToken));
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <summary>Makes a command in the transaction.</summary>
    public DbCommand Command(string sql, params (string Name, object? Value)[] values)
    {
        DbCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        Bind(command, values);
        return command;
    }

    /// <summary>
    /// Quotes a column's name in the way that every engine takes, for some of the names are words of some of them.
    /// </summary>
    public static string Quote(string column) => $"\"{column}\"";

    /// <summary>Gets the names of columns as a select list.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="alias">The alias of their table; empty where it has none.</param>
    public static string Names(IEnumerable<Column> columns, string alias = "") =>
        string.Join(", ", columns.Select(column => alias.Length > 0 ? $"{alias}.{Quote(column.Name)}" : Quote(column.Name)));

    /// <summary>Writes the condition that a column has one of the texts of a list, which is one parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="list">The parameter's name; its value is an array of texts.</param>
    public string In(string column, string list) => SqlDialect.Fill(Dialect.InTexts, column, "@" + list);

    /// <summary>Writes the condition that a column has one of the whole numbers of a list, which is one parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="list">The parameter's name; its value is an array of <see cref="long"/>.</param>
    public string InIntegers(string column, string list) => SqlDialect.Fill(Dialect.InIntegers, column, "@" + list);

    /// <summary>Gets a value as the driver takes it.</summary>
    public object Written(object? value) => value is null ? DBNull.Value : Dialect.Write(value);

    // Dapper sends every statement; the dialect binds values and reads rows, for Dapper would cut decimals on SQLite
    // (decision 0030).
    private CommandDefinition Definition(
        string sql, (string Name, object? Value)[] values, CancellationToken cancellationToken) =>
            new(sql, new Values(this, values), transaction, cancellationToken: cancellationToken);

    private static string Where((string Column, object? Value)[] of) => of.Length == 0
        ? string.Empty
        : $" WHERE {string.Join(" AND ", of.Select(cell => $"{Quote(cell.Column)} = @of_{cell.Column}"))}";

    // A column may have one value before and another after.
    private static IEnumerable<(string Name, object? Value)> Named((string Column, object? Value)[] of) =>
        of.Select(cell => ("of_" + cell.Column, cell.Value));

    private static (string Columns, string Cells, (string, object?)[] Values) Cells<T>(Table<T> table, T row)
    {
        IReadOnlyList<Column<T>> columns = table.Written;
        object?[] cells = CellValues.Of(writer => table.Write(row, writer));
        return (
            Names(columns), string.Join(", ", columns.Select(column => "@" + column.Name)),
            [.. columns.Select((column, index) => (column.Name, cells[index]))]);
    }

    private async Task<List<T>> QueryAsync<T>(
        string sql, Func<StoredRow, T> read, int[]? places, (string Name, object? Value)[] values,
        CancellationToken cancellationToken)
    {
        await using DbDataReader reader = await Connection.ExecuteReaderAsync(Definition(sql, values, cancellationToken));
        var row = new StoredRow(reader, Dialect, places);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(Read(row, read));
        }

        return rows;
    }

    // What this program wrote it can read, so that a failure here is a sign of damage.
    private T Read<T>(StoredRow row, Func<StoredRow, T> read)
    {
        try
        {
            return read(row);
        }
        catch (Exception error) when (error is not (DbException or BenefitMeterException))
        {
            throw StoreFailure.Unreadable.At(Place, error);
        }
    }

    private void Bind(IDbCommand command, (string Name, object? Value)[] values)
    {
        foreach ((string name, object? value) in values)
        {
            var parameter = (DbParameter)command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = Written(value);
            Dialect.Bind(parameter);
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>Values as each driver takes them: Dapper's own way would round decimals on SQLite.</summary>
    private sealed class Values(StoreSession session, (string Name, object? Value)[] values) : SqlMapper.IDynamicParameters
    {
        /// <inheritdoc/>
        public void AddParameters(IDbCommand command, SqlMapper.Identity identity) => session.Bind(command, values);
    }
}
