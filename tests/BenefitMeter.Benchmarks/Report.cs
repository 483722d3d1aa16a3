using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BenefitMeter.Benchmarks;

/// <summary>The table of ratios, as text people read and as JSON.</summary>
/// <param name="machine">What was measured on.</param>
/// <param name="isShort">Whether it is the short form, which proves no promise.</param>
internal sealed class Report(Machine machine, bool isShort)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IncludeFields = true,
    };

    private readonly List<(string Name, BenchmarkResult Result, double Seconds)> results = [];

    /// <summary>Gets whether a promise could not be measured for another reason than a missing peer.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Measures a promise and takes its lines; what goes wrong becomes a line, and the others go on.</summary>
    public async Task AddAsync(IBenchmark promise, Workbench bench)
    {
        Stopwatch watch = Stopwatch.StartNew();
        bench.Say($"{promise.Name} …");
        BenchmarkResult result;
        try
        {
            result = await promise.MeasureAsync(bench);
        }
        catch (PeerMissingException missing)
        {
            result = new BenchmarkResult([BenchmarkLine.Skipped(promise.Name, missing.Message)], []);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            HasFailed = true;
            result = new BenchmarkResult([new BenchmarkLine(
                promise.Name, string.Empty, string.Empty, null, null, $"FAILED: {failure.Message.ReplaceLineEndings(" ")}")], []);
        }

        results.Add((promise.Name, result, watch.Elapsed.TotalSeconds));
    }

    /// <summary>Gets the lines of one promise, to be read at once.</summary>
    public string LinesOf(string name) =>
        string.Join('\n', results.Where(each => each.Name == name).SelectMany(each => each.Result.Lines).Select(Row));

    /// <summary>Gets the tables in Markdown.</summary>
    public string Markdown()
    {
        StringBuilder text = new();
        text.Append("Measured ").Append(machine.Day).Append(" on ").Append(machine.Shape)
            .Append(isShort ? " (short form: small data, proves nothing)" : string.Empty)
            .Append(". Median, and in brackets the smallest and largest of n runs; ratios are BenefitMeter ÷ peer.\n\n")
            .Append("| what | peer | promised | measured | kept | notes |\n|---|---|---|---|---|---|\n");
        foreach (BenchmarkLine line in results.SelectMany(each => each.Result.Lines))
        {
            text.Append(Row(line)).Append('\n');
        }

        Growth[] growth = [.. results.SelectMany(each => each.Result.Growth)];
        if (growth.Length > 0)
        {
            text.Append("\n| cost of | by size | grows with the power |\n|---|---|---|\n");
        }

        foreach (Growth each in growth)
        {
            string points = string.Join(", ", each.Points.Select(point => $"{point.Size:#,0}: {Spread.Shown(point.Cost)}"));
            text.Append("| ").Append(each.What).Append(" | ").Append(points).Append(" (").Append(each.Unit).Append(") | ")
                .Append(Spread.Shown(each.Exponent)).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>Writes the report as Markdown and as JSON.</summary>
    public async Task WriteAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "benchmark.md"), Markdown());
        await File.WriteAllTextAsync(Path.Combine(folder, "benchmark.json"), JsonSerializer.Serialize(
            new
            {
                machine,
                isShort,
                promises = results.Select(each => new { each.Name, each.Seconds, each.Result.Lines, each.Result.Growth }),
            },
            Json));
    }

    private static string Row(BenchmarkLine line) =>
        $"| {line.What} | {line.Peer} | {line.Limit} | {line.Measured} | "
            + $"{(line.IsMet is { } met ? met ? "yes" : "**no**" : string.Empty)} | {line.Note} |";
}
