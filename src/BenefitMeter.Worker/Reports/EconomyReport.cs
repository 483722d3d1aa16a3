using BenefitMeter.Definitions;
using BenefitMeter.Realising.Sentences;
using BenefitMeter.Worker.Reporting.Reading;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reports;

/// <summary>
/// The report Økonomi (rule D7): each business case's cash flow as in version 1, as planned now and as realised, with payback and
/// present value; budget adjustments and booked amounts; pools with repayments and arrears.
/// </summary>
internal static class EconomyReport
{
    /// <summary>Gets the kind of report.</summary>
    public static ReportKind Kind { get; } = new(ReportWords.Economy, ReadAsync, Show) { IsWide = true };

    private static async Task<IReadOnlyList<NamedTable>> ReadAsync(ReportReader reader) =>
    [
        new("cash-flow", (await reader.ViewAsync("bi_cash_flow")).Ordered(row =>
            row.Integer("year")).Ordered(row => row.Text("business_case_id"), StringComparer.Ordinal).View),
        new("business-cases", (await reader.ViewAsync("bi_business_case")).View),
        new("budget-cuts", (await reader.ViewAsync("bi_budget_cut")).View),
        new("budgets", (await reader.ViewAsync("bi_budget")).View),
        new("pools", (await reader.ViewAsync("bi_pool")).View),
        new("rates", (await reader.ViewAsync(new ViewSelection("bi_benefit_realisation")
        { Where = [ViewCondition.IsThere("old_rate")] })).View),
    ];

    private static IReadOnlyList<ReportSection> Show(ReportContent content, Language language) =>
    [
        .. Cases(content, language), Cuts(content, language), Budgets(content, language), Pools(content, language),
        Rates(content, language),
    ];

    private static IEnumerable<ReportSection> Cases(ReportContent content, Language language)
    {
        bool danish = language == Language.Danish;
        ViewRow[] versions = [.. content["business-cases"].Rows];
        IGrouping<string, ViewRow>[] cases = [.. content["cash-flow"].Rows.GroupBy(row => row.Text("business_case_id")!)];
        if (cases.Length == 0)
        {
            yield return new("Business cases", [], [])
            { WhenEmpty = danish ? "Kataloget har ingen business case." : "The catalogue has no business case." };
        }

        foreach (IGrouping<string, ViewRow> flow in cases)
        {
            ViewRow[] own =
                [.. versions.Where(row => row.Text("business_case_id") == flow.Key).OrderBy(row => row.Integer("version"))];
            yield return new(
                own.Length > 0 ? own[^1].In("title", language)! : flow.Key,
                danish
                    ? ["År", "Netto, første version", "Netto, nu", "Lav – høj", "Netto, realiseret", "Akkumuleret, nu",
                        "Akkumuleret, realiseret", "Undgået (nu / real.)", "Frigjort tid (nu / real.)", "Nutidsværdi"]
                    : ["Year", "Net, first version", "Net, now", "Low – high", "Net, realised", "Cumulative, now",
                        "Cumulative, realised", "Avoided (now / real.)", "Released time (now / real.)", "Present value"],
                [.. flow.Select(row => Year(row, language))])
            {
                Lead =
                    [.. own.Where(row => row.Flag("is_first") || row.Flag("is_current")).Select(row => Version(row, language))],
            };
        }
    }

    // Only what changes budgets is in the net; avoided cost and released time have columns of their own (rule C7.4).
    private static ShownRow Year(ViewRow row, Language language)
    {
        return new ShownRow(
        [
            ShownCell.Number(row.Text("year")), Kroner("net_first"), Kroner("net_planned"),
            ShownCell.Number($"{row.Kroner("net_low", language)} – {row.Kroner("net_high", language)}"),
            row.Number("net_realised") is null ? ShownCell.Number(row.Text("realised_reason")) : Kroner("net_realised"),
            Kroner("cumulative_planned"), Kroner("cumulative_realised"), Pair("cost_avoidance"), Pair("non_cash_releasing"),
            Kroner("present_value"),
        ]);

        ShownCell Kroner(string column) => ShownCell.Number(row.Kroner(column, language));
        ShownCell Pair(string column) => ShownCell.Number(
            $"{row.Kroner(column + "_planned", language)} / {row.Kroner(column + "_realised", language) ?? "\u2013"}");
    }

    private static string Version(ViewRow row, Language language)
    {
        bool danish = language == Language.Danish;
        string payback =
            row.Number("payback_years") is not { } years ? danish ? "aldrig tilbagebetalt" : "never paid back"
                : danish ? $"tilbagebetalt efter {DisplayFormat.Number(years, 2, language)} år"
                : $"paid back after {DisplayFormat.Number(years, 2, language)} years";
        string factor = row.Number("experience_factor") is { } own
            ? danish
                ? $"; erfaringskorrigeret netto {row.Kroner("experience_corrected_net", language)} "
                    + $"(faktor {DisplayFormat.Number(own, 2, language)})."
                : $"; net corrected by own experience {row.Kroner("experience_corrected_net", language)} "
                    + $"(factor {DisplayFormat.Number(own, 2, language)})."
            : string.Empty;
        return danish
            ? $"Version {row.Text("version")} ({row.Text("gate")}, {row.Date("decided_on", language)}, p/l "
                + $"{row.Text("price_level_year")}): netto {row.Kroner("net", language)} kr., {payback}, "
                + $"nutidsværdi {row.Kroner("npv", language)} kr.{factor}"
            : $"Version {row.Text("version")} ({row.Text("gate")}, {row.Date("decided_on", language)}, prices of "
                + $"{row.Text("price_level_year")}): net {row.Kroner("net", language)} kr., {payback}, present "
                + $"value {row.Kroner("npv", language)} kr.{factor}";
    }

    private static ReportSection Cuts(ReportContent content, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            danish ? "Budgettilpasninger" : "Budget adjustments",
            danish ? ["År", "Enhed", "Konto", "Gevinst", "Beløb", "Timer", "Årsværk", "Besluttet", "Henvisning"]
                : ["Year", "Unit", "Account", "Benefit", "Amount", "Hours", "FTE", "Decided", "Reference"],
            [
                .. content["budget-cuts"].Rows.Select(row => new ShownRow(
                [
                    ShownCell.Of(row.Text("year")), ShownCell.Of(row.Text("unit_id")), ShownCell.Of(row.Text("account")),
                    ShownCell.Of(row.Text("benefit_id")), ShownCell.Number(row.Kroner("amount", language)),
                    ShownCell.Number(Number(row, "hours", 1, language)), ShownCell.Number(Number(row, "fte", 2, language)),
                    ShownCell.Of($"{row.Date("decided_on", language)} {row.Text("decided_by")}"),
                    ShownCell.Of(row.Text("reference")),
                ])),
            ])
        { WhenEmpty = danish ? "Der er ikke besluttet nogen." : "None has been decided." };
    }

    private static ReportSection Budgets(ReportContent content, Language language)
    {
        bool danish = language == Language.Danish;
        string[] amounts =
            ["budget", "cut", "calculated", "booked_to_date", "expected_year_end", "price_effect", "volume_effect"];
        return new(
            danish ? "Konti: reduceret, beregnet og bogført" : "Accounts: cut, calculated and booked",
            danish
                ? ["År", "Konto", "Budget", "Reduceret", "Beregnet", "Bogført til dato", "Forventet ved årets slutning",
                    "Heraf pris", "Heraf mængde"]
                : ["Year", "Account", "Budget", "Cut", "Calculated", "Booked to date", "Expected at year end",
                    "Of which price", "Of which volume"],
            [
                .. content["budgets"].Rows.Select(row => new ShownRow(
                [
                    ShownCell.Of(row.Text("year")), ShownCell.Of($"{row.Text("account")} {row.In("name", language)}".Trim()),
                    .. amounts.Select(column => ShownCell.Number(row.Kroner(column, language))),
                ])),
            ])
        { WhenEmpty = danish ? "Ingen konti." : "No accounts." };
    }

    private static ReportSection Pools(ReportContent content, Language language)
    {
        bool danish = language == Language.Danish;
        string[] amounts = ["drawn", "net_benefit", "interest", "due", "repaid", "arrears", "balance", "to_area", "pool_balance"];
        return new(
            danish ? "Investeringspuljer" : "Investment pools",
            danish
                ? ["Pulje", "Lån", "År", "Vilkår", "Trukket", "Nettogevinst", "Rente", "Forfalder", "Tilbagebetalt", "Restance",
                    "Restgæld", "Til området", "Puljens saldo"]
                : ["Pool", "Loan", "Year", "Terms", "Drawn", "Net benefit", "Interest", "Due", "Repaid", "Arrears", "Balance",
                    "To the area", "Pool's balance"],
            [
                .. content["pools"].Rows.Select(row => new ShownRow(
                [
                    ShownCell.Of(row.Text("pool_id")), ShownCell.Of($"{row.Text("loan")} {row.Text("benefit_id")}".Trim()),
                    ShownCell.Of(row.Text("year") + (row.Flag("is_realised") ? string.Empty : " (plan)")),
                    ShownCell.Of(row.Text("terms")), .. amounts.Select(column => ShownCell.Number(row.Kroner(column, language))),
                ])),
            ])
        { WhenEmpty = danish ? "Ingen puljer." : "No pools." };
    }

    // An amount that changed because a rate changed is shown with both rates.
    private static ReportSection Rates(ReportContent content, Language language)
    {
        bool danish = language == Language.Danish;
        return new(
            danish ? "Beløb, der er ændret, fordi en sats er ændret" : "Amounts that changed because a rate changed",
            danish ? ["Gevinst", "Enhed", "Periode", "Sats", "Før", "Nu", "Realiseret"]
                : ["Benefit", "Unit", "Period", "Rate", "Before", "Now", "Realised"],
            [
                .. content["rates"].Rows.Select(row => new ShownRow(
                [
                    ShownCell.Of(row.In("title", language)), ShownCell.Of(row.Text("unit_name")),
                    ShownCell.Of(row.Text("period_id")), ShownCell.Of(row.Text("rate_id")),
                    ShownCell.Number(Number(row, "old_rate", 2, language)), ShownCell.Number(Number(row, "rate", 2, language)),
                    ShownCell.Number(row.Kroner("realised", language)),
                ])),
            ])
        { WhenEmpty = danish ? "Ingen." : "None." };
    }

    private static string? Number(ViewRow row, string column, int decimals, Language language) =>
        row.Number(column) is { } value ? DisplayFormat.Number(value, decimals, language) : null;
}
