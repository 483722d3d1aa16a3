using System.Data;
using System.Data.Common;
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
            // Dapper sends the statement; the dialect binds the values, for Dapper would cut decimals on SQLite (decision 0030).
            Connection.ExecuteAsync(
                new CommandDefinition(sql, new Values(this, values), transaction, cancellationToken: cancellationToken));

    /// <summary>Inserts a row whose key the database gives.</summary>
    /// <returns>The key.</returns>
    public async Task<long> InsertAsync(
        string table, string key, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        string columns = string.Join(", ", values.Select(value => Quote(value.Name)));
        string cells = string.Join(", ", values.Select(value => "@" + value.Name));
        return (await QueryAsync(
            SqlDialect.Fill(Dialect.InsertForKey, table, columns, cells, key), row => row.Integer(0),
            cancellationToken, values))[0];
    }

    /// <summary>Writes many rows into a table.</summary>
    public Task BulkWriteAsync(
        string table, IReadOnlyList<string> columns, IEnumerable<WriteCells> rows, CancellationToken cancellationToken) =>
            Dialect.BulkWrite(this, table, columns, rows, cancellationToken);

    /// <summary>Writes rows, a value for each column.</summary>
    public Task BulkWriteAsync(
        string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken cancellationToken) =>
            BulkWriteAsync(
                table, columns, rows.Select(row => (WriteCells)(cells => Array.ForEach(row, cells.Value))), cancellationToken);

    /// <summary>Reads rows.</summary>
    public async Task<List<T>> QueryAsync<T>(
        string sql, Func<StoredRow, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using DbCommand command = Command(sql, values);
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        var row = new StoredRow(reader, Dialect);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(row));
        }

        return rows;
    }

    /// <summary>Reads the names of a question's columns.</summary>
    public async Task<string[]> ColumnsAsync(string sql, CancellationToken cancellationToken)
    {
        await using DbCommand command = Command(sql);
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
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
