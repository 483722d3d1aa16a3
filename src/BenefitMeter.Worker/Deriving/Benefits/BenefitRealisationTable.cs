using BenefitMeter.Economy.Amounts;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Deriving.Benefits;

/// <summary>Kroner of benefits by money line, unit and period.</summary>
internal static class BenefitRealisationTable
{
    private const decimal Percent = 100;

    /// <summary>Gets the table.</summary>
    public static Table<BenefitAmount> Table { get; } = new("bm_benefit_realisation", t =>
    {
        t.Identity("row_id");
        t.Id("benefit_id", row => row.BenefitId);
        t.Id("line", row => row.Line)
            .Means("pengelinjen; tom, hvor kun mængden kendes", "the money line; empty where only the quantity is known");
        t.Word("class", row => row.Class)
            .Means("klassen for disse kroner", "the class of these kroner");
        t.Word("basis", row => row.Basis)
            .Means("`measured`, `calculated`, `estimated`", "`measured`, `calculated`, `estimated`");
        t.Id("unit_id", row => row.UnitId);
        t.Id("allocated_from", row => row.AllocatedFrom ?? string.Empty);
        t.Word("grain", row => row.Period.Grain)
            .Means("periodens længde", "the length of the period");
        t.Id("period_id", row => row.Period.Id);
        t.Day("period_start", row => row.Period.Start);
        t.Day("period_end", row => row.Period.LastDay);
        t.Word("state", row => row.State)
            .Means("for det tal, der regnes ud fra: {words}", "of the figure it is calculated from: {words}");
        t.Code("reason", BenefitWords.AmountReason, row => row.Reason)
            .Means(
                "koden for, hvorfor intet vises som realiseret: {words}",
                "the code of the reason why nothing is shown as realised: {words}")
            .Null("noget vises som realiseret", "something is");
        t.Flag("is_complete", row => row.IsComplete)
            .Means("om tallet er fuldstændigt", "whether the figure is complete");
        t.Flag("is_provisional", row => row.IsProvisional)
            .Means("om det afhænger af noget, der stadig kan ændre sig", "whether it depends on something that may still change");
        t.Id("indicator_id", row => row.IndicatorId)
            .Null("det er et skøn", "it is an estimate");
        t.Decimal("indicator_value", row => Rounding.ForStorage(row.IndicatorValue))
            .Means("hvad den målte", "what it measured")
            .Null("den målte intet", "it measured nothing");
        t.Decimal("baseline", row => Rounding.ForStorage(row.Baseline))
            .Means("det gældende nulpunkt", "the current baseline")
            .Null("findes ikke", "there is none");
        t.Decimal("baseline_first", row => Rounding.ForStorage(row.BaselineFirst))
            .Means(
                "det først godkendte nulpunkt; det samme som `baseline`, indtil et er godkendt",
                "the first approved baseline; the same as `baseline` until one is approved")
            .Null("findes ikke", "there is none");
        t.Decimal("plan", row => Rounding.ForStorage(row.Plan))
            .Means("det planlagte niveau efter det gældende mål", "the level planned by the current target")
            .Null("findes ikke", "there is none");
        t.Decimal("plan_first", row => Rounding.ForStorage(row.PlanFirst))
            .Means("det planlagte niveau efter det første mål", "the level planned by the first target")
            .Null("findes ikke", "there is none");
        t.Decimal("volume", row => Rounding.ForStorage(row.Volume))
            .Means("periodens mængde", "the volume of the period")
            .Null("ingen har talt den", "nobody counted it");
        t.Decimal("share_pct", row => Rounding.ForStorage(row.Share * Percent))
            .Means("gevinstens andel af forbedringen, i procent", "the benefit's share of the improvement, in percent");
        t.Word("quantity_kind", row => row.Kind)
            .Means("hvilken opgørelsesmåde der omregnes til kroner: {words}", "which way of counting is worth kroner: {words}")
            .Null("det er et skøn", "it is an estimate");
        t.Decimal("quantity", row => Rounding.ForStorage(row.Quantity))
            .Means("dens andel af det, der er forbedret, opgjort på den måde", "its share of what was improved, counted that way")
            .Null("det kan ikke beregnes", "it cannot be calculated");
        t.Decimal("quantity_planned", row => Rounding.ForStorage(row.QuantityPlanned))
            .Means("dens andel af det, der var planlagt", "its share of what was planned")
            .Null("intet var planlagt", "nothing was");
        t.Decimal("quantity_adjusted", row => Rounding.ForStorage(row.QuantityAdjusted))
            .Means("opgjort ved den nuværende mængde: (u₀ − u₁) · V₁", "counted at today's volume: (u₀ − u₁) · V₁")
            .Null("mængden kendes ikke", "the volume is not known");
        t.Decimal("quantity_plain", row => Rounding.ForStorage(row.QuantityPlain))
            .Means("opgjort som den rene nedgang: u₀ · V₀ − u₁ · V₁", "counted as the plain reduction: u₀ · V₀ − u₁ · V₁")
            .Null("mængderne kendes ikke", "the volumes are not known");
        t.Decimal("hours", row => Rounding.ForStorage(row.Hours))
            .Means("timerne", "the hours")
            .Null("den tæller ikke tid", "it counts no time");
        t.Decimal("fte", row => Rounding.ForStorage(row.Fte))
            .Means(
                "de samme timer som årsværk for et helt år, efter satsens norm",
                "those as full-time equivalents of a whole year, by the norm of the rate")
            .Null("den tæller ikke tid", "it counts no time");
        t.Text("rate_id", row => row.Rate?.Id)
            .Means("satserne med deres fortegn", "the rates, with their signs")
            .Null("ingen sats er nødvendig", "none is needed");
        t.Day("rate_from", row => row.Rate?.From)
            .Means("den første dag for den nyeste af dem", "the first day of the newest of them")
            .Null("ingen sats er nødvendig", "none is needed");
        t.Decimal("rate", row => Rounding.ForStorage(row.Rate?.Kroner))
            .Means("hvad et stk. eller en time er værd, kroner", "what a piece, or an hour, is worth, kroner")
            .Null("ingen sats er nødvendig", "none is needed");
        t.Decimal("planned_first", row => Rounding.Kroner(row.PlannedFirst))
            .Means("kroner planlagt efter det første mål og nulpunkt", "kroner planned by the first target and baseline")
            .Null("intet var planlagt", "nothing was");
        t.Decimal("planned", row => Rounding.Kroner(row.Planned))
            .Means("kroner planlagt efter de gældende", "kroner planned by the current ones")
            .Null("der er intet", "nothing is");
        t.Decimal("realised", row => Rounding.Kroner(row.Realised))
            .Means("realiserede kroner", "kroner realised")
            .Null("`reason` siger hvorfor", "`reason` says why");
        t.Id("account", row => row.Account)
            .Means("kontoen", "the budget line")
            .Null("ikke angivet", "none is named");
        t.History("benefit_id", "line", "class", "unit_id", "allocated_from", "grain", "period_id");
    })
    {
        Cause = CauseOf,
    };

    // What changed first explains what changed after it; what nothing here explains was decided in the catalogue.
    private static ChangeCause CauseOf(Func<string, string?> old, Func<string, string?> now)
    {
        return Differ("rate", "rate_id", "rate_from") ? ChangeCause.Rates
            : Differ("indicator_value", "volume")
                ? (old("is_complete") == "1" ? ChangeCause.SourceCorrection : ChangeCause.Progress)
            : Differ("baseline", "baseline_first") ? ChangeCause.Baseline
            : Differ("plan", "plan_first") ? ChangeCause.Target
            : Differ("state", "is_complete", "is_provisional") ? ChangeCause.Settled
            : ChangeCause.Definition;

        bool Differ(params string[] columns) => columns.Any(column => old(column) != now(column));
    }
}
