namespace BenefitMeter.Worker.Reports;

/// <summary>A section of a report: a heading, optional lines of text, and a table.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Columns">The headings of the columns; empty for a section without a table.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ReportSection(string Heading, IReadOnlyList<string> Columns, IReadOnlyList<ShownRow> Rows)
{
    /// <summary>Gets the lines before the table. Default none.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>Gets a value indicating whether a new page starts with the section. Default <see langword="false"/>.</summary>
    public bool StartsPage { get; init; }

    /// <summary>Gets the text that is printed when there are no rows. Default empty: nothing is printed.</summary>
    public string WhenEmpty { get; init; } = string.Empty;
}
