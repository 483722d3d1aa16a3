using BenefitMeter.Definitions;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving;

/// <summary>
/// The rows of quarterly reports (rule D1). A row that changes is superseded; one that was approved stays in sight, and what
/// differs from it since is reported as a correction (rules A0-17, C9.5).
/// </summary>
internal static class QuarterlyReportTable
{
    private const int KeyColumns = 3;

    private static readonly DerivedShape<Row> Shape = new("bm_quarterly_report", ["programme_id", "quarter", "line_key"],
    [
        ("programme_id", row => row.Programme.Id),
        ("quarter", row => row.Report.Quarter.Id),
        ("line_key", row => row.Report.Line.Key),
        ("unit_id", row => row.Programme.UnitId),
        ("sort_order", row => row.Place),
        ("kind", row => EnumCode<WorkLineKind>.Of(row.Report.Line.Kind)),
        ("project", row => row.Report.Line.Project),
        ("milestone", row => row.Report.Milestone),
        ("grade", row => EnumCode<MilestoneGrade>.Of(row.Report.Recorded.Grade)),
        ("scope_light", row => EnumCode<Status>.Of(row.Report.Recorded.Scope)),
        ("time_light", row => EnumCode<Status>.Of(row.Report.Recorded.Time)),
        ("resources_light", row => EnumCode<Status>.Of(row.Report.Recorded.Resources)),
        ("status_text", row => row.Report.Recorded.Text),
        ("suggested_grade", row => WorkInput.Code(row.Report.SuggestedGrade)),
        ("suggested_time_light", row => WorkInput.Code(row.Report.SuggestedTime)),
        ("delay_months", row => Rounding.ForStorage(row.Report.DelayMonths)),
        ("milestone_forecast", row => row.Report.Recorded.Forecast),
        ("milestone_done", row => row.Report.Recorded.Done),
        ("carried_over", row => WorkInput.Joined("\n", row.Report.CarriedOver.Select(carried => carried.Text))),
        ("carried_from", row => WorkInput.Joined(", ", row.Report.CarriedOver.Select(carried => carried.Quarter.Id))),
        ("scope_changes", row => WorkInput.Joined("\n", row.Report.ScopeChanges.Select(Text))),
        ("indicator_id", row => row.Report.Line.IndicatorId),
        ("period_id", row => row.Report.Outcome?.Period.Id),
        ("measured_value", row => row.Report.Outcome?.Value),
        ("target_value", row => row.Report.Outcome?.Target),
        ("outstanding", row => row.Report.Outcome?.Outstanding),
        ("realised_pct", row => row.Report.Outcome?.RealisedPercent),
        ("result_status", row => WorkInput.Code(row.Report.Outcome?.Result)),
        ("result_reason", row => row.Report.Outcome?.Reason),
        ("cause_category", row => WorkInput.Code(row.Report.Recorded.Cause)),
        ("cause_text", row => row.Report.Recorded.CauseText),
        ("volume_change_pct", row => row.Report.Outcome?.VolumeChangePercent),
        ("graded_by_name", row => row.Work.Name(row.Report.Recorded.ById)),
        ("graded_on", row => row.Report.Recorded.On),
        ("due_on", row => row.Report.DueOn),
    ]);

    private static readonly DerivedTable Table =
        Shape.Derived with { Columns = [.. Shape.Derived.Columns, "correction_da", "correction_en"] };

    /// <summary>Gets the columns of a report's content, its key first.</summary>
    public static IReadOnlyList<string> Columns => Shape.Derived.Columns;

    /// <summary>Makes the rows of every quarter that has begun.</summary>
    /// <param name="work">What they are made from.</param>
    /// <param name="approved">The rows that were approved, a cell for each of <see cref="Columns"/>.</param>
    public static DerivedRows Rows(WorkInput work, IReadOnlyList<object?[]> approved)
    {
        Dictionary<string, object?[]> before = approved.ToDictionary(KeyOf);
        return new DerivedRows(Table, [.. Contents(work).Select(cells =>
        {
            LocalText? correction =
                before.TryGetValue(KeyOf(cells), out object?[]? old) ? QuarterlyCorrection.Describe(Columns, old, cells) : null;
            return (object?[])[.. cells, correction?.Danish, correction?.English];
        })]);
    }

    /// <summary>Makes the contents of every report that has begun, without corrections.</summary>
    public static IEnumerable<object?[]> Contents(WorkInput work) =>
        from programme in work.Plan.Programmes
        from quarter in QuarterlyReport.Quarters(programme, work.AsOf)
        from row in QuarterlyReport.Rows(programme, quarter, work.Plan.Programmes, work.Figures)
            .Select((report, place) => new Row(work, programme, report, place))
        select Shape.Cells(row);

    private static string KeyOf(object?[] cells) => string.Join('\n', cells.Take(KeyColumns));

    // In one letter for both languages: added, removed, changed.
    private static string Text(ScopeChange change) => change.Kind switch
    {
        ScopeChangeKind.Added => "+ ",
        ScopeChangeKind.Removed => "- ",
        _ => "~ ",
    } + change.Text;

    private sealed record Row(WorkInput Work, WorkProgramme Programme, QuarterlyReportRow Report, int Place);
}
