using System.Text;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Pages;
using BenefitMeter.Worker.Reports;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>
/// Prints a report. People get the whole report; machines get one of its tables, with the column names of the view.
/// </summary>
/// <param name="Kind">The kind of report.</param>
/// <param name="Format">The format; null for an HTML page.</param>
/// <param name="Part">The name of the table for machines; null for the first one. Ignored in formats for people.</param>
/// <param name="File">The path of the file it is written to, which is overwritten; null to print it.</param>
internal sealed record ReportOutput(ReportKind Kind, OutputFormat? Format, string? Part, string? File)
{
    /// <summary>Prints a report.</summary>
    /// <param name="context">The output and its language.</param>
    /// <param name="content">The content of the report.</param>
    /// <param name="more">Further lines for people, below the footer.</param>
    /// <exception cref="BenefitMeterException">The report has no table named <see cref="Part"/>.</exception>
    public void Write(CommandContext context, ReportContent content, IReadOnlyList<string> more)
    {
        NamedTable table = Part is null
            ? content.Tables[0]
            : content.Tables.FirstOrDefault(each => each.Name == Part) ?? throw UnknownName.Failure(
                new LocalText($"Rapporten har ingen tabel '{Part}'.", $"The report has no table '{Part}'."), Part,
                content.Tables.Select(each => each.Name));
        ReportDocument document = Kind.Document(content, context.Language);
        document = document with { Foot = [.. document.Foot, .. more] };
        if (File is null)
        {
            Write(context, document, table);
            return;
        }

        using (StreamWriter writer = new(File, append: false, new UTF8Encoding(false)))
        {
            Spectre.Console.IAnsiConsole console = Spectre.Console.AnsiConsole.Create(
                new Spectre.Console.AnsiConsoleSettings
                { Out = new Spectre.Console.AnsiConsoleOutput(writer), Ansi = Spectre.Console.AnsiSupport.No });
            console.Profile.Width = context.Console.Profile.Width;
            Write(context with { Console = console }, document, table);
        }

        context.Error.WriteLine(context.Say($"Skrevet til {File}.", $"Written to {File}."));
    }

    private void Write(CommandContext context, ReportDocument document, NamedTable table)
    {
        TextWriter writer = context.Console.Profile.Out.Writer;
        switch (Format)
        {
            case null:
                writer.Write(ReportPage.Render(document, Kind, context.Language));
                break;
            case OutputFormat.Text:
                WriteText(context, document, writer);
                break;
            case { } format:
                OutputWriter.Write(
                    new OutputTable([.. table.Rows.Columns.Select(column => new OutputColumn(column))], table.Rows.Rows), format,
                    context.Language, context.Console);
                break;
        }
    }

    /// <summary>Prints a section of a report for people.</summary>
    public static void WriteText(CommandContext context, ReportSection section)
    {
        string[] words = section.Rows.Count == 0 && section.WhenEmpty.Length > 0 ? [section.WhenEmpty] : [];
        foreach (string line in (IEnumerable<string>)[string.Empty, section.Heading, .. section.Lead, .. words])
        {
            context.Console.Profile.Out.Writer.WriteLine(line);
        }

        if (section.Rows.Count > 0)
        {
            OutputColumn[] columns = [.. section.Columns.Select(heading => new OutputColumn(heading, LocalText.Same(heading)))];
            OutputWriter.Write(
                new OutputTable(columns, [.. section.Rows.Select(row =>
                    (IReadOnlyList<object?>)[.. Cells(row, columns.Length, context.Language)])]),
                OutputFormat.Text, context.Language, context.Console);
        }
    }

    private static void WriteText(CommandContext context, ReportDocument document, TextWriter writer)
    {
        Lines([document.Title, .. document.Facts]);
        foreach (ReportSection section in document.Sections)
        {
            WriteText(context, section);
        }

        Lines([string.Empty, .. document.Foot]);

        void Lines(IEnumerable<string> lines)
        {
            foreach (string line in lines)
            {
                writer.WriteLine(line);
            }
        }
    }

    private static IEnumerable<object?> Cells(ShownRow row, int columns, Language language) =>
        row.Cells.Select(cell => cell.Smiley is { } smiley
            ? Smiley.Text(smiley.Status, language)
            : (object?)new DisplayValue(cell.IsNumber ? 0L : cell.Text, cell.Text))
            .Concat(Enumerable.Repeat<object?>(string.Empty, columns - row.Cells.Count));
}
