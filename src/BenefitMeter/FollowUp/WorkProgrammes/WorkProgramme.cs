using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>The work programme of a unit for a year (Arbejdsprogram; rules B2, A0-01).</summary>
public sealed record WorkProgramme
{
    /// <summary>The number of days after a quarter's end within which its report is due, unless specified.</summary>
    public const int UsualReportDays = 15;

    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the id of the unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>Gets the calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>Gets the version, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Gets who approved the programme, and when, or null until it is approved.</summary>
    public Decision? Approved { get; init; }

    /// <summary>Gets the ids of the persons who receive the quarterly reports.</summary>
    public IReadOnlyList<string> RecipientIds { get; init; } = [];

    /// <summary>
    /// Gets the number of days after a quarter's end within which its report is due; not negative. Default
    /// <see cref="UsualReportDays"/>.
    /// </summary>
    public int ReportDays { get; init; } = UsualReportDays;

    /// <summary>Gets the lines, in the order of the catalogue. Reports show operating targets last (rule A0-07).</summary>
    public IReadOnlyList<WorkProgrammeLine> Lines { get; init; } = [];

    /// <summary>Gets the statuses recorded by the owners of the lines; at most one for each line and quarter.</summary>
    public IReadOnlyList<QuarterStatus> Statuses { get; init; } = [];

    /// <summary>Gets the changes of scope since the version was approved.</summary>
    public IReadOnlyList<ScopeChange> ScopeChanges { get; init; } = [];

    /// <summary>Gets the rules about the volumes that a unit needs for routine and quality (rule C14.5).</summary>
    public IReadOnlyList<VolumeRule> VolumeRules { get; init; } = [];

    /// <summary>
    /// Gets the lines in the order of reports: first projects, then operating targets, each in the order of the catalogue.
    /// </summary>
    public IEnumerable<WorkProgrammeLine> InReportOrder => Lines.OrderBy(line => line.Kind);

    /// <summary>Gets the budgeted hours of all lines, or null if no line has any.</summary>
    public decimal? Hours => Lines.Any(line => line.HourBudget is not null) ? Lines.Sum(line => line.HourBudget) : null;

    /// <summary>
    /// Gets a line's share of the programme's budgeted hours, in percent (rule C13.1), or null if the line or the programme has
    /// none.
    /// </summary>
    public decimal? HourShare(WorkProgrammeLine line) => Hours is > 0 and { } total ? line.HourBudget * 100 / total : null;
}
