using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>A unit's plan for a year (Arbejdsprogram; rules B2, A0-01).</summary>
public sealed record WorkProgramme
{
    /// <summary>The days after a quarter's end by which its report is due, unless said otherwise.</summary>
    public const int UsualReportDays = 15;

    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the unit whose programme it is.</summary>
    public required string UnitId { get; init; }

    /// <summary>Gets the calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>Gets the version, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Gets who approved it and when, or null until then.</summary>
    public Decision? Approved { get; init; }

    /// <summary>Gets the persons who receive its quarterly reports.</summary>
    public IReadOnlyList<string> RecipientIds { get; init; } = [];

    /// <summary>Gets the days after a quarter's end by which its report is due; not negative.</summary>
    public int ReportDays { get; init; } = UsualReportDays;

    /// <summary>Gets the lines as written; reports show operating targets last (rule A0-07).</summary>
    public IReadOnlyList<WorkProgrammeLine> Lines { get; init; } = [];

    /// <summary>Gets what the lines' owners recorded quarter by quarter, one for a line and quarter.</summary>
    public IReadOnlyList<QuarterStatus> Statuses { get; init; } = [];

    /// <summary>Gets what was added, removed or changed since the version was approved.</summary>
    public IReadOnlyList<ScopeChange> ScopeChanges { get; init; } = [];

    /// <summary>Gets the rules about the volume that a unit needs for routine and quality (rule C14.5).</summary>
    public IReadOnlyList<VolumeRule> VolumeRules { get; init; } = [];

    /// <summary>Gets the lines in the order of reports: projects, then operating targets, each as written.</summary>
    public IEnumerable<WorkProgrammeLine> InReportOrder => Lines.OrderBy(line => line.Kind);

    /// <summary>Gets the hours of all lines, or null if none has any.</summary>
    public decimal? Hours => Lines.Any(line => line.HourBudget is not null) ? Lines.Sum(line => line.HourBudget) : null;

    /// <summary>
    /// Gets a line's share of the programme's hours, in percent (rule C13.1), or null if it has none or there are none.
    /// </summary>
    public decimal? HourShare(WorkProgrammeLine line) => Hours is > 0 and { } total ? line.HourBudget * 100 / total : null;
}
