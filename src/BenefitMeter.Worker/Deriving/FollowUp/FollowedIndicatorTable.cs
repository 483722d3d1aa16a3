using BenefitMeter.Definitions.Indicators;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.FollowUp;

/// <summary>Indicators, with what their owners do about them.</summary>
internal static class FollowedIndicatorTable
{
    /// <summary>Gets the table.</summary>
    public static Table<FollowedRow> Table { get; } = new("bm_followed_indicator", t =>
    {
        t.Id("indicator_id", row => row.Indicator.Id);
        t.Id("unit_id", row => row.FollowUp.Series.UnitId);
        t.Word("last_grain", row => row.Latest?.Period.Grain)
            .Means("målefrekvensen for den seneste lukkede periode", "the grain of the latest closed period")
            .Null("ingen periode er lukket endnu", "nothing is closed yet");
        t.Id("last_period_id", row => row.Latest?.Period.Id)
            .Means("den seneste lukkede periode med en vurdering", "the latest closed period with a verdict")
            .Null("ingen periode er lukket endnu", "nothing is closed yet");
        t.Day("last_period_end", row => row.Latest?.Period.LastDay)
            .Means("sidste dag", "its last day")
            .Null("ingen periode er lukket endnu", "nothing is closed yet");
        t.Decimal("last_value", row => row.Latest?.Value)
            .Means("dens værdi", "its value")
            .Null("ingen periode er lukket endnu", "nothing is closed yet");
        t.Word("last_result_status", row => row.Latest?.Result)
            .Means("dens resultatsmiley", "its result smiley")
            .Null("ingen periode er lukket endnu", "nothing is closed yet");
        t.Integer("not_green_in_a_row", row => row.FollowUp.Series.NotGreenInARow)
            .Means(
                "hvor mange lukkede perioder i træk der har været gule eller røde",
                "how many closed periods in a row have been yellow or red");
        t.Integer("open_actions", row => row.FollowUp.OpenActions)
            .Means("antal igangværende handlinger på den", "the number of actions under way on it");
        t.Word("last_decision", row => row.FollowUp.LastDecision?.Kind)
            .Means("hvad ejeren senest har besluttet: {words}", "what the owner last decided: {words}")
            .Null("aldrig", "never");
        t.Day("last_decision_on", row => row.FollowUp.LastDecision?.On)
            .Means("hvornår", "when")
            .Null("aldrig", "never");
        t.Day("decision_due", row => row.FollowUp.DecisionDue)
            .Means(
                "hvornår ejeren senest skal have besluttet, hvad der skal gøres",
                "when the owner shall have decided what to do")
            .Null();
        t.Text("reasons", row => string.Join(", ", row.FollowUp.Reasons.Select(EnumCode<IdleReason>.Of)))
            .Means(
                "hvorfor den er på listen, adskilt af `, `: `NoOwner`, `NoDecisionRule`, `RedWithoutAction`, "
                    + "`NoOwnerDecision` (regel C14.1), `DecisionOverdue` (coverage A3-36)",
                "why it is listed, separated by `, `: `NoOwner`, `NoDecisionRule`, `RedWithoutAction`, "
                    + "`NoOwnerDecision` (rule C14.1), `DecisionOverdue` (coverage A3-36)");
        t.Word("proposed", row => row.FollowUp.Proposal)
            .Means("`commit`, hvor den er gul eller rød, ellers `retire`", "`commit` where it is yellow or red, else `retire`");
        t.Decimal("measuring_hours", row => row.Indicator.MeasuringHours)
            .Means("de timer, én måling koster", "the hours that one measurement costs")
            .Null("det er ikke oplyst", "nobody said");
        t.Flag("is_idle", row => row.FollowUp.Reasons.Count > 0);
        t.PrimaryKey("indicator_id");
    });
}

/// <summary>An indicator, with how its owner follows it up.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="FollowUp">How it is followed up.</param>
internal sealed record FollowedRow(IndicatorDefinition Indicator, IndicatorFollowUp FollowUp)
{
    /// <summary>Gets its latest closed period; null while there is none.</summary>
    public ClosedPeriod? Latest => FollowUp.Series.Latest;
}
