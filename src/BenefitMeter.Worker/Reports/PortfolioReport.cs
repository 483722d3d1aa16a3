using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Portfolios;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reports;

/// <summary>
/// The report Gevinstportefølje (rule D5) with the review of rule D10: kroner by class and by how they are known, the tree of
/// initiatives, every benefit, budget against change, the load on each unit, reviews, and what the checks found.
/// </summary>
internal static class PortfolioReport
{
    private const int MostLoad = 12;

    /// <summary>Gets the kind of report.</summary>
    public static ReportKind Kind { get; } =
        new(ReportWords.Portfolio, ReadAsync, Show) { IsWide = true };

    private static async Task<IReadOnlyList<NamedTable>> ReadAsync(ReportReader reader)
    {
        ViewTable benefits = await reader.ViewAsync("bi_benefit");
        ViewTable cuts = await reader.ViewAsync("bi_budget_cut");
        HashSet<string> cut = [.. cuts.Rows.Select(row => row.Text("benefit_id")!)];
        return
        [
            new("benefits", benefits.View),
            new("nodes", (await reader.ViewAsync("bi_portfolio")).Ordered(row => row.Integer("sort_order")).View),
            new("amounts", (await reader.ViewAsync("bi_benefit_amount")).View),
            new("node-amounts", (await reader.ViewAsync("bi_portfolio_amount")).View),

            // A benefit in the budget is no guarantee: without a measurement nobody learns whether it came (rule A3-33).
            new("budgeted-unmeasured", benefits.Where(row =>
                !row.Flag("is_measured") && cut.Contains(row.Text("benefit_id")!)).View),
            new("load", (await reader.ViewAsync("bi_portfolio_load")).Ordered(row => -row.Integer("go_lives")).Ordered(row =>
                -row.Integer("going_on")).View),
            new("checks", (await reader.ViewAsync("bi_portfolio_check")).View),
            new("targets", (await reader.ViewAsync(new ViewSelection("bi_target_movement")
            { Where = [ViewCondition.IsThere("phrase_en")] })).View),
            new("reviews", (await reader.ViewAsync(new ViewSelection("bi_review") { Where = [("is_latest", 1)] })).View),
        ];
    }

    private static IReadOnlyList<ReportSection> Show(ReportContent content, Language language)
    {
        ViewRow[] benefits = [.. content["benefits"].Rows];
        ILookup<string, ViewRow> moves = content["targets"].Rows.ToLookup(row => row.Text("indicator_id")!);
        return
        [
            Totals([.. content["amounts"].Rows], language), Tree([.. content["nodes"].Rows], language),
            Benefits(benefits, content, moves, language), BothAnd(benefits, language), Unmeasured(content, language),
            Load([.. content["load"].Rows], language), Reviews(content, language), Checks(content, language),
        ];
    }

    /// <summary>Creates the section with the sums of kroner by class and by how they are known.</summary>
    /// <param name="amounts">Rows of <c>bi_benefit_amount</c>.</param>
    /// <param name="language">The language.</param>
    public static ReportSection Totals(IReadOnlyList<ViewRow> amounts, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            danish ? "Kroner fordelt på klasser" : "Kroner by class",
            danish
                ? ["Klasse", "Opgjort", "Planlagt til dato", "Realiseret til dato", "Realiseret",
                    "Fuld effekt", "Gevinster", "Ikke med"]
                : ["Class", "Basis", "Planned to date", "Realised to date", "Realised", "Full effect", "Benefits", "Left out"],
            [
                .. amounts.GroupBy(row => (Class: row.Text("class")!, Basis: row.Text("basis")!))
                    .OrderBy(group => Rank(group.Key.Class)).ThenBy(group => group.Key.Basis, StringComparer.Ordinal)
                    .Select(group => Total(group.Key.Class, group.Key.Basis, [.. group], language)),
            ])
        {
            Lead =
            [
                danish
                    ? "Klasserne lægges aldrig sammen, og målte, beregnede og anslåede beløb vises hver for sig; "
                        + "gevinster uden tal til dato er ikke med i summen."
                    : "Classes are never added together, and measured, calculated and estimated amounts are shown separately; "
                        + "benefits without a figure to date are left out of the sum.",
            ],
            WhenEmpty = danish ? "Ingen gevinst er opgjort i kroner." : "No benefit is stated in kroner.",
        };
    }

    private static ShownRow Total(string benefitClass, string basis, IReadOnlyList<ViewRow> rows, Language language)
    {
        // A benefit without a figure to date is left out of both sums (rule C9.6). The percentage is of sums (rule C5.7).
        ViewRow[] counted = [.. rows.Where(row => row.Number("realised_to_date") is not null)];
        decimal? percent = PortfolioRealisation.RealisedPercent(
            [.. rows.Select(row => new PortfolioPart("kr", row.Number("planned_to_date") ?? 0, row.Number("realised_to_date")))]);
        return new ShownRow(
        [
            ShownCell.Of(BenefitWords.Class.Label(benefitClass, language)),
            ShownCell.Of(BenefitWords.Basis.Label(basis, language)),
            Kroner(counted.Sum(row => row.Number("planned_to_date") ?? 0)),
            Kroner(counted.Sum(row => row.Number("realised_to_date")!.Value)),
            ShownCell.Number(percent is { } share ? DisplayFormat.Quantity(share, 1, "percent", language) : null),
            Kroner(rows.Sum(row => row.Number("full_effect") ?? 0)),
            ShownCell.Number(rows.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ShownCell.Number((rows.Count - counted.Length).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ]);

        ShownCell Kroner(decimal amount) => ShownCell.Number(ReportCells.Kroner(amount, language));
    }

    private static ReportSection Tree(IReadOnlyList<ViewRow> nodes, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            danish ? "Porteføljer og indsatser" : "Portfolios and initiatives",
            danish
                ? ["Indsats", "Art", "Fase", "I drift", "Ejer", "Gevinster", "Resultat", "Budgetgevinst planlagt",
                    "Budgetgevinst realiseret", "Opgjort", "Bekræftede roller", "Bemærkninger"]
                : ["Initiative", "Kind", "Phase", "Goes live", "Owner", "Benefits", "Result", "Cash planned", "Cash realised",
                    "Basis", "Confirmed roles", "Remarks"],
            [
                .. nodes.Select(row => new ShownRow(
                [
                    ShownCell.Of(string.Concat(Enumerable.Repeat("· ", row.Integer("node_level"))) + row.In("name", language)
                        + (row.Flag("is_experiment") ? danish ? " (forsøg)" : " (experiment)" : string.Empty)
                        + (row.Flag("is_steered") ? string.Empty : danish ? " (under grænsen)" : " (below the threshold)")),
                    ShownCell.Of(PortfolioWords.Node.Label(row.Text("node_kind")!, language)),
                    ShownCell.Of(PortfolioWords.Phase.Label(row.Text("phase"), language)),
                    ShownCell.Of(row.Date("go_live", language)), ShownCell.Of(row.Text("owner_names")),
                    ShownCell.Number(row.Text("benefits")),
                    ShownCell.Of($"{row.Text("result_green")} G, {row.Text("result_yellow")} Y, {row.Text("result_red")} R, "
                        + $"{row.Text("result_grey")} –"),
                    ShownCell.Number(row.Kroner("cash_releasing_planned_to_date", language)),
                    ShownCell.Number(row.Kroner("cash_releasing_realised_to_date", language)),
                    ShownCell.Of(BenefitWords.Basis.Label(row.Text("amounts_basis"), language)),
                    ShownCell.Number(row.Percent("roles_confirmed_pct", language)), ShownCell.Number(row.Text("checks")),
                ])),
            ])
        {
            WhenEmpty =
                danish ? "Kataloget har ingen porteføljer eller indsatser." : "The catalogue has no portfolios or initiatives.",
        };
    }

    private static ReportSection Benefits(
        IReadOnlyList<ViewRow> benefits, ReportContent content, ILookup<string, ViewRow> moves, Language language)
    {
        bool danish = language == Language.Danish;
        ILookup<string, ViewRow> amounts = content["amounts"].Rows.ToLookup(row => row.Text("benefit_id")!);
        return new(
            danish ? "Gevinster" : "Benefits",
            danish
                ? ["Gevinst", "Ejer", "Typer", "Tilstand", "Kroner", "I år (plan / real.)", "Til dato (plan / real.)",
                    "Fuld effekt", "R", "Erfaring", "Resultat", "Tidsplan", "Følges til", "Ændring af målet"]
                : ["Benefit", "Owner", "Types", "State", "Kroner", "This year (plan / real.)", "To date (plan / real.)",
                    "Full effect", "R", "Experience", "Result", "Timeline", "Followed until", "Change of target"],
            [.. benefits.SelectMany(row => Benefit(
                row, [.. amounts[row.Text("benefit_id")!].OrderBy(each => Rank(each.Text("class")!))],
                moves, language))])
        {
            WhenEmpty = danish ? "Kataloget har ingen gevinster." : "The catalogue has no benefits.",
        };
    }

    private static IEnumerable<ShownRow> Benefit(
        ViewRow row, IReadOnlyList<ViewRow> amounts, ILookup<string, ViewRow> moves, Language language)
    {
        bool danish = language == Language.Danish;
        string? indicator =
            row.Text("indicators")?.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        string? moved = indicator is null ? null : moves[indicator].Select(move => move.In("phrase", language)).FirstOrDefault();
        for (int i = 0; i < Math.Max(amounts.Count, 1); i++)
        {
            ViewRow? amount = i < amounts.Count ? amounts[i] : null;
            bool first = i == 0;
            yield return new ShownRow(
            [
                new ShownCell(first ? row.In("title", language)! : string.Empty),
                new ShownCell(first ? row.Text("owner_name") ?? "\u2013" : string.Empty),
                new ShownCell(first ? row.Text("types") ?? "\u2013" : string.Empty),
                new ShownCell(first
                    ? BenefitWords.State.Label(row.Text("state"), language)
                        + (row.Text("replaced_by") is { } by ? $" → {by}" : string.Empty)
                    : string.Empty),
                ShownCell.Of(amount is { } kind
                    ? $"{BenefitWords.Class.Label(kind.Text("class")!, language)}, "
                        + BenefitWords.Basis.Label(kind.Text("basis"), language)
                    : null),
                Pair(amount, "planned_this_year", "realised_this_year", language),
                Pair(amount, "planned_to_date", "realised_to_date", language),
                ShownCell.Number(amount?.Kroner("full_effect", language)),
                ShownCell.Number(first ? row.Percent("realised_pct", language) : string.Empty),
                ShownCell.Number(
                    row.Number("experience_factor") is { } factor && first ? DisplayFormat.Number(factor, 2, language) : null),
                first ? row.Smiley("result_status") : new ShownCell(string.Empty),
                first ? row.Smiley("timeline_status") : new ShownCell(string.Empty),
                new ShownCell(first ? row.Date("follow_up_until", language) ?? "\u2013" : string.Empty),
                new ShownCell(first ? moved ?? (row.Integer("target_decisions") > 1 ? danish ? "uændret" : "unchanged" : "\u2013")
                    : string.Empty),
            ]);
        }
    }

    // Cash comes first and what is not money last; a word of an earlier version comes after all of them.
    private static int Rank(string benefitClass) =>
        BenefitWords.Class.TryParse(benefitClass, out BenefitClass known) ? (int)known : int.MaxValue;

    private static ShownCell Pair(
        ViewRow? amount, string planned, string realised, Language language) => ShownCell.Number(amount is { } row
            ? $"{row.Kroner(planned, language) ?? "\u2013"} / {row.Kroner(realised, language) ?? "\u2013"}"
            : null);

    private static ReportSection BothAnd(IReadOnlyList<ViewRow> benefits, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            danish ? "Både budget og forandring" : "Both budget and change",
            danish ? ["Hvor", "Gevinster", "Antal", "Risiko"] : ["Where", "Benefits", "Count", "Risk"],
            [
                .. benefits.GroupBy(row => row.Text("both_and")!).OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new ShownRow(
                    [
                        ShownCell.Of(BenefitWords.BudgetAndChange.Label(group.Key, language)),
                        ShownCell.Of(string.Join("; ", group.Select(row => row.In("title", language)))),
                        ShownCell.Number(group.Count().ToString(System.Globalization.CultureInfo.InvariantCulture)),
                        ShownCell.Of(BenefitWords.BudgetAndChangeRisk.Label(
                            BudgetAndChange.Warning(EnumCode<BudgetAndChangeState>.Parse(group.Key)), language)),
                    ])),
            ])
        { WhenEmpty = danish ? "Ingen gevinster." : "No benefits." };
    }

    private static ReportSection Unmeasured(ReportContent content, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            danish ? "I budgettet, men ikke målt" : "In the budget, but not measured",
            danish ? ["Gevinst", "Ejer", "Budgetreduktion i år"] : ["Benefit", "Owner", "Budget cut this year"],
            [
                .. content["budgeted-unmeasured"].Rows.Select(row => new ShownRow(
                    [
                        ShownCell.Of(row.In("title", language)), ShownCell.Of(row.Text("owner_name")),
                        ShownCell.Number(row.Kroner("budget_cut_this_year", language)),
                    ])),
            ])
        { WhenEmpty = danish ? "Ingen." : "None." };
    }

    private static ReportSection Load(IReadOnlyList<ViewRow> load, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            danish ? "Belastning af driften" : "Load on operations",
            danish ? ["Enhed", "Kvartal", "I gang", "Går i drift", "Kapacitet", "Indsatser"]
                : ["Unit", "Quarter", "In progress", "Go live", "Capacity", "Initiatives"],
            [
                .. load.Take(MostLoad).Select(row => new ShownRow(
                [
                    ShownCell.Of(row.Text("unit_name") ?? row.Text("unit_id")), ShownCell.Of(row.Text("period_id")),
                    ShownCell.Number(row.Text("going_on")
                        + (row.Flag("is_too_much") ? danish ? " – for meget" : " – too much" : string.Empty)),
                    ShownCell.Number(row.Text("go_lives")), ShownCell.Number(row.Text("capacity")),
                    ShownCell.Of(row.Text("initiatives")),
                ])),
            ])
        {
            Lead = ReportCells.More(load.Count, MostLoad, language),
            WhenEmpty = danish ? "Ingen indsats har både en startdato og en driftsdato."
                : "No initiative has both a start date and a go-live date.",
        };
    }

    private static ReportSection Reviews(ReportContent content, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            danish ? "Gevinstreview" : "Benefits review",
            danish ? ["Emne", "Konklusion", "Grundlag", "Dato", "Af", "Næste"]
                : ["Subject", "Conclusion", "Evidence", "Date", "By", "Next"],
            [
                .. content["reviews"].Rows.Select(row => new ShownRow(
                [
                    ShownCell.Of(row.Text("subject_id")), ShownCell.Of(row.Text("conclusion")),
                    ShownCell.Of(row.Text("evidence")), ShownCell.Of(row.Date("reviewed_on", language)),
                    ShownCell.Of(row.Text("person_name")), ShownCell.Of(row.Date("next_review", language)),
                ])),
            ])
        { WhenEmpty = danish ? "Der er ikke skrevet noget review." : "No review has been written." };
    }

    private static ReportSection Checks(ReportContent content, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            danish ? "Bemærkninger" : "Remarks",
            danish ? ["Indsats", "Kode", "Hvad"] : ["Initiative", "Code", "What"],
            [
                .. content["checks"].Rows.Select(row => new ShownRow(
                    [
                        ShownCell.Of(row.In("name", language)), ShownCell.Of(row.Text("code")),
                        ShownCell.Of(row.In("detail", language)),
                    ])),
            ])
        { WhenEmpty = danish ? "Ingen." : "None." };
    }
}
