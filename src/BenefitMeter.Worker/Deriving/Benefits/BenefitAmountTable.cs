using BenefitMeter.Economy.Amounts;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Deriving.Benefits;

/// <summary>Kroner of a benefit by class and by how they are known; classes are never added.</summary>
internal static class BenefitAmountTable
{
    /// <summary>Gets the table.</summary>
    public static Table<BenefitTotal> Table { get; } = new("bm_benefit_amount", t =>
    {
        t.Id("benefit_id", row => row.BenefitId);
        t.Word("class", row => row.Class)
            .Means("{words}", "{words}");
        t.Word("basis", row => row.Basis)
            .Means("`measured`, `calculated`, `estimated`", "`measured`, `calculated`, `estimated`");
        t.Decimal("planned_this_year", row => Rounding.Kroner(row.PlannedThisYear))
            .Means(
                "planlagt for de af årets lukkede perioder, der er realiseret, kroner",
                "planned for this year's closed periods that are realised, kroner")
            .Null("der er ingen", "there are none");
        t.Decimal("realised_this_year", row => Rounding.Kroner(row.RealisedThisYear))
            .Means("realiseret i år", "realised this year")
            .Null("intet er kendt", "nothing is known");
        t.Decimal("planned_to_date", row => Rounding.Kroner(row.PlannedToDate))
            .Means(
                "planlagt for alle lukkede perioder, der er realiseret, så de to kan sammenlignes",
                "planned for all closed periods that are realised, so that the two can be compared")
            .Null("der er ingen", "there are none");
        t.Decimal("planned_first_to_date", row => Rounding.Kroner(row.PlannedFirstToDate))
            .Means("det samme efter det første mål og nulpunkt", "the same by the first target and baseline")
            .Null("der er ingen", "there are none");
        t.Decimal("realised_to_date", row => Rounding.Kroner(row.RealisedToDate))
            .Means("realiseret til dato", "realised to date")
            .Null("intet er kendt", "nothing is known");
        t.Decimal("full_effect", row => Rounding.Kroner(row.FullEffect))
            .Means(
                "et år på målniveau, med de nyeste mængder og satser",
                "a year at the target, with the newest volumes and rates")
            .Null("intet mål angiver det", "no target says");
        t.Decimal("hours_to_date", row => Rounding.ForStorage(row.HoursToDate))
            .Means("sparede timer til dato", "the hours saved to date")
            .Null("den tæller ikke tid", "it counts no time");
        t.Integer("periods_missing", row => row.PeriodsMissing)
            .Means(
                "antal lukkede perioder, hvor intet er kendt som realiseret",
                "the number of closed periods of which nothing is known to be realised");
        t.PrimaryKey("benefit_id", "class", "basis");
    });
}
