using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.WorkProgrammes;

/// <summary>
/// Creates a unit's quarterly report from its work programme, the recorded statuses, and the figures (rules D1, C2.5, C13).
/// </summary>
public static class QuarterlyReport
{
    /// <summary>Gets the quarters of a programme's year that have begun by a day.</summary>
    public static IEnumerable<Period> Quarters(WorkProgramme programme, DateOnly asOf) =>
        Enumerable.Range(0, 4).Select(number => QuarterOf(programme.Year, number + 1)).Where(quarter => quarter.Start <= asOf);

    /// <summary>Creates the rows of a quarter, one for each line, with projects before operating targets.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="quarter">A quarter of the programme's year.</param>
    /// <param name="programmes">All programmes, because a milestone can be carried over from an earlier year.</param>
    /// <param name="figures">Readers' figures.</param>
    public static IReadOnlyList<QuarterlyReportRow> Rows(
        WorkProgramme programme, Period quarter, IReadOnlyCollection<WorkProgramme> programmes, FigureSet figures) =>
        [.. programme.InReportOrder.Select(line => Row(programme, line, quarter, programmes, figures))];

    private static QuarterlyReportRow Row(
        WorkProgramme programme, WorkProgrammeLine line, Period quarter, IReadOnlyCollection<WorkProgramme> programmes,
        FigureSet figures)
    {
        QuarterStatus status =
            StatusOf(programme, line, quarter) ?? new QuarterStatus { LineKey = line.Key, Quarter = quarter };
        WorkLineOutcome? outcome =
            line.IndicatorId is { } indicator ? WorkLineOutcome.For(indicator, programme.UnitId, quarter, figures) : null;
        decimal? delay =
            (status.Done ?? status.Forecast) is { } day ? MonthArithmetic.MonthsBetween(quarter.LastDay, day) : null;
        return new QuarterlyReportRow
        {
            Quarter = quarter,
            Line = line,
            Milestone = line.Milestone(NumberOf(quarter)),
            Recorded = status,
            SuggestedGrade = outcome?.Result is { } result and not Status.Grey ? MilestoneSuggestion.FromResult(result) : null,
            DelayMonths = delay,
            SuggestedTime = delay is { } months ? StatusRule.OfDelay(months, 0, JudgingSettings.Default.YellowMonths) : null,
            CarriedOver =
            [
                .. programmes.Where(each => each.UnitId == programme.UnitId).OrderBy(each => each.Year)
                    .SelectMany(each => Carried(each, line.Key, quarter)),
            ],
            ScopeChanges =
                [.. programme.ScopeChanges.Where(change => change.LineKey == line.Key && quarter.Contains(change.On))
                    .OrderBy(change => change.On)],
            Outcome = outcome,
            DueOn = quarter.LastDay.AddDays(programme.ReportDays),
        };
    }

    // An operating target has a level for each quarter; only a project milestone is carried over (decision 0056).
    private static IEnumerable<CarriedMilestone> Carried(WorkProgramme programme, string lineKey, Period later) =>
        from line in programme.Lines
        where line.Key == lineKey && line.Kind == WorkLineKind.Project
        from number in Enumerable.Range(1, 4)
        let quarter = QuarterOf(programme.Year, number)
        where quarter < later && line.Milestone(number) is not null
        let status = StatusOf(programme, line, quarter)
        where status is { Grade: MilestoneGrade.Partly or MilestoneGrade.NotAchieved } && !(status.Done < later.Start)
            && !programme.ScopeChanges.Any(change => change.LineKey == lineKey && change.Kind == ScopeChangeKind.Removed
                && change.On >= quarter.Start && change.On < later.Start)
        select new CarriedMilestone(quarter, line.Milestone(number)!);

    private static QuarterStatus? StatusOf(WorkProgramme programme, WorkProgrammeLine line, Period quarter) =>
        programme.Statuses.FirstOrDefault(status => status.LineKey == line.Key && status.Quarter == quarter);

    private static Period QuarterOf(int year, int number)
    {
        DateOnly start = new(year, (number * 3) - 2, 1);
        return new Period(PeriodGrain.Quarter, start, start.AddMonths(3));
    }

    private static int NumberOf(Period quarter) => (quarter.Start.Month + 2) / 3;
}
