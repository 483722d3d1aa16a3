using System.Data.Common;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Sources;

/// <summary>The parts of reading a source that differ between databases. <see cref="SqlSource"/> does the rest.</summary>
internal interface ISqlEngine
{
    /// <summary>Gets the SQL of the database.</summary>
    SqlDialect Dialect { get; }

    /// <summary>
    /// Opens the database for reading only, in a transaction that sees one state of it. The caller disposes the transaction and
    /// its connection.
    /// </summary>
    Task<DbTransaction> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Prepares the connection for an extraction's queries.</summary>
    void Prepare(DbConnection connection, Extraction extraction);

    /// <summary>Gets the findings about how the database was opened, such as a missing snapshot. Default empty.</summary>
    IReadOnlyList<MeasuringFinding> Cautions => [];

    /// <summary>Sets the value of a parameter.</summary>
    void Bind(DbParameter parameter, object value) => parameter.Value = value;

    /// <summary>
    /// Gets the number of rows that the database expects a query to return, without running it. Null where it has no estimate.
    /// </summary>
    Task<long?> EstimateAsync(DbCommand command, CancellationToken cancellationToken) => Task.FromResult<long?>(null);

    /// <summary>Gets the most characters that a text column of a result has; null where unlimited or not known.</summary>
    int? WidthOf(DbDataReader reader, int index) => null;

    /// <summary>
    /// Gets the kind of values of a column, from the database's name of its type and from <see cref="WidthOf"/>.
    /// </summary>
    SqlStorage StorageOf(string type, int? width);

    /// <summary>Reads a value of a streamed row; never called for NULL.</summary>
    Cell Read(object value, ColumnNeed need, Extraction extraction);

    /// <summary>Converts an exception of the driver to a failure.</summary>
    /// <param name="extraction">The extraction that was being read.</param>
    /// <param name="exception">The exception of the driver.</param>
    BenefitMeterException Explain(Extraction extraction, DbException exception);

    /// <summary>
    /// Gets whether an extraction that failed shall be read once more, because the error is one of how the database was opened.
    /// It is then opened in another way. Default false.
    /// </summary>
    bool OpensOtherwise(DbException exception) => false;

    /// <summary>Cancels a command that runs on another thread. The command then fails.</summary>
    void Stop(DbCommand command);
}
