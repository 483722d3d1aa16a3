using BenefitMeter.Worker.Reporting.Reading;

namespace BenefitMeter.Worker.Reports;

/// <summary>
/// All values of a report, as read from the views. A report is printed from its content alone, so that an approved issue never
/// changes (decision 0059).
/// </summary>
/// <param name="Kind">The name of the kind of report.</param>
/// <param name="Tables">The tables. The first one is exported when no <c>--part</c> is given.</param>
internal sealed record ReportContent(string Kind, IReadOnlyList<NamedTable> Tables)
{
    /// <summary>Gets a table by its name.</summary>
    public ViewTable this[string name] => new(Tables.Single(table => table.Name == name).Rows);

    /// <summary>Gets a table by its name; null where the report has none of that name.</summary>
    public ViewTable? Find(string name) =>
        Tables.SingleOrDefault(table => table.Name == name) is { } table ? new ViewTable(table.Rows) : null;

    /// <summary>Gets the only row of the table <c>about</c>: the report's unit, period, board and days.</summary>
    public ViewRow About => this["about"].Rows.Single();
}
