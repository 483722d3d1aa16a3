using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using BenefitMeter.Worker.Reports;

namespace BenefitMeter.Worker.Tests.Reporting.Expectations;

/// <summary>What <c>report</c> prints, of each kind: a digest of all of it, and the first lines of what people read.</summary>
internal sealed partial class PrintedReports
{
    private const int ShownLines = 12;

    private readonly Dictionary<string, List<string>> lines =
        ReportKinds.All.ToDictionary(kind => kind.Name, _ => new List<string>());

    /// <summary>Prints every kind of report.</summary>
    /// <param name="history">The municipality.</param>
    /// <param name="when">The point in its history.</param>
    /// <param name="forms">The options, once for each form in which a report is printed.</param>
    public async Task PrintAsync(DemoHistory history, string when, params string[][] forms)
    {
        foreach ((string kind, List<string> file) in lines)
        {
            foreach (string[] options in forms)
            {
                string text = ChangingValues.Replace(kind, await PrintAsync(history, ["report", kind, .. options]), history);
                ExpectationFiles.WriteAll($"report-{kind}-{when}-{options[^1]}", text);
                string[] printed = text.Split('\n');
                string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
                file.Add($"report {kind} {string.Join(' ', options)}, {when}: {printed.Length} lines, digest {digest}");
                int body = Array.FindIndex(printed, line => line.Contains("<body", StringComparison.Ordinal)) + 1;
                file.AddRange(printed.Skip(body).Select(line => Tag().Replace(line, string.Empty).TrimEnd())
                    .Where(line => line.Length > 0).Take(ShownLines).Select(line => "    " + line));
            }
        }
    }

    /// <summary>Returns in words how what was printed differs from the files; nothing where it is the same.</summary>
    public IReadOnlyList<string> Differences() => [.. lines.SelectMany(report =>
        ExpectationFiles.CompareLines(ExpectationFiles.Printed, "report-" + report.Key, report.Value))];

    // A report that fails, because a view lacks a column for example, is a difference beside those of the views themselves.
    private static async Task<string> PrintAsync(DemoHistory history, string[] args)
    {
        try
        {
            return await history.RunAsync(args);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return $"It failed: {exception.Message}";
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
