using BenefitMeter.Definitions.Units;
using BenefitMeter.FollowUp.WorkProgrammes;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Work;

/// <summary>Which units solve a task too seldom, period by period (rule C14.5).</summary>
internal static class VolumeRuleTable
{
    /// <summary>Gets the table.</summary>
    public static Table<VolumeRow> Table { get; } = new("bm_volume_rule", t =>
    {
        t.Id("programme_id", row => row.Programme.Id)
            .Means("arbejdsprogrammet, den hører til", "the work programme it belongs to");
        t.Id("rule_id", row => row.Rule.Id)
            .Means("reglen", "the rule");
        t.Id("period_id", row => row.Period.Id);
        t.Label("name_da", row => row.Rule.Name.Danish);
        t.Label("name_en", row => row.Rule.Name.English);
        t.Id("indicator_id", row => row.Rule.IndicatorId)
            .Means("indikatoren, der tæller mængden", "the indicator that counts the volume");
        t.Decimal("minimum", row => row.Rule.Minimum)
            .Means("den mængde, hvorfra en enhed er bæredygtig", "the volume from which a unit is sustainable");
        t.Integer("units_counted", row => row.Volumes.Count)
            .Means("antal enheder, der er talt med", "the number of units that are counted");
        t.Integer("units_hidden", row => row.Hidden)
            .Means(
                "antal enheder, der er udeladt, fordi deres mængde er skjult eller mangler",
                "the number of units left out, because their volume is hidden or missing");
        t.Integer("units_below", row => row.Standing.UnitsBelow)
            .Means("antal enheder under minimum", "the number of units below the minimum");
        t.Decimal("volume_total", row => row.Standing.Volume)
            .Means("mængden i de enheder, der er talt med", "the volume of the units counted");
        t.Decimal("volume_below", row => row.Standing.VolumeBelow)
            .Means("mængden i enheder under minimum", "the volume in units below the minimum");
        t.Decimal("share_sustainable_pct", row => Rounding.ForStorage(row.Standing.ShareSustainable))
            .Means(
                "andelen af mængden, der ligger i bæredygtige enheder, i procent",
                "the share of the volume in sustainable units, in percent")
            .Null("der er ingen mængde", "there is no volume");
        t.Text(
            "below",
            row => WorkInput.Joined(", ", row.Volumes.Where(unit => unit.Value < row.Rule.Minimum).Select(unit => unit.Name)))
            .Means("enhederne under minimum, adskilt af `, `", "the units below, separated by `, `")
            .Null("ingen", "none");
        t.PrimaryKey("programme_id", "rule_id", "period_id");
    });

    /// <summary>Gets the rows.</summary>
    public static DerivedRows Rows(WorkInput work) => Table.Rows(
        from programme in work.Plan.Programmes
        from rule in programme.VolumeRules
        from row in Rows(work, programme, rule)
        select row);

    // Only the units at the bottom solve tasks; those above are their sums.
    private static IEnumerable<VolumeRow> Rows(WorkInput work, WorkProgramme programme, VolumeRule rule)
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
        return figures.GroupBy(each => each.Figure.Observation.Period).Select(period => new VolumeRow(
            programme, rule, period.Key,
            [.. period.Where(each => each.Figure.Observation.State == ObservationState.Measured)
                .Select(each => (each.Name, each.Figure.Observation.Value!.Value))],
            period.Count(each => each.Figure.Observation.State != ObservationState.Measured)));
    }
}

/// <summary>The units' volumes of a task in a period.</summary>
/// <param name="Programme">The work programme that the rule belongs to.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Period">The period.</param>
/// <param name="Volumes">The volume of each unit that is counted, with the unit's name.</param>
/// <param name="Hidden">How many units are left out, for their volume is hidden or missing.</param>
internal sealed record VolumeRow(
    WorkProgramme Programme, VolumeRule Rule, Period Period, IReadOnlyList<(string Name, decimal Value)> Volumes, int Hidden)
{
    /// <summary>Gets how the volumes stand against the minimum.</summary>
    public VolumeSustainability Standing { get; } =
        VolumeRule.Evaluate(Rule.Minimum, [.. Volumes.Select(unit => unit.Value)]);
}
