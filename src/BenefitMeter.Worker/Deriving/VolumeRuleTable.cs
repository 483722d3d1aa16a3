using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving;

/// <summary>Which units solve a task too seldom, period by period (rule C14.5).</summary>
internal static class VolumeRuleTable
{
    private static readonly DerivedShape<Row> Shape = new("bm_volume_rule", [],
    [
        ("programme_id", row => row.Programme.Id),
        ("rule_id", row => row.Rule.Id),
        ("period_id", row => row.Period.Id),
        ("name_da", row => row.Rule.Name.Danish),
        ("name_en", row => row.Rule.Name.English),
        ("indicator_id", row => row.Rule.IndicatorId),
        ("minimum", row => row.Rule.Minimum),
        ("units_counted", row => row.Volumes.Count),
        ("units_hidden", row => row.Hidden),
        ("units_below", row => row.Standing.UnitsBelow),
        ("volume_total", row => row.Standing.Volume),
        ("volume_below", row => row.Standing.VolumeBelow),
        ("share_sustainable_pct", row => Rounding.ForStorage(row.Standing.ShareSustainable)),
        ("below", row =>
            WorkInput.Joined(", ", row.Volumes.Where(unit => unit.Value < row.Rule.Minimum).Select(unit => unit.Name))),
    ]);

    public static DerivedRows Rows(WorkInput work) => Shape.Rows(
        from programme in work.Plan.Programmes
        from rule in programme.VolumeRules
        from row in Rows(work, programme, rule)
        select row);

    // Only the units at the bottom solve tasks; those above are their sums.
    private static IEnumerable<Row> Rows(WorkInput work, WorkProgramme programme, VolumeRule rule)
    {
        UnitTree units = work.Organisation.Units;
        PeriodGrain grain = work.Figures.Indicators[rule.IndicatorId].Grain;
        (string Name, Figure Figure)[] figures =
        [
            .. units.SelfAndBelow(programme.UnitId).Where(unit => !units.ChildrenOf(unit.Id).Any()).SelectMany(unit =>
                work.Figures.Series(rule.IndicatorId, unit.Id, grain)
                    .Where(figure => figure.Observation.Period.End <= work.AsOf.AddDays(1))
                    .Select(figure => (unit.Name.Danish, figure))),
        ];
        return figures.GroupBy(each => each.Figure.Observation.Period).Select(period => new Row(
            programme, rule, period.Key,
            [.. period.Where(each => each.Figure.Observation.State == ObservationState.Measured)
                .Select(each => (each.Name, each.Figure.Observation.Value!.Value))],
            period.Count(each => each.Figure.Observation.State != ObservationState.Measured)));
    }

    private sealed record Row(
        WorkProgramme Programme, VolumeRule Rule, Period Period, IReadOnlyList<(string Name, decimal Value)> Volumes, int Hidden)
    {
        public VolumeSustainability Standing { get; } =
            VolumeRule.Evaluate(Rule.Minimum, [.. Volumes.Select(unit => unit.Value)]);
    }
}
