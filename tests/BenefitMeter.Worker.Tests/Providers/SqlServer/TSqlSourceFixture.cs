using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Providers.Csv;
using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// A file whose every extraction is asked of SQL Server too, without a server: the queries are checked, grouped and streamed, and
/// the answer is the file's.
/// </summary>
internal sealed class TSqlSourceFixture : ISourceFixture
{
    private readonly CsvFixture file = new();
    private readonly TSqlQueries queries;

    public TSqlSourceFixture(TSqlQueries queries)
    {
        queries.Use();
        this.queries = queries;
    }

    public async Task<ISource> OpenAsync(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows) => new AskedTwice(
        await file.OpenAsync(columns, rows),
        new SqlSource(
            SampleCases.Source("sqlserver", "/", ("connection", "Cases")),
            new TSqlEngine(CasesTable.Create(columns, rows), queries)),
        queries);

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private sealed class AskedTwice(ISource file, SqlSource server, TSqlQueries queries) : ISource
    {
        public IReadOnlyList<SourceQuery> PlanQueries(Extraction extraction) => file.PlanQueries(extraction);

        public async Task<DatasetTallies> ExtractAsync(
            Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken)
        {
            await AskAsync(() => server.ExtractAsync(extraction, null, cancellationToken));
            await AskAsync(() => server.StreamAsync(extraction, null, cancellationToken));
            await AskAsync(() => Task.FromResult(
                server.PlanQueries(extraction).Select(query => queries.Check(query.Text)).ToArray()));
            return await file.ExtractAsync(extraction, rowsRead, cancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            await server.DisposeAsync();
            await file.DisposeAsync();
        }

        // A table without rows is refused, and so is what every source refuses.
        private static async Task AskAsync<T>(Func<Task<T>> ask)
        {
            try
            {
                await ask();
            }
            catch (Exception exception) when (exception is BenefitMeterException or FormatException)
            {
            }
        }
    }
}
