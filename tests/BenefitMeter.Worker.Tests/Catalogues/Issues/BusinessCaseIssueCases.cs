namespace BenefitMeter.Worker.Tests.Catalogues.Issues;

/// <summary>The pinned messages of MoneyIssues about business cases and pools.</summary>
internal static class BusinessCaseIssueCases
{
    public static IReadOnlyList<IssueCase> All { get; } =
    [
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            business-cases:
              post: { title: Post, versions: [] }
            """)
            .Gives("NoVersions",
                "b.yaml:4:3: error: Business case 'post' has no version.",
                "b.yaml:4:3: fejl: Business casen 'post' har ingen version."),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            business-cases:
              post: { title: Post, versions: [ { number: 1, gate: potential, date: 2025-01-01, price-level: 2025,
                lines: [ { key: a, is: investment, amounts: { 2025: 10 } } ] },
                { number: 1, gate: yearly, date: 2026-01-01, price-level: 2025, lines: [] } ] }
            """)
            .Gives("VersionsNotAscending",
                "b.yaml:6:5: error: This version of 'post' does not come after the one before it. (numbers and dates must "
                    + "ascend; the newest version comes last)",
                "b.yaml:6:5: fejl: Denne version af 'post' kommer ikke efter den foregående. (numre og datoer skal stige; den "
                    + "nyeste version står sidst)"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            business-cases:
              post: { title: Post, versions: [ { number: 1, gate: potential, date: 2025-01-01, price-level: 2025,
                lines: [ { key: a, is: gross-benefit, amounts: { 2025: 10 } } ] } ] }
            """)
            .Gives("ClassOfBenefit",
                "b.yaml:5:14: error: Line 'a': a gross benefit must have a 'class', and a cost must not.",
                "b.yaml:5:14: fejl: Linjen 'a': en bruttogevinst skal have en 'class', og en udgift må ikke."),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            business-cases:
              post: { title: Post, versions: [ { number: 1, gate: potential, date: 2025-01-01, price-level: 2025,
                lines: [ { key: a, is: investment, amounts: { 2025: { low: 3, likely: 2, high: 5 } } } ] } ] }
            """)
            .Gives("MarginOrder",
                "b.yaml:5:57: error: Low 3 ≤ likely 2 ≤ high 5 is not met (B3).",
                "b.yaml:5:57: fejl: Lav 3 ≤ sandsynlig 2 ≤ høj 5 er ikke opfyldt (B3)."),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            business-cases:
              post: { title: Post, versions: [ { number: 1, gate: potential, date: 2025-01-01, price-level: 2025,
                lines: [ { key: a, is: investment, amounts: { 2025: 10 } } ] } ] }
            pools:
              digital: { title: Pulje, year: 2025, opening: 20,
                loans: [ { business-case: post, amount: 10, year: 2025, terms: grant, instalment: 5 } ] }
            """)
            .Gives("LoanTerms",
                "b.yaml:8:14: error: The terms 'grant' do not match the loan's keys. ('instalment' belongs to "
                    + "'fixed-instalment', 'share' to 'follow-benefit')",
                "b.yaml:8:14: fejl: Vilkårene 'grant' passer ikke til lånets nøgler. ('instalment' hører til 'fixed-instalment', "
                    + "'share' til 'follow-benefit')"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            business-cases:
              post: { title: Post, versions: [ { number: 1, gate: potential, date: 2025-01-01, price-level: 2025,
                lines: [ { key: a, is: investment, amounts: { 2025: 10 } } ] } ] }
            pools:
              digital: { title: Pulje, year: 2025, opening: 800000,
                loans: [ { business-case: post, amount: 1000000, year: 2025, terms: follow-benefit } ] }
            """)
            .Gives("PoolOverdrawn",
                "b.yaml:8:14: error: Pool 'digital' does not contain the 1000000 kr. that are drawn in 2025 (C7.9). (it opens "
                    + "in 2025 with 800000 kr.; repayments count from the year after)",
                "b.yaml:8:14: fejl: Puljen 'digital' rummer ikke de 1000000 kr., der trækkes i 2025 (C7.9). "
                    + "(den åbner i 2025 med 800000 kr.; tilbagebetalinger regnes fra året efter)"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            business-cases:
              post: { title: Post, versions: [ { number: 1, gate: potential, date: 2025-01-01, price-level: 2025,
                lines: [ { key: a, is: investment, amounts: { 2025: 10 } } ] } ] }
            pools:
              digital: { title: Pulje, year: 2025, opening: 1000,
                loans: [ { business-case: post, amount: 800, year: 2025, terms: grant },
                  { business-case: post, amount: 300, year: 2026, terms: grant } ] }
            """)
            .Gives("PoolOverdrawn",
                "b.yaml:9:7: error: Pool 'digital' does not contain the 300 kr. that are drawn in 2026 (C7.9). (it opens in "
                    + "2025 with 1000 kr.; repayments count from the year after)",
                "b.yaml:9:7: fejl: Puljen 'digital' rummer ikke de 300 kr., der trækkes i 2026 (C7.9). "
                    + "(den åbner i 2025 med 1000 kr.; tilbagebetalinger regnes fra året efter)"),
    ];
}
