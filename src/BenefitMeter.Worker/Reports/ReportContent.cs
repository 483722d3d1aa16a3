using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Reading;

namespace BenefitMeter.Worker.Reports;

/// <summary>What a report is asked for.</summary>
internal sealed record ReportRequest
{
    /// <summary>Gets the unit it is about; null where the whole organisation.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the period it is about; null where the latest that has ended.</summary>
    public Period? Period { get; init; }

    /// <summary>Gets the board it is about; null where all.</summary>
    public string? Board { get; init; }

    /// <summary>Gets the day from which on changes are told; null where the last issue says it.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Gets whether the worst comes first.</summary>
    public bool WorstFirst { get; init; }

    /// <summary>Gets what tells issues of one report apart; empty for the whole organisation now.</summary>
    public string Subject => string.Join(' ', new[]
    {
        Unit is null ? null : "unit=" + Unit, Period is { } period ? "period=" + period.Id : null,
        Board is null ? null : "board=" + Board,
    }.OfType<string>());
}

/// <summary>
/// Everything that a report rests on, as readers' views gave it: printed from this alone, an approved report keeps its values.
/// </summary>
/// <param name="Kind">The kind of report.</param>
/// <param name="Tables">The tables; the first is what machines get where they name none.</param>
internal sealed record ReportContent(string Kind, IReadOnlyList<NamedTable> Tables)
{
    /// <summary>Gets a table by its name.</summary>
    public ViewTable this[string name] => new(Tables.Single(table => table.Name == name).Rows);

    /// <summary>Gets the one row of a table of facts.</summary>
    public ViewRow About => this["about"].Rows.Single();
}

/// <summary>A table of a report.</summary>
/// <param name="Name">Its name, as <c>--part</c> takes it.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record NamedTable(string Name, ViewRows Rows);
