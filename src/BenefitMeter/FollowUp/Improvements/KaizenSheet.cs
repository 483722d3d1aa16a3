using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Improvements;

/// <summary>Creates the sheets of a board (Kaizen-ark; rules D4, C14.6, C14.7).</summary>
public static class KaizenSheet
{
    /// <summary>The number of values that a sheet shows of each KPI.</summary>
    public const int ValuesShown = 8;

    /// <summary>Creates a row for each KPI and each period that has begun, ordered by KPI and then by period.</summary>
    /// <param name="board">The board.</param>
    /// <param name="project">The improvement project of the board, or null if it belongs to none.</param>
    /// <param name="figures">Readers' figures.</param>
    /// <param name="asOf">The as-of day (inclusive).</param>
    public static IReadOnlyList<KaizenRow> Rows(
        KaizenBoard board, ImprovementProject? project, FigureSet figures, DateOnly asOf) =>
            [.. board.Kpis.SelectMany((kpi, index) => Rows(board, kpi, index, project, figures, asOf))];

    /// <summary>
    /// Determines whether a figure is on target in its period. A figure that is not judged is never on target; periods that have
    /// not ended or were not delivered are not judged.
    /// </summary>
    public static bool IsOnTarget(Figure figure) => figure.Realisation is { Result: not Status.Grey, Deviation: >= 0 };

    private static IEnumerable<KaizenRow> Rows(
        KaizenBoard board, BoardKpi kpi, int index, ImprovementProject? project, FigureSet figures, DateOnly asOf)
    {
        Figure[] series =
        [
            .. figures.Series(kpi.IndicatorId, board.UnitId, board.Grain)
                .Where(figure => figure.Observation.Period is var period && period.Start <= asOf && !(period.End <= board.From)),
        ];
        IReadOnlyList<int> runs = TargetRun.Lengths(series.Select(IsOnTarget));
        Workflow? workflow = project?.Workflows.FirstOrDefault(each => each.Id == kpi.WorkflowId);
        return series.Select((figure, i) =>
        {
            Period period = figure.Observation.Period;
            WorkflowDecision? decision = workflow?.DecisionOn(period.LastDay);
            decimal? change = i > 0 ? figure.Observation.Value - series[i - 1].Observation.Value : null;
            KaizenMeeting? meeting = board.Meetings.LastOrDefault(each => period.Contains(each.On));
            KaizenMeeting? previous = board.Meetings.LastOrDefault(each => each.On < (meeting?.On ?? period.Start));
            DateOnly until = meeting?.On ?? (period.LastDay < asOf ? period.LastDay : asOf);
            return new KaizenRow
            {
                Kpi = kpi,
                Index = index,
                Recent = series[Math.Max(0, i + 1 - ValuesShown)..(i + 1)],
                Change = change,
                ChangeIsBetter = Better(figures.Indicators[kpi.IndicatorId], change),
                PeriodsOnTarget = runs[i],
                IsAdoptionProposed = runs[i] >= TargetRun.Adoptable && decision is { Kind: WorkflowDecisionKind.OnTrial },
                Decision = decision,
                Meeting = meeting,
                PreviousMeeting = previous,
                DaysBetween = previous is null ? null : KaizenCadence.DaysBetween(previous.On, until),
            };
        });
    }

    private static bool? Better(IndicatorDefinition indicator, decimal? change) =>
        indicator.Judgement == Judgement.Range ? null
            : DirectionRule.Sign(indicator.Direction) * change > 0 ? true
            : change is null ? null
            : false;
}
