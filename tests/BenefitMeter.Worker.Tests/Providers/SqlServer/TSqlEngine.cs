using System.Data.Common;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Sql;
using BenefitMeter.Worker.Tests.Sources;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// SQL Server without a server: a table with the columns of SQL Server's types and no rows. Each query is checked, and its values
/// are bound as SQL Server's driver takes them.
/// </summary>
/// <param name="table">The statement that makes the table.</param>
/// <param name="queries">The queries that were sent.</param>
internal sealed class TSqlEngine(string table, TSqlQueries queries) : ISqlEngine
{
    private readonly SqlServerEngine engine =
        new(SampleCases.Source("sqlserver", "/", ("connection", "Cases")), SampleCases.Context(_ => string.Empty));

    /// <inheritdoc/>
    public SqlDialect Dialect => engine.Dialect;

    /// <inheritdoc/>
    public async Task<DbTransaction> OpenAsync(CancellationToken cancellationToken)
    {
        SqliteConnection database = new("Data Source=:memory:");
        await database.OpenAsync(cancellationToken);
        await using SqliteCommand command = database.CreateCommand();
        command.CommandText = table;
        await command.ExecuteNonQueryAsync(cancellationToken);
        return await new TSqlConnection(database, queries.Check).BeginTransactionAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Prepare(DbConnection connection, Extraction extraction) => engine.Prepare(connection, extraction);

    /// <inheritdoc/>
    public void Bind(DbParameter parameter, object value)
    {
        SqlParameter bound = new() { ParameterName = parameter.ParameterName };
        engine.Bind(bound, value);
        Assert.Equal(value, bound.Value);
        parameter.Value = DBNull.Value;
    }

    /// <inheritdoc/>
    public int? WidthOf(DbDataReader reader, int index) =>
        reader.GetDataTypeName(index).Split('(', ')') is [_, var width, ..] && int.TryParse(width, out int characters)
            ? characters
            : null;

    /// <inheritdoc/>
    public SqlStorage StorageOf(string type, int? width) => engine.StorageOf(type.Split('(')[0], width);

    /// <inheritdoc/>
    public Cell Read(object value, ColumnNeed need, Extraction extraction) => engine.Read(value, need, extraction);

    /// <inheritdoc/>
    public BenefitMeterException Explain(Extraction extraction, DbException exception) =>
        throw new InvalidOperationException("SQLite refused what it was asked.", exception);

    /// <inheritdoc/>
    public void Stop(DbCommand command) => command.Cancel();
}
