using System.Data.Common;
using System.Diagnostics;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;
using BenefitMeter.Worker.Telemetry;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// Reads a database. It is opened at the first query, in a transaction that lasts until the source is disposed. The database
/// groups the rows itself; <see cref="StreamAsync"/> reads row by row and gives the same tallies (decision 0071).
/// </summary>
internal sealed class SqlSource(SourceDefinition source, ISqlEngine engine) : ISource
{
    private const int ProgressEvery = 50_000;

    // The number of different values that databases assume for a column without statistics.
    private const int UnknownDistinctCount = 200;

    private DbConnection? connection;
    private DbTransaction? snapshot;

    /// <inheritdoc/>
    public IReadOnlyList<SourceQuery> PlanQueries(Extraction extraction)
    {
        SqlRows rows = SqlRows.Expected(engine.Dialect, Checked(extraction));
        return SqlPushDown.Allows(extraction, rows)
            ? [.. SqlTallyQueries.Build(extraction, engine.Dialect, rows).Select(query => query.Query)]
            : [AllRowsQuery(extraction, rows)];
    }

    /// <inheritdoc/>
    public Task<DatasetTallies> ExtractAsync(
        Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken) =>
            TallyAsync(
                extraction,
                // Grouped only where the database reads every cell as the engine does (decision 0071).
                (aggregator, rows) => SqlPushDown.Allows(extraction, rows)
                    ? GroupAsync(extraction, rows, aggregator, rowsRead, cancellationToken)
                    : StreamRowsAsync(extraction, rows, aggregator, rowsRead, cancellationToken),
                cancellationToken);

    /// <summary>Reads an extraction's tallies by streaming every row.</summary>
    public Task<DatasetTallies> StreamAsync(
        Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken) =>
            TallyAsync(
                extraction,
                (aggregator, rows) => StreamRowsAsync(extraction, rows, aggregator, rowsRead, cancellationToken),
                cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A transaction that the database has ended names its connection no more.
        if (snapshot is not null && connection is not null)
        {
            await snapshot.DisposeAsync();
            await connection.DisposeAsync();
            (snapshot, connection) = (null, null);
        }
    }

    private async Task GroupAsync(
        Extraction extraction, SqlRows rows, RowAggregator aggregator, IProgress<long>? rowsRead,
        CancellationToken cancellationToken)
    {
        foreach (SqlTallyQuery tallyQuery in SqlTallyQueries.Build(extraction, engine.Dialect, rows))
        {
            long count = 0;
            await ReadAsync(
                tallyQuery.Query, reader => count += tallyQuery.ReadRow(reader, aggregator.Tallies), cancellationToken);
            rowsRead?.Report(count);
        }
    }

    private async Task StreamRowsAsync(
        Extraction extraction, SqlRows rows, RowAggregator aggregator, IProgress<long>? rowsRead,
        CancellationToken cancellationToken)
    {
        var cells = new Cell[extraction.Columns.Count];
        long count = 0;
        await ReadAsync(AllRowsQuery(extraction, rows), AddRow, cancellationToken);
        rowsRead?.Report(count);

        void AddRow(DbDataReader reader)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.IsDBNull(i) ? Cell.Empty : engine.Read(reader.GetValue(i), extraction.Columns[i], extraction);
            }

            aggregator.Add(cells, $"dataset {extraction.Dataset.Id}", ++count);
            if (count % ProgressEvery == 0)
            {
                rowsRead?.Report(count);
            }
        }
    }

    // A row has several dates where tallies use several; one may be before the first day and another after it.
    private SourceQuery AllRowsQuery(Extraction extraction, SqlRows rows)
    {
        var write = new SqlExpressions(engine.Dialect, rows);
        string where = extraction.PlacingDates.Count == 1
            ? write.Since(extraction.PlacingDates[0], extraction.Tallies.Min(extraction.FirstDayOf))
            : string.Empty;
        return new(
            rows.SelectEveryRow(where), write.Parameters,
            where.Length == 0 ? "Every row" : $"Every row by '{extraction.PlacingDates[0]}' that may have changed");
    }

    private async Task<DatasetTallies> TallyAsync(
        Extraction extraction, Func<RowAggregator, SqlRows, Task> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            RowAggregator aggregator = SourceFailure.NewAggregator(Checked(extraction));
            try
            {
                return await TallyOnceAsync(extraction, aggregator, read, cancellationToken);
            }
            catch (DbException exception)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!engine.OpensOtherwise(exception))
                {
                    throw engine.Explain(extraction, exception);
                }

                await DisposeAsync();
            }
            catch (OverflowException exception)
            {
                throw SourceFailure.Overflow(extraction, exception);
            }
        }
    }

    private async Task<DatasetTallies> TallyOnceAsync(
        Extraction extraction, RowAggregator aggregator, Func<RowAggregator, SqlRows, Task> read,
        CancellationToken cancellationToken)
    {
        snapshot ??= await engine.OpenAsync(cancellationToken);
        connection = snapshot.Connection ?? connection;
        engine.Prepare(connection!, extraction);
        foreach (MeasuringFinding caution in engine.Cautions)
        {
            aggregator.Tallies.AddFinding(caution);
        }

        SqlRows rows = await RowsAsync(extraction, cancellationToken);
        rows = rows.WithFewTexts(await HasFewTextsAsync(rows, cancellationToken));
        await Task.Run(() => read(aggregator, rows), cancellationToken);
        DatasetTallies tallies = aggregator.Complete(null);
        return SourceFailure.EmptyDelivery(tallies) is { } failure ? throw failure : tallies;
    }

    private async Task<SqlRows> RowsAsync(Extraction extraction, CancellationToken cancellationToken)
    {
        var none = new SourceQuery(SqlRows.SelectNoRows(extraction), [], "Columns");
        await using DbCommand command = Command(none);
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        string[] found = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        SqlColumn[] columns =
        [
            .. extraction.Columns.Select(need =>
            {
                int index = SourceFailure.IndexOf(need.Column, found, new(
                    $"Forespørgslen i datasættet '{extraction.Dataset.Id}'", $"The query of dataset '{extraction.Dataset.Id}'"));
                string type = reader.GetDataTypeName(index);
                int? width = engine.WidthOf(reader, index);
                return new SqlColumn(engine.StorageOf(type, width), type, width);
            }),
        ];
        return SqlRows.Found(engine.Dialect, extraction, columns);
    }

    private async Task<bool> HasFewTextsAsync(SqlRows rows, CancellationToken cancellationToken)
    {
        if (rows.SelectDistinctTexts() is not { } texts)
        {
            return false;
        }

        await using DbCommand command = Command(new SourceQuery(texts, [], "Different texts"));
        return await engine.EstimateAsync(command, cancellationToken) < UnknownDistinctCount;
    }

    private async Task ReadAsync(SourceQuery query, Action<DbDataReader> readRow, CancellationToken cancellationToken)
    {
        using Activity? span = Spans.Query(source.Id, query.Purpose);
        await using DbCommand command = Command(query);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(source.Timeout);
        await using CancellationTokenRegistration stop = timeout.Token.Register(() => engine.Stop(command));
        try
        {
            await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                readRow(reader);
            }
        }
        catch (Exception exception) when (exception is DbException or OperationCanceledException
            && timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw SourceFailure.TimedOut(source, exception);
        }
    }

    private DbCommand Command(SourceQuery query)
    {
        DbCommand command = connection!.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = query.Text;
        foreach ((string name, object value) in query.Parameters)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            engine.Bind(parameter, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static Extraction Checked(Extraction extraction)
    {
        DatasetDefinition dataset = extraction.Dataset;
        return string.IsNullOrWhiteSpace(dataset.Query)
            ? throw new BenefitMeterException(
                FailureKind.Catalogue,
                new(
                    $"Datasættet '{dataset.Id}' har ingen forespørgsel; det kræver dets kilde.",
                    $"Dataset '{dataset.Id}' has no query; its source requires one."),
                new("Skriv query: SELECT … under datasættet.", "Write query: SELECT … under the dataset."))
            : dataset.Key.Count > 0
            ? throw new BenefitMeterException(
                FailureKind.Catalogue,
                new(
                    $"Datasættet '{dataset.Id}' har en nøgle ({string.Join(", ", dataset.Key)}), men rækkerne fra en "
                        + "forespørgsel har ingen rækkefølge, som afgør, hvilken der er den sidste.",
                    $"Dataset '{dataset.Id}' has a key ({string.Join(", ", dataset.Key)}), but the rows of a query have no "
                        + "order that decides which one is the last."),
                new("Fjern key, og lad forespørgslen give én række pr. nøgle, fx med ROW_NUMBER() OVER (PARTITION BY …).",
                    "Remove key, and let the query return one row for each key, such as by ROW_NUMBER() OVER (PARTITION BY …)."))
            : extraction;
    }
}
