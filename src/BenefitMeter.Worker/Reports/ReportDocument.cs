using BenefitMeter.Realising;

namespace BenefitMeter.Worker.Reports;

/// <summary>A report as people read it, in one language, whatever it is printed on.</summary>
/// <param name="Title">The title.</param>
/// <param name="Facts">What stands below it: whom and which day it is about.</param>
/// <param name="Sections">The sections.</param>
/// <param name="Foot">The lines at the end.</param>
internal sealed record ReportDocument(
    string Title, IReadOnlyList<string> Facts, IReadOnlyList<ReportSection> Sections, IReadOnlyList<string> Foot);

/// <summary>A section of a report: a heading, perhaps some words, and a table.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Columns">The headings of the columns; none for a section of words only.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ReportSection(string Heading, IReadOnlyList<string> Columns, IReadOnlyList<ShownRow> Rows)
{
    /// <summary>Gets the words before the table.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>Gets whether it begins a page of its own when printed.</summary>
    public bool StartsPage { get; init; }

    /// <summary>Gets what is said where there are no rows; an empty list is printed as such.</summary>
    public string WhenEmpty { get; init; } = string.Empty;
}

/// <summary>A row of a section.</summary>
/// <param name="Cells">Its cells; a single one heads the rows below it.</param>
internal sealed record ShownRow(IReadOnlyList<ShownCell> Cells)
{
    /// <summary>Makes a row that heads those below it.</summary>
    public static ShownRow Group(string heading) => new([ShownCell.Of(heading)]);
}

/// <summary>A cell as people read it.</summary>
/// <param name="Text">The text; of a smiley empty.</param>
internal sealed record ShownCell(string Text)
{
    /// <summary>Gets whether it is a number, which stands to the right.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Gets the smiley that it is, with null for one that is not set; null where it is none.</summary>
    public SmileyCell? Smiley { get; init; }

    /// <summary>Gets the values that it draws a line of, oldest first, null for a gap; null where it draws none.</summary>
    public IReadOnlyList<decimal?>? Series { get; init; }

    /// <summary>Makes a cell of words; a dash where there are none.</summary>
    public static ShownCell Of(string? text) => new(string.IsNullOrEmpty(text) ? "\u2013" : text);

    /// <summary>Makes a cell with a number as it is shown; a dash where there is none.</summary>
    public static ShownCell Number(string? text) => Of(text) with { IsNumber = true };

    /// <summary>Makes a smiley.</summary>
    public static ShownCell Of(Status? status) => new(string.Empty) { Smiley = new(status) };
}

/// <summary>A smiley in a cell.</summary>
/// <param name="Status">Its status; null where it is not set.</param>
internal readonly record struct SmileyCell(Status? Status);
