using System.Diagnostics;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Providers.Csv;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Telemetry;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>Reads the pages of a service, in JSON or CSV.</summary>
internal sealed class HttpSource : ISource
{
    private readonly HttpOptions options;
    private readonly HttpRequester requester;
    private readonly HttpPages pages;
    private readonly LocalText where;

    /// <summary>Creates the source, after reading and checking its keys. Nothing is requested.</summary>
    /// <exception cref="BenefitMeterException">A key is missing, or has a value that is not valid.</exception>
    public HttpSource(SourceDefinition source, SourceContext context)
    {
        options = HttpOptions.Read(source);
        requester = new HttpRequester(source, options.Url.IsLoopback, context);
        pages = new HttpPages(source, options, requester, new HttpSignIn(source, options.Access, context, requester));
        where = HttpAddress.Show(source, options.Url);
    }

    /// <inheritdoc/>
    public bool RetriesEachRequest => true;

    /// <inheritdoc/>
    public IReadOnlyList<SourceQuery> PlanQueries(Extraction extraction) =>
    [
        new(
            $"GET {HttpAddress.Show(options.Url)} ({Form()}): " + string.Join(", ", extraction.Columns.Select(c => c.Column)),
            [],
            SourceQuery.EveryRow(extraction)),
    ];

    /// <inheritdoc/>
    public async Task<DatasetTallies> ExtractAsync(
        Extraction extraction, IProgress<long>? rowsRead, CancellationToken cancellationToken)
    {
        using Activity? span = Spans.Query(extraction.Dataset.SourceId, "Every row of every page");
        RowAggregator aggregator = SourceFailure.NewAggregator(extraction);
        try
        {
            await AddRowsAsync(extraction, aggregator, rowsRead, cancellationToken);
            DatasetTallies tallies = aggregator.Complete(null);
            return SourceFailure.EmptyDelivery(tallies) is { } failure ? throw failure : tallies;
        }
        catch (OverflowException exception)
        {
            throw SourceFailure.Overflow(extraction, exception);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        requester.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AddRowsAsync(
        Extraction extraction, RowAggregator aggregator, IProgress<long>? rowsRead, CancellationToken cancellationToken)
    {
        if (options.Csv is { } format)
        {
            var rows = new CsvRows(format, extraction, aggregator, rowsRead);
            await foreach (HttpPage page in pages.ReadAsync(cancellationToken))
            {
                Expect(
                    page, "CSV", type => type is "text/csv" or "application/csv" or "text/plain" or "application/octet-stream");
                page.Rows = rows.Fold(
                    page.Response.Body, page.What, FormattableString.Invariant($"page {page.Number}"), cancellationToken);
            }

            rows.Complete();
        }
        else
        {
            var rows = new JsonRows(options, extraction, aggregator, rowsRead);
            await foreach (HttpPage page in pages.ReadAsync(cancellationToken))
            {
                Expect(page, "JSON", type =>
                    type is "application/json" or "text/json" || type.EndsWith("+json", StringComparison.Ordinal));
                await rows.FoldAsync(page, cancellationToken);
            }

            rows.CheckColumns(where);
        }
    }

    private string Form() => string.Join(", ", new[]
    {
        options.Csv is null ? "json" : "csv",
        options.Rows is { } rows ? $"rows at {rows}" : null,
        options.Paging switch
        {
            HttpPaging.LinkHeader => "pages by Link header",
            HttpPaging.NextUrl => $"next page at {options.Next}",
            HttpPaging.PageNumber => FormattableString.Invariant($"pages by {options.PageParameter} from {options.FirstPage}"),
            _ => null,
        },
    }.OfType<string>());

    private static void Expect(HttpPage page, string expected, Func<string, bool> isExpected)
    {
        if (page.Response.MediaType is { } found && !isExpected(found.ToLowerInvariant()))
        {
            throw HttpFailure.WrongType(page.What, found, expected);
        }
    }
}
