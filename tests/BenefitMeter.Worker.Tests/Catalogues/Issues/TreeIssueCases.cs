namespace BenefitMeter.Worker.Tests.Catalogues.Issues;

/// <summary>The pinned messages of TreeIssues.</summary>
internal static class TreeIssueCases
{
    public static IReadOnlyList<IssueCase> All { get; } =
    [
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            tree:
              fewer: { is: vision, title: V }
            """)
            .Gives("NotInTree",
                "b.yaml:2:3: warning: Benefit 'fewer' is not in the benefit tree.",
                "b.yaml:2:3: advarsel: Gevinsten 'fewer' er ikke med i gevinsttræet.")
            .Gives("TreeIdTaken",
                "b.yaml:4:3: error: 'fewer' is both a benefit and a node of the tree. (a benefit is a node in itself; remove "
                    + "the node)",
                "b.yaml:4:3: fejl: 'fewer' er både en gevinst og en knude i træet. (en gevinst er i sig selv en knude; fjern "
                    + "knuden)"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], leads-to: [early] }
              early: { title: Tidlig, owner: dir, indicators: [share], leads-to: [fewer, goal] }
            tree:
              goal: { is: vision, title: V }
              new-way: { is: change, title: C, leads-to: [fewer] }
            """)
            .Gives("TreeCycle",
                "b.yaml:2:3: error: 'fewer' leads to itself. (the tree goes from left to right and must not contain a cycle)",
                "b.yaml:2:3: fejl: 'fewer' fører til sig selv. (træet går fra venstre mod højre og må ikke gå i ring)")
            .Gives("TreeCycle",
                "b.yaml:3:3: error: 'early' leads to itself. (the tree goes from left to right and must not contain a cycle)",
                "b.yaml:3:3: fejl: 'early' fører til sig selv. (træet går fra venstre mod højre og må ikke gå i ring)"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], leads-to: [goal] }
            tree:
              goal: { is: vision, title: V }
              new-way: { is: change, title: C, leads-to: [fewer, goal] }
            """)
            .Gives("TreeLevel",
                "b.yaml:5:54: error: 'new-way' (change) cannot lead to 'goal' (vision). (technology – deliverable – change – "
                    + "benefit – vision, one step at a time)",
                "b.yaml:5:54: fejl: 'new-way' (forandring) kan ikke føre til 'goal' (vision). (teknologi – leverance – "
                    + "forandring – gevinst – vision, ét trin ad gangen)"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], timing: after-change }
            """)
            .Gives("ChangeMissing",
                "b.yaml:2:67: error: Benefit 'fewer' comes after a change, but none leads to it. (add the change under 'tree')",
                "b.yaml:2:67: fejl: Gevinsten 'fewer' kommer efter en forandring, men ingen fører til den. "
                    + "(tilføj forandringen under 'tree')"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], leads-to: [goal] }
            tree:
              goal: { is: vision, title: V }
            """)
            .Gives("NotOnAPath",
                "b.yaml:2:3: error: Benefit 'fewer' lacks a path from a change or to a vision. (draw the "
                    + "path with 'leads-to' (B2))",
                "b.yaml:2:3: fejl: Gevinsten 'fewer' mangler en vej fra en forandring eller til en vision. "
                    + "(tegn vejen med 'leads-to' (B2))"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share] }
            tree:
              goal: { is: vision, title: V }
            """)
            .Gives("NotInTree",
                "b.yaml:2:3: warning: Benefit 'fewer' is not in the benefit tree.",
                "b.yaml:2:3: advarsel: Gevinsten 'fewer' er ikke med i gevinsttræet."),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], leads-to: [later], share: 50%,
                quantity: { is: improvement-times-volume, of: share },
                money: [ { name: Porto, class: cash-releasing, add: [stamp] } ] }
              later: { title: Senere, owner: dir, indicators: [share], share: 50%, leads-to: [goal],
                quantity: { is: improvement-times-volume, of: share },
                money: [ { name: Porto, class: cash-releasing, add: [stamp] } ] }
            tree:
              goal: { is: vision, title: V }
              new-way: { is: change, title: C, leads-to: [fewer] }
            rates:
              stamp: { price: [ { from: 2025-01-01, amount: 12 } ] }
              clerk: { salary: [ { from: 2025-01-01, amount: 481000 } ], norm: { name: gross, hours: 1924 } }
            """)
            .Gives("SameBenefitTwice",
                "b.yaml:2:3: error: 'fewer' and 'later' are on the same path in the tree, and both are counted in kroner "
                    + "(C8.3). (count only the last in kroner)",
                "b.yaml:2:3: fejl: 'fewer' og 'later' ligger på samme vej i træet, og begge regnes i kroner (C8.3). "
                    + "(regn kun den sidste i kroner)"),
    ];
}
