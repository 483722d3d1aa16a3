using System.Text.Json;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Providers.Csv;
using BenefitMeter.Worker.Tests.Sources;
using Microsoft.AspNetCore.Http;

namespace BenefitMeter.Worker.Tests.Providers.Http;

/// <summary>Serves rows on numbered pages of three; in JSON as texts, the empty ones null.</summary>
internal sealed class HttpFixture(bool isCsv) : ISourceFixture
{
    private const int PageSize = 3;
    private LocalServer? server;

    public async Task<ISource> OpenAsync(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        server = await LocalServer.StartAsync(async (context, asked) =>
        {
            IEnumerable<string[]> page = rows.Skip((asked - 1) * PageSize).Take(PageSize);
            context.Response.ContentType = isCsv ? "text/csv" : "application/json";
            await context.Response.WriteAsync(isCsv ? CsvFixture.Text(columns, page) : Json(columns, page));
        });
        return server.Open(
            TimeProvider.System, ("paging", "page-number"), ("page-size", "3"), ("format", isCsv ? "csv" : "json"));
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string Json(IReadOnlyList<string> columns, IEnumerable<string[]> rows) => JsonSerializer.Serialize(
        rows.Select(row =>
            columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second.Length == 0 ? null : cell.Second)));
}
