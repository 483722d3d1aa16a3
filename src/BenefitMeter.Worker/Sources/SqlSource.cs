using System.Data.Common;
using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// Reads a database. It is opened at the first question and held at that state until the source is disposed. Its questions
/// are grouped by the database itself; <see cref="StreamAsync"/> reads row by row and gives the same.
/// </summary>
internal sealed class SqlSource(SourceDefinition source, ISqlEngine engine) : ISource
{
    private const int ProgressEvery = 50_000;
    private DbTransaction? held;

    /// <inheritdoc/>
    public IReadOnlyList<Question> Questions(Extraction extraction) =>
        [.. SqlQuestions.Of(Checked(extraction), engine.Dialect).Select(asked => asked.Question)];

    /// <inheritdoc/>
    public Task<DatasetTallies> ExtractAsync(Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken) =>
        AnswerAsync(
            extraction,
            async builder =>
            {
                foreach (SqlQuestion asked in SqlQuestions.Of(extraction, engine.Dialect))
                {
                    long rows = 0;
                    await ReadAsync(asked.Question, reader => rows += asked.Take(reader, builder.Tallies), cancellationToken);
                    rowsRead?.Report(rows);
                }
            },
            cancellationToken);

    /// <summary>Gathers an extraction's tallies from the rows themselves.</summary>
    public Task<DatasetTallies> StreamAsync(Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken) =>
        AnswerAsync(
            extraction,
            async folder =>
            {
                var cells = new Cell[extraction.Columns.Count];
                var all = new Question(new SqlRows(engine.Dialect, extraction).Raw(), new Dictionary<string, object>(), "Every row");
                long rows = 0;
                await ReadAsync(all, Fold, cancellationToken);
                rowsRead?.Report(rows);

                void Fold(DbDataReader reader)
                {
                    for (int i = 0; i < cells.Length; i++)
                    {
                        cells[i] = reader.IsDBNull(i) ? Cell.Empty : engine.Read(reader.GetValue(i), extraction.Columns[i], extraction);
                    }

                    folder.Add(cells, $"dataset {extraction.Dataset.Id}", ++rows);
                    if (rows % ProgressEvery == 0)
                    {
                        rowsRead?.Report(rows);
                    }
                }
            },
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (held?.Connection is { } connection)
        {
            await held.DisposeAsync();
            await connection.DisposeAsync();
            held = null;
        }
    }

    private async Task<DatasetTallies> AnswerAsync(Extraction extraction, Func<RowFolder, Task> ask, CancellationToken cancellationToken)
    {
        RowFolder folder = SourceFailure.NewFolder(Checked(extraction));
        try
        {
            held ??= await engine.OpenAsync(cancellationToken);
            engine.Prepare(held.Connection!, extraction);
            await CheckColumnsAsync(extraction, cancellationToken);
            await Task.Run(() => ask(folder), cancellationToken);
            DatasetTallies tallies = folder.Complete(null);
            return SourceFailure.OfEmpty(tallies) is { } failure ? throw failure : tallies;
        }
        catch (DbException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw engine.Explain(extraction, exception);
        }
        catch (OverflowException exception)
        {
            throw SourceFailure.Overflow(extraction, exception);
        }
    }

    private async Task CheckColumnsAsync(Extraction extraction, CancellationToken cancellationToken)
    {
        var none = new Question(new SqlRows(engine.Dialect, extraction).NoRows(), new Dictionary<string, object>(), "Columns");
        await using DbCommand command = Command(none);
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        string[] found = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        foreach (ColumnNeed need in extraction.Columns)
        {
            SourceFailure.PlaceOf(need.Column, found, $"The query of dataset '{extraction.Dataset.Id}'");
        }
    }

    private async Task ReadAsync(Question question, Action<DbDataReader> take, CancellationToken cancellationToken)
    {
        await using DbCommand command = Command(question);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(source.Timeout);
        await using CancellationTokenRegistration stop = patience.Token.Register(() => engine.Stop(command));
        try
        {
            await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                take(reader);
            }
        }
        catch (DbException exception) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new BenefitMeterException(
                FailureKind.Transient,
                string.Create(CultureInfo.InvariantCulture, $"Source '{source.Id}' took more than {source.Timeout.TotalSeconds} seconds over a question."),
                "Run again at a quieter hour, give the source more with timeout: 10m, or make the query faster.", exception);
        }
    }

    private DbCommand Command(Question question)
    {
        DbCommand command = held!.Connection!.CreateCommand();
        command.Transaction = held;
        command.CommandText = question.Text;
        foreach ((string name, object value) in question.Parameters)
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static Extraction Checked(Extraction extraction)
    {
        DatasetDefinition dataset = extraction.Dataset;
        return string.IsNullOrWhiteSpace(dataset.Query)
            ? throw new BenefitMeterException(
                FailureKind.Catalogue, $"Dataset '{dataset.Id}' has no query, which its source needs.",
                "Write query: SELECT … under the dataset.", null)
            : dataset.Key.Count > 0
            ? throw new BenefitMeterException(
                FailureKind.Catalogue,
                string.Create(CultureInfo.InvariantCulture, $"Dataset '{dataset.Id}' names a key ({string.Join(", ", dataset.Key)}), and a query's rows have no order to keep the last by."),
                "Take key away and let the query return one row a key, such as by ROW_NUMBER() OVER (PARTITION BY …).", null)
            : extraction;
    }
}
