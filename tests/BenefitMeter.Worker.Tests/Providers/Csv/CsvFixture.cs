using BenefitMeter.Worker.Providers.Csv;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.Csv;

/// <summary>Writes rows as a file, every cell quoted.</summary>
internal sealed class CsvFixture : ISourceFixture
{
    private readonly Workspace folder = new();

    public Task<ISource> OpenAsync(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        folder.Write("cases.csv", Text(columns, rows));
        return Task.FromResult(CsvSource.Open(SampleCases.Source("csv", folder.Path, ("path", "cases.csv"))));
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    public static string Text(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        string.Join('\n', rows.Prepend(columns).Select(line => string.Join(',', line.Select(Quoted))));

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
