using BenefitMeter.Time;

namespace BenefitMeter.Worker.Reports;

/// <summary>The options that a report is asked for with.</summary>
internal sealed record ReportRequest
{
    /// <summary>Gets the id of the unit; null for the whole organisation.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the period; null for the latest one that has ended.</summary>
    public Period? Period { get; init; }

    /// <summary>Gets the id of the board; null for all boards.</summary>
    public string? Board { get; init; }

    /// <summary>Gets the first day whose changes are listed; null to list those since the last approved issue.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Gets a value indicating whether the worst rows come first. Default <see langword="false"/>.</summary>
    public bool WorstFirst { get; init; }

    /// <summary>
    /// Gets the text that identifies a series of issues of one kind of report, such as <c>unit=social period=2026-Q3</c>. Empty
    /// for the whole organisation, its latest period and all boards.
    /// </summary>
    public string Subject => string.Join(' ', new[]
    {
        Unit is null ? null : "unit=" + Unit, Period is { } period ? "period=" + period.Id : null,
        Board is null ? null : "board=" + Board,
    }.OfType<string>());
}
