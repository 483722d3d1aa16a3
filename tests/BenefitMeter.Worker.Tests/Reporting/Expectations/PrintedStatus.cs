using Microsoft.VisualBasic.FileIO;

namespace BenefitMeter.Worker.Tests.Reporting.Expectations;

/// <summary>What <c>status --all</c> prints for machines, column by column.</summary>
internal static class PrintedStatus
{
    // No engine names the types of what is printed.
    private const string NoType = "-";

    /// <summary>Runs the command, and compares what it prints with its file.</summary>
    /// <param name="history">The municipality.</param>
    /// <param name="when">The point in its history, which the file is named after.</param>
    public static async Task<IReadOnlyList<string>> CompareAsync(DemoHistory history, string when)
    {
        SeenTable table = Parse("status-" + when, await history.RunAsync("status", "--all", "--format", "csv"));
        return ExpectationFiles.Compare(ExpectationFiles.Printed, "sqlite", ChangingValues.Replace(table, history));
    }

    private static SeenTable Parse(string name, string csv)
    {
        using TextFieldParser parser = new(new StringReader(csv)) { Delimiters = [","], TrimWhiteSpace = false };
        List<string[]> lines = [];
        while (parser.ReadFields() is { } cells)
        {
            lines.Add(cells);
        }

        return new SeenTable(
            name, [.. lines[0].Select(column => new SeenColumn(column, NoType))],
            [.. lines.Skip(1).Select(line => (string?[])[.. line.Select(cell => cell.Length == 0 ? null : cell)])]);
    }
}
