using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Targets;
using BenefitMeter.Time;

namespace BenefitMeter.FollowUp.Improvements;

/// <summary>Makes a board's sheets (Kaizen-ark; rules D4, C14.6, C14.7).</summary>
public static class KaizenSheet
{
    /// <summary>The values that a sheet shows of each KPI.</summary>
    public const int ValuesShown = 8;

    /// <summary>Makes a row for each KPI and period that has begun, KPI by KPI.</summary>
    /// <param name="board">The board.</param>
    /// <param name="project">Its improvement project, or null if it belongs to none.</param>
    /// <param name="figures">Readers' figures.</param>
    /// <param name="asOf">The last day looked at.</param>
    public static IReadOnlyList<KaizenRow> Rows(
        KaizenBoard board, ImprovementProject? project, FigureSet figures, DateOnly asOf) =>
            [.. board.Kpis.SelectMany((kpi, place) => Rows(board, kpi, place, project, figures, asOf))];

    /// <summary>
    /// Determines whether a figure reached what its target asks for in its period; never so where it is not judged, which a
    /// period that is not over or not delivered is not.
    /// </summary>
    public static bool IsOnTarget(Figure figure) => figure.Realisation is { Result: not Status.Grey, Deviation: >= 0 };

    private static IEnumerable<KaizenRow> Rows(
        KaizenBoard board, BoardKpi kpi, int place, ImprovementProject? project, FigureSet figures, DateOnly asOf)
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
            WorkflowDecision? verdict = workflow?.DecisionOn(period.LastDay);
            decimal? change = i > 0 ? figure.Observation.Value - series[i - 1].Observation.Value : null;
            KaizenMeeting? meeting = board.Meetings.LastOrDefault(each => period.Contains(each.On));
            KaizenMeeting? last = board.Meetings.LastOrDefault(each => each.On < (meeting?.On ?? period.Start));
            DateOnly until = meeting?.On ?? (period.LastDay < asOf ? period.LastDay : asOf);
            return new KaizenRow
            {
                Kpi = kpi,
                Index = place,
                Recent = series[Math.Max(0, i + 1 - ValuesShown)..(i + 1)],
                Change = change,
                ChangeIsBetter = Better(figures.Indicators[kpi.IndicatorId], change),
                PeriodsOnTarget = runs[i],
                IsAdoptionProposed = runs[i] >= TargetRun.Adoptable && verdict is { Kind: WorkflowDecisionKind.OnTrial },
                Decision = verdict,
                Meeting = meeting,
                PreviousMeeting = last,
                DaysBetween = last is null ? null : KaizenCadence.DaysBetween(last.On, until),
            };
        });
    }

    private static bool? Better(IndicatorDefinition indicator, decimal? change) =>
        indicator.Judgement == Judgement.Range ? null
            : DirectionRule.Sign(indicator.Direction) * change > 0 ? true
            : change is null ? null
            : false;
}
