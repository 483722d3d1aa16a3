using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Portfolios;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Portfolios;

/// <summary>How each indicator's target has moved since it was first decided.</summary>
internal static class TargetMovementTable
{
    /// <summary>Gets the table.</summary>
    public static Table<MovementRow> Table { get; } = new("bm_target_movement", t =>
    {
        t.Id("indicator_id", row => row.Indicator.Id);
        t.Id("unit_id", row => row.UnitId)
            .Means("enheden; den øverste enhed for hele organisationen", "the unit; the root for the whole organisation");
        t.Decimal("target_first", row => row.Movement.First)
            .Means("det endelige niveau i den første beslutning", "the final level of the first decision");
        t.Decimal("target", row => row.Movement.Current)
            .Means("det endelige niveau i den gældende beslutning", "the final level of the current one");
        t.Integer("decisions", row => row.Indicator.Targets.Count)
            .Means("antal beslutninger", "how many decisions there are");
        t.Integer("lowered", row => row.Movement.Lowered)
            .Means("antal beslutninger, der satte det lavere end den forrige", "how many set it lower than the one before");
        t.Integer("raised", row => row.Movement.Raised)
            .Means("antal beslutninger, der satte det højere", "how many set it higher");
        t.Decimal("change_pct", row => Rounding.ForStorage(row.Movement.ChangePercent))
            .Means("ændringen i procent af det første niveau", "the change in percent of the first level")
            .Null("det er 0", "that is 0");
        t.Flag("is_eased", row => row.Movement.IsEased)
            .Means("det gældende mål kræver mindre end det første", "the current target asks for less than the first");
        t.Text("phrase_da", row => row.Movement.Phrase()?.Danish)
            .Means(
                "bevægelsen i ord: `mål sænket to gange, −18 % (lempet)`",
                "the movement in words: `mål sænket to gange, −18 % (lempet)`")
            .Null("det er aldrig flyttet", "it never moved");
        t.Text("phrase_en", row => row.Movement.Phrase()?.English)
            .Means("det samme på engelsk", "the same in English")
            .Null("det er aldrig flyttet", "it never moved");
        t.PrimaryKey("indicator_id", "unit_id");
    });

    /// <summary>Gets the rows: the whole organisation's target, and those of units with points of their own.</summary>
    public static DerivedRows Rows(Catalogue catalogue)
    {
        string root = catalogue.Organisation.Units.Root.Id;
        return Table.Rows(
            from indicator in catalogue.Indicators.Values
            from unit in indicator.Targets.SelectMany(decision => decision.Units.Keys).Append(root).Distinct()
            let movement = TargetMovement.Between(indicator.Targets, indicator.Direction, unit)
            where movement is not null
            select new MovementRow(indicator, unit, movement!));
    }
}

/// <summary>How the target of an indicator has moved for a unit.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="UnitId">The unit; the root for the whole organisation.</param>
/// <param name="Movement">How it has moved.</param>
internal sealed record MovementRow(IndicatorDefinition Indicator, string UnitId, TargetMovement Movement);
