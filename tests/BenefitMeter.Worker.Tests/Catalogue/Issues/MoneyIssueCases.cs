namespace BenefitMeter.Worker.Tests.Catalogues;

/// <summary>The pinned messages of MoneyIssues: what a plan of kroner is refused for, each with its rule.</summary>
internal static class MoneyIssueCases
{
    // Lines 1 to 9; what a case adds begins at line 10, inside benefit 'g'.
    private const string Plan = """
        rates:
          porto: { price: [{ from: 2025-01-01, amount: 12 }] }
          timer: { salary: [{ from: 2025-01-01, amount: 481000 }], norm: { name: brutto, hours: 1924 } }
        benefits:
          g:
            title: Færre breve
            owner: dir
            indicators: [share]
            money: [{ name: Porto, class: cash-releasing, add: [porto] }]

        """;

    private const string Decided = "decided: { date: 2025-06-01, by: dir }";
    private const string Account = "accounts: { \"6.45\": { budget: { 2026: 1000 }, fte: { 2026: 2 } } }\n";

    private static readonly string Other =
        "  h: { title: Hurtigere svar, owner: dir, indicators: [share], share: 40%, process: breve,\n"
        + "    money: [{ name: Tid, class: non-cash-releasing, minutes: 3, rate: timer }] }\n";

    /// <summary>Gets the cases of rates, lines and claims.</summary>
    private static IReadOnlyList<IssueCase> Claims { get; } =
    [
        With("    share: 70%\n" + Other)
            .Gives("OverAttributed",
                "m.yaml:11:71: error: The improvement of 'share' is attributed by 110%, but at most 100% can be (C8.1). (write 'share' on each of the benefits that count on it)",
                "m.yaml:11:71: fejl: Forbedringen af 'share' er tilskrevet med 110 %, men højst 100 % kan tilskrives (C8.1). (skriv 'share' på hver af gevinsterne, der regner på den)"),
        With("    share: 0%\n")
            .Gives("NothingAttributed",
                "m.yaml:10:12: error: Benefit 'g' is attributed nothing of the improvement, but counts on it (C8.1). (the share is above 0 and at most 100%)",
                "m.yaml:10:12: fejl: Gevinsten 'g' tilskrives intet af forbedringen, men regnes på den (C8.1). (andelen er over 0 og højst 100 %)"),
        Changed("name: Porto, class: cash-releasing, add: [porto]", "name: Tid, class: non-cash-releasing, fte: 1, rate: timer", "    share: 60%\n    process: breve\n" + Other)
            .Gives("SameBenefitTwice",
                "m.yaml:12:3: error: 'h' and 'g' both count the workflow 'breve' in kroner (C8.3). (minutes, hours and full-time equivalents are the same; count only one in kroner)",
                "m.yaml:12:3: fejl: 'h' og 'g' regner begge arbejdsgangen 'breve' i kroner (C8.3). (minutter, timer og årsværk er det samme; regn kun den ene i kroner)"),
        With($"    budget-cuts:\n      - {{ account: \"6.45\", year: 2026, amount: 900, {Decided} }}\n      - {{ account: \"6.45\", year: 2026, amount: 200, {Decided} }}\n" + Account)
            .Gives("BudgetLineExceeded",
                "m.yaml:12:9: error: 1100 kr. are taken out of account '6.45' in 2026, which holds 1000: 100 too much (C8.2).",
                "m.yaml:12:9: fejl: Der er taget 1100 kr. ud af kontoen '6.45' i 2026, som rummer 1000: 100 for meget (C8.2)."),
        With($"    budget-cuts: [{{ account: \"6.45\", year: 2026, amount: 900, fte: 2.5, {Decided} }}]\n" + Account)
            .Gives("BudgetLineExceeded",
                "m.yaml:10:19: error: 2.5 FTE are taken out of account '6.45' in 2026, which holds 2: 0.5 too much (C8.2).",
                "m.yaml:10:19: fejl: Der er taget 2.5 årsværk ud af kontoen '6.45' i 2026, som rummer 2: 0.5 for meget (C8.2)."),
        With($"    budget-cuts: [{{ account: \"6.54\", line: Papir, year: 2026, amount: 900, {Decided} }}]\n" + Account)
            .Gives("NoBudget",
                "m.yaml:10:19: warning: Account '6.54' is not under 'accounts', so nobody knows whether it holds the cut.",
                "m.yaml:10:19: advarsel: Kontoen '6.54' står ikke under 'accounts', så ingen ved, om den rummer tilpasningen.")
            .Gives("CutOfNoLine",
                "m.yaml:10:44: error: The benefit has no money line 'Papir'. (choose from: Porto)",
                "m.yaml:10:44: fejl: Gevinsten har ingen pengelinje 'Papir'. (vælg blandt: Porto)"),
        With(Case("account: \"6.45\", amounts: { 2026: 1500 }") + Account)
            .Gives("BudgetLineExceeded",
                "m.yaml:11:3: error: 1500 kr. are taken out of account '6.45' in 2026, which holds 1000: 500 too much (C8.2).",
                "m.yaml:11:3: fejl: Der er taget 1500 kr. ud af kontoen '6.45' i 2026, som rummer 1000: 500 for meget (C8.2)."),
    ];

    private static IReadOnlyList<IssueCase> Rates { get; } =
    [
        Changed(", norm: { name: brutto, hours: 1924 }", string.Empty)
            .Gives("RateWithoutNorm",
                "m.yaml:3:3: error: Rate 'timer' does not say how many hours a full-time equivalent is (C7.2). (write 'norm' with 'hours', or with 'gross' and 'days-off'; the choice alone moves the value by more than a fifth)",
                "m.yaml:3:3: fejl: Satsen 'timer' siger ikke, hvor mange timer et årsværk er (C7.2). (skriv 'norm' med 'hours', eller med 'gross' og 'days-off'; valget alene flytter værdien med over en femtedel)"),
        Changed("amount: 12 }]", "amount: 12, to: 2025-12-31 }, { from: 2025-07-01, amount: 13 }]")
            .Gives("OverlappingRates",
                "m.yaml:2:70: error: Rate 'porto' holds twice on 2025-07-01. (write them in order, and let each end before the next holds (B3))",
                "m.yaml:2:70: fejl: Satsen 'porto' gælder to gange den 2025-07-01. (skriv dem i rækkefølge, og lad hver slutte, før den næste gælder (B3))"),
        Changed("amount: 12 }] }", "amount: 12 }], norm: { name: brutto, hours: 1924 } }")
            .Gives("NormOfPrice", "m.yaml:2:61: error: Price 'porto' counts no hours and has no norm.", "m.yaml:2:61: fejl: Prisen 'porto' tæller ingen timer og har ingen norm."),
        Changed("norm: {", "price: [{ from: 2025-01-01, amount: 1 }], norm: {")
            .Gives("RateForm",
                "m.yaml:3:3: error: Rate 'timer' must be exactly one of salary, hourly, price, message, index.",
                "m.yaml:3:3: fejl: Satsen 'timer' skal være præcis én af salary, hourly, price, message, index."),
        Changed("[porto]", "[timer]")
            .Gives("RateKind", "m.yaml:9:13: error: 'timer' is no price of a piece.", "m.yaml:9:13: fejl: 'timer' er ingen pris pr. stk."),
        Changed("add: [porto]", "minutes: 3, rate: porto")
            .Gives("RateKind", "m.yaml:9:13: error: 'porto' is no salary.", "m.yaml:9:13: fejl: 'porto' er ingen løn.")
            .Gives("TimeWithoutCut",
                "m.yaml:9:13: error: Money line 'Porto' turns time into cash, but no hours are taken out of a budget (C7.1). (write 'class: non-cash-releasing', or a 'budget-cuts' with 'hours' or 'fte')",
                "m.yaml:9:13: fejl: Pengelinjen 'Porto' gør tid til kontanter, men ingen timer er taget ud af et budget (C7.1). (skriv 'class: non-cash-releasing', eller en 'budget-cuts' med 'hours' eller 'fte')"),
        Changed("add: [porto]", "minutes: 3")
            .Gives("LineWorth",
                "m.yaml:9:13: error: Money line 'Porto' does not say in one way what a piece is worth. (write 'add'/'subtract', 'minutes' and 'rate', 'fte' and 'rate', 'kroner' or 'estimate')",
                "m.yaml:9:13: fejl: Pengelinjen 'Porto' siger ikke entydigt, hvad et stk. er værd. (skriv 'add'/'subtract', 'minutes' og 'rate', 'fte' og 'rate', 'kroner' eller 'estimate')"),
        Changed("add: [porto] }]", "add: [porto] }, { name: Porto, class: revenue, kroner: 1 }]")
            .Gives("LineTwice", "m.yaml:9:67: error: Line 'Porto' stands twice.", "m.yaml:9:67: fejl: Linjen 'Porto' står to gange."),
    ];

    private static IReadOnlyList<IssueCase> CasesAndPools { get; } =
    [
        With(Case("amounts: { 2026: { low: 5, likely: 4, high: 9 } }"))
            .Gives("MarginOrder",
                "m.yaml:15:86: error: Low 5 ≤ likely 4 ≤ high 9 does not hold (B3).", "m.yaml:15:86: fejl: Lav 5 ≤ sandsynlig 4 ≤ høj 9 gælder ikke (B3)."),
        With(Case("amounts: { 2026: { low: 3, likely: 4, high: 3.5 } }"))
            .Gives("MarginOrder",
                "m.yaml:15:86: error: Low 3 ≤ likely 4 ≤ high 3.5 does not hold (B3).", "m.yaml:15:86: fejl: Lav 3 ≤ sandsynlig 4 ≤ høj 3.5 gælder ikke (B3)."),
        With(Case("amounts: { 2026: 4 }").Replace("class: cash-releasing, ", string.Empty, StringComparison.Ordinal))
            .Gives("ClassOfBenefit",
                "m.yaml:15:17: error: Line 'p': a gross benefit has a 'class', a cost none.", "m.yaml:15:17: fejl: Linjen 'p': en bruttogevinst har en 'class', en udgift ingen."),
        With(Case("amounts: { 2026: 4 }") + "      - { number: 1, gate: closing, date: 2025-07-01, price-level: 2025, lines: [] }\n")
            .Gives("VersionsNotAscending",
                "m.yaml:16:9: error: The version of 'c' does not lie after the one before. (numbers and dates ascend; the newest stands last)",
                "m.yaml:16:9: fejl: Versionen af 'c' ligger ikke efter den foregående. (numre og datoer stiger; den nyeste står sidst)"),
        With("business-cases: { c: { title: Digital post, versions: [] } }\n")
            .Gives("NoVersions", "m.yaml:10:19: error: Business case 'c' has no version.", "m.yaml:10:19: fejl: Business casen 'c' har ingen version."),
        With(Case("amounts: { 2026: 4 }") + "    index: porto\n")
            .Gives("NoIndex", "m.yaml:16:12: error: 'porto' is no index.", "m.yaml:16:12: fejl: 'porto' er intet indeks."),
        With(Case("amounts: { 2026: 4 }") + Pool("{ business-case: c, amount: 800, year: 2025, terms: grant }, { business-case: c, amount: 300, year: 2026, terms: grant }"))
            .Gives("PoolOverdrawn",
                "m.yaml:17:122: error: Pool 'pulje' does not hold the 300 kr. that are drawn in 2026 (C7.9). (it opens in 2025 with 1000 kr.; repayments count from the year after)",
                "m.yaml:17:122: fejl: Puljen 'pulje' rummer ikke de 300 kr., der trækkes i 2026 (C7.9). (den åbner i 2025 med 1000 kr.; tilbagebetalinger regnes fra året efter)"),
        With(Case("amounts: { 2026: 4 }") + Pool("{ business-case: c, amount: 100, year: 2024, terms: follow-benefit }"))
            .Gives("PoolOverdrawn",
                "m.yaml:17:61: error: Pool 'pulje' does not hold the 100 kr. that are drawn in 2024 (C7.9). (it opens in 2025 with 1000 kr.; repayments count from the year after)",
                "m.yaml:17:61: fejl: Puljen 'pulje' rummer ikke de 100 kr., der trækkes i 2024 (C7.9). (den åbner i 2025 med 1000 kr.; tilbagebetalinger regnes fra året efter)"),
        With(Case("amounts: { 2026: 4 }") + Pool("{ business-case: c, amount: 100, year: 2025, terms: grant, instalment: 10 }"))
            .Gives("LoanTerms",
                "m.yaml:17:61: error: The terms 'grant' do not go with the loan's keys. ('instalment' belongs to 'fixed-instalment', 'share' to 'follow-benefit')",
                "m.yaml:17:61: fejl: Vilkårene 'grant' passer ikke til lånets nøgler. ('instalment' hører til 'fixed-instalment', 'share' til 'follow-benefit')"),
    ];

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<IssueCase> All { get; } = [.. Claims, .. Rates, .. CasesAndPools];

    private static IssueCase With(string added) => new IssueCase().File("m.yaml", Plan + added);

    private static IssueCase Changed(string from, string to, string added = "") =>
        new IssueCase().File("m.yaml", Plan.Replace(from, to, StringComparison.Ordinal) + added);

    private static string Case(string line) => "business-cases:\n  c:\n    title: Digital post\n    versions:\n"
        + "      - { number: 1, gate: analysis, date: 2025-06-01, price-level: 2025,\n"
        + $"        lines: [{{ key: p, is: gross-benefit, class: cash-releasing, {line} }}] }}\n";

    private static string Pool(string loans) => "pools:\n" + $"  pulje: {{ title: Pulje, year: 2025, opening: 1000, loans: [{loans}] }}\n";
}
