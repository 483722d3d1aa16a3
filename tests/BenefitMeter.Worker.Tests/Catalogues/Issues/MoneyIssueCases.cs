namespace BenefitMeter.Worker.Tests.Catalogues.Issues;

/// <summary>The pinned messages of MoneyIssues.</summary>
internal static class MoneyIssueCases
{
    public static IReadOnlyList<IssueCase> All { get; } =
    [
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], quantity: { is: improvement-times-volume, of: share },
                money: [ { name: Tid, class: non-cash-releasing, minutes: 3 } ] }
            rates:
              stamp: { price: [ { from: 2025-01-01, amount: 12 } ] }
              clerk: { salary: [ { from: 2025-01-01, amount: 481000 } ], norm: { name: gross, hours: 1924 } }
            """)
            .Gives("LineWorth",
                "b.yaml:3:14: error: Money line 'Tid' does not say unambiguously what a piece is worth. (write exactly one of "
                    + "'add'/'subtract', 'minutes' with 'rate', 'fte' with 'rate', 'kroner' or 'estimate')",
                "b.yaml:3:14: fejl: Pengelinjen 'Tid' siger ikke entydigt, hvad et stk. er værd. (skriv præcis én af "
                    + "'add'/'subtract', 'minutes' med 'rate', 'fte' med 'rate', 'kroner' eller 'estimate')"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], quantity: { is: improvement-times-volume, of: share },
                money: [ { name: Porto, class: cash-releasing, add: [stamp] }, { name: Porto, class: revenue, add: [stamp] } ] }
            rates:
              stamp: { price: [ { from: 2025-01-01, amount: 12 } ] }
              clerk: { salary: [ { from: 2025-01-01, amount: 481000 } ], norm: { name: gross, hours: 1924 } }
            """)
            .Gives("LineTwice",
                "b.yaml:3:68: error: Line 'Porto' occurs twice.",
                "b.yaml:3:68: fejl: Linjen 'Porto' står to gange."),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], quantity: { is: improvement-times-volume, of: share },
                money: [ { name: Tid, class: cash-releasing, minutes: 3, rate: clerk } ] }
            rates:
              stamp: { price: [ { from: 2025-01-01, amount: 12 } ] }
              clerk: { salary: [ { from: 2025-01-01, amount: 481000 } ], norm: { name: gross, hours: 1924 } }
            """)
            .Gives("TimeWithoutCut",
                "b.yaml:3:14: error: Money line 'Tid' turns time into cash, but no hours are taken out of a budget (C7.1). "
                    + "(write 'class: non-cash-releasing', or add a cut with 'hours' or 'fte' under 'budget-cuts')",
                "b.yaml:3:14: fejl: Pengelinjen 'Tid' gør tid til penge, men ingen timer er taget ud af et budget (C7.1). "
                    + "(skriv 'class: non-cash-releasing', eller tilføj en tilpasning med 'hours' eller 'fte' under "
                    + "'budget-cuts')"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], quantity: { is: improvement-times-volume, of: share },
                money: [ { name: Porto, class: cash-releasing, add: [stamp] } ],
                budget-cuts: [ { line: Prto, account: "1", year: 2025, amount: 5, decided: { date: 2025-01-01, by: dir } } ] }
            rates:
              stamp: { price: [ { from: 2025-01-01, amount: 12 } ] }
              clerk: { salary: [ { from: 2025-01-01, amount: 481000 } ], norm: { name: gross, hours: 1924 } }
            accounts: { "1": { budget: { 2025: 9 } } }
            """)
            .Gives("CutOfNoLine",
                "b.yaml:4:28: error: The benefit has no money line 'Prto'. (did you mean 'Porto'?)",
                "b.yaml:4:28: fejl: Gevinsten har ingen pengelinje 'Prto'. (mente du 'Porto'?)"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            rates:
              stamp: { price: [ { from: 2025-01-01, amount: 12 } ], index: { 2025: 100 } }
            """)
            .Gives("RateForm",
                "b.yaml:4:3: error: Rate 'stamp' must be exactly one of salary, hourly, price, message, index.",
                "b.yaml:4:3: fejl: Satsen 'stamp' skal være præcis én af salary, hourly, price, message, index."),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            rates:
              clerk: { salary: [ { from: 2025-01-01, amount: 481000 } ] }
            """)
            .Gives("RateWithoutNorm",
                "b.yaml:4:3: error: Rate 'clerk' does not say how many hours a full-time equivalent is (C7.2). (write 'norm' "
                    + "with 'hours', or with 'gross' and 'days-off'; the choice of norm alone changes the value by more than a "
                    + "fifth)",
                "b.yaml:4:3: fejl: Satsen 'clerk' siger ikke, hvor mange timer et årsværk er (C7.2). (skriv 'norm' med 'hours', "
                    + "eller med 'gross' og 'days-off'; alene valget af norm ændrer værdien med over en femtedel)"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            rates:
              stamp: { price: [ { from: 2025-01-01, amount: 12 } ], norm: { name: gross, hours: 1924 } }
            """)
            .Gives("NormOfPrice",
                "b.yaml:4:63: error: Price 'stamp' has a 'norm', but a price counts no hours.",
                "b.yaml:4:63: fejl: Prisen 'stamp' har en 'norm', men en pris tæller ingen timer."),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            rates:
              stamp: { price: [ { from: 2025-01-01, to: 2025-12-31, amount: 12 }, { from: 2025-12-31, amount: 13 } ] }
            """)
            .Gives("OverlappingRates",
                "b.yaml:4:71: error: Rate 'stamp' has two values on 2025-12-31. (write them in order, and let each end before "
                    + "the next begins (B3))",
                "b.yaml:4:71: fejl: Satsen 'stamp' har to værdier den 2025-12-31. (skriv dem i rækkefølge, og lad hver slutte, "
                    + "før den næste begynder (B3))"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], quantity: { is: improvement-times-volume, of: share },
                money: [ { name: Tid, class: non-cash-releasing, minutes: 3, rate: stamp },
                { name: Porto, class: revenue, add: [clerk] } ] }
            rates:
              stamp: { price: [ { from: 2025-01-01, amount: 12 } ] }
              clerk: { salary: [ { from: 2025-01-01, amount: 481000 } ], norm: { name: gross, hours: 1924 } }
            """)
            .Gives("RateKind",
                "b.yaml:3:14: error: Rate 'stamp' is not a salary.",
                "b.yaml:3:14: fejl: Satsen 'stamp' er ikke en løn.")
            .Gives("RateKind",
                "b.yaml:4:5: error: Rate 'clerk' is not a price per piece.",
                "b.yaml:4:5: fejl: Satsen 'clerk' er ikke en pris pr. stk."),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            rates:
              stamp: { price: [ { from: 2025-01-01, amount: 12 } ] }
              clerk: { salary: [ { from: 2025-01-01, amount: 481000 } ], norm: { name: gross, hours: 1924 } }
            business-cases:
              post: { title: Post, index: stamp, versions: [ { number: 1, gate: potential, date: 2025-01-01, price-level: 2025,
                lines: [ { key: a, is: investment, amounts: { 2025: 10 } } ] } ] }
            """)
            .Gives("NoIndex",
                "b.yaml:7:31: error: Rate 'stamp' is not an index.",
                "b.yaml:7:31: fejl: Satsen 'stamp' er ikke et indeks."),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], share: 70%,
                quantity: { is: improvement-times-volume, of: share },
                money: [ { name: Porto, class: cash-releasing, add: [stamp] } ] }
              same: { title: Mere, owner: dir, indicators: [share], share: 50%,
                quantity: { is: improvement-times-volume, of: share },
                money: [ { name: Porto, class: cash-releasing, add: [stamp] } ] }
            rates:
              stamp: { price: [ { from: 2025-01-01, amount: 12 } ] }
              clerk: { salary: [ { from: 2025-01-01, amount: 481000 } ], norm: { name: gross, hours: 1924 } }
            """)
            .Gives("OverAttributed",
                "b.yaml:5:64: error: 120% of the improvement of 'share' is attributed to benefits, but at most 100% can be "
                    + "(C8.1). (write 'share' on each of the benefits that are calculated from it)",
                "b.yaml:5:64: fejl: 120 % af forbedringen af 'share' er tilskrevet gevinster, men højst 100 % kan tilskrives "
                    + "(C8.1). (skriv 'share' på hver af de gevinster, der beregnes ud fra den)"),
        new IssueCase().File("b.yaml", "benefits: { fewer: { title: Færre, owner: dir, indicators: [share], share: 0% } }\n")
            .Gives("NothingAttributed",
                "b.yaml:1:76: error: Benefit 'fewer' has 0% of the improvement, but is calculated from it (C8.1). (the share "
                    + "must be above 0 and at most 100%)",
                "b.yaml:1:76: fejl: Gevinsten 'fewer' har 0 % af forbedringen, men beregnes ud fra den (C8.1). (andelen skal "
                    + "være over 0 og højst 100 %)"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], process: løn, share: 50%,
                quantity: { is: improvement-times-volume, of: share },
                money: [ { name: Tid, class: non-cash-releasing, minutes: 3, rate: clerk } ] }
              same: { title: Mere, owner: dir, indicators: [share], process: løn, share: 50%,
                quantity: { is: improvement-times-volume, of: share },
                money: [ { name: Årsværk, class: non-cash-releasing, fte: 1, rate: clerk } ] }
            rates:
              stamp: { price: [ { from: 2025-01-01, amount: 12 } ] }
              clerk: { salary: [ { from: 2025-01-01, amount: 481000 } ], norm: { name: gross, hours: 1924 } }
            """)
            .Gives("SameBenefitTwice",
                "b.yaml:5:3: error: 'same' and 'fewer' both convert time in the workflow 'løn' into kroner (C8.3). (minutes, "
                    + "hours and full-time equivalents are the same time; convert only one of them into kroner)",
                "b.yaml:5:3: fejl: 'same' og 'fewer' omregner begge tid i arbejdsgangen 'løn' til kroner (C8.3). (minutter, "
                    + "timer og årsværk er den samme tid; omregn kun den ene gevinst til kroner)"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share],
                budget-cuts: [ { account: "1", year: 2025, amount: 5, decided: { date: 2025-01-01, by: dir } } ] }
            """)
            .Gives("NoBudget",
                "b.yaml:3:20: warning: Account '1' is not under 'accounts', so the cut cannot be checked against its budget.",
                "b.yaml:3:20: advarsel: Kontoen '1' står ikke under 'accounts', så tilpasningen kan ikke sammenholdes med dens "
                    + "budget."),
        new IssueCase().File("b.yaml",
            $$"""
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share],
                budget-cuts: [ { account: {{new string('a', 101)}}, year: 2025, amount: 5,
                decided: { date: 2025-01-01, by: dir } } ] }
            """)
            .Gives("WrongType",
                $"b.yaml:3:31: error: 'account' must be a text of at most 100 characters, but is '{new string('a', 60)}…'.",
                $"b.yaml:3:31: fejl: 'account' skal være en tekst på højst 100 tegn, men er '{new string('a', 60)}…'."),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share],
                budget-cuts: [ { account: "1", year: 2025, amount: 600000, fte: 2, decided: { date: 2025-01-01, by: dir } },
                { account: "1", year: 2025, amount: 450000, decided: { date: 2025-01-01, by: dir } } ] }
            accounts: { "1": { budget: { 2025: 900000 }, fte: { 2025: 1.5 } } }
            """)
            .Gives("BudgetLineExceeded",
                "b.yaml:4:5: error: 1050000 kr. are taken out of account '1' in 2025, but its budget is 900000: 150000 too "
                    + "much (C8.2).",
                "b.yaml:4:5: fejl: Der er taget 1050000 kr. ud af kontoen '1' i 2025, men dens budget er 900000: 150000 for "
                    + "meget (C8.2).")
            .Gives("BudgetLineExceeded",
                "b.yaml:4:5: error: 2 FTE are taken out of account '1' in 2025, but its budget is 1.5: 0.5 too much (C8.2).",
                "b.yaml:4:5: fejl: Der er taget 2 årsværk ud af kontoen '1' i 2025, men dens budget er 1.5: 0.5 for meget "
                    + "(C8.2)."),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            business-cases:
              post: { title: Post, versions: [ { number: 1, gate: potential, date: 2025-01-01, price-level: 2025,
                lines: [ { key: a, is: gross-benefit, class: cash-releasing, account: "1", amounts: { 2025: 10 } } ] } ] }
            accounts: { "1": { budget: { 2025: 9 } } }
            """)
            .Gives("BudgetLineExceeded",
                "b.yaml:4:3: error: 10 kr. are taken out of account '1' in 2025, but its budget is 9: 1 too much (C8.2).",
                "b.yaml:4:3: fejl: Der er taget 10 kr. ud af kontoen '1' i 2025, men dens budget er 9: 1 for meget (C8.2)."),
    ];
}
