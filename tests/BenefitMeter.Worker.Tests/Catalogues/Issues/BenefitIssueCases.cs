namespace BenefitMeter.Worker.Tests.Catalogues.Issues;

/// <summary>The pinned messages of BenefitIssues.</summary>
internal static class BenefitIssueCases
{
    public static IReadOnlyList<IssueCase> All { get; } =
    [
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], realisation-from: 2026-01-01 }
              later: { title: Flere, owner: dir, indicators: [share], realisation-from: 2026-01-01, after: fewer }
            """)
            .Gives("AfterOther",
                "b.yaml:3:96: error: Benefit 'later' cannot count from the level that 'fewer' reached. (both must count the "
                    + "same indicator, this one needs a later 'realisation-from', only one can follow, and "
                    + "improvement-times-volume needs a share or a mean (C8.4))",
                "b.yaml:3:96: fejl: Gevinsten 'later' kan ikke regnes fra det niveau, som 'fewer' nåede. (begge skal tælle "
                    + "samme indikator, denne skal have en senere 'realisation-from', kun én kan følge efter, og "
                    + "improvement-times-volume kræver en andel eller et gennemsnit (C8.4))"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [] }
            """)
            .Gives("NoIndicator",
                "b.yaml:2:3: error: Benefit 'fewer' has no indicator. (name one under 'indicators'; without a measurement "
                    + "nobody can see whether it is realised)",
                "b.yaml:2:3: fejl: Gevinsten 'fewer' har ingen indikator. (nævn én under 'indicators'; uden en måling kan ingen "
                    + "se, om den realiseres)"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share, share, share, share] }
            """)
            .Gives("ManyIndicators",
                "b.yaml:2:50: warning: Benefit 'fewer' has 4 indicators. (one or a few are enough; measure only what its owner "
                    + "will act on (C14.12))",
                "b.yaml:2:50: advarsel: Gevinsten 'fewer' har 4 indikatorer. (én eller få er nok; mål kun det, ejeren vil "
                    + "handle på (C14.12))"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], controller: dir }
            """)
            .Gives("OwnerControls",
                "b.yaml:2:71: warning: Benefit 'fewer' is measured by its own owner. (let somebody else measure where possible)",
                "b.yaml:2:71: advarsel: Gevinsten 'fewer' måles af sin egen ejer. (lad en anden måle, hvor det er muligt)"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], realisation-from: 2026-01-01, full-effect-from: 2025-12-31 }
            """)
            .Gives("FullEffectFirst",
                "b.yaml:2:107: error: Full effect ('full-effect-from') is before the first day of realisation "
                    + "('realisation-from').",
                "b.yaml:2:107: fejl: Fuld effekt ('full-effect-from') ligger før den første dag med realisering "
                    + "('realisation-from')."),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], replaced-by: fewer }
            """)
            .Gives("ReplacedBy",
                "b.yaml:2:3: error: Benefit 'fewer': 'state: replaced' and 'replaced-by' with another benefit belong together.",
                "b.yaml:2:3: fejl: Gevinsten 'fewer': 'state: replaced' og 'replaced-by' med en anden gevinst hører sammen."),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], state: in-operation }
            """)
            .Gives("NotAccepted",
                "b.yaml:2:3: warning: Benefit 'fewer' is under way, but its owner has not accepted it. "
                    + "(write the day under 'accepted')",
                "b.yaml:2:3: advarsel: Gevinsten 'fewer' er i gang, men ejeren har ikke accepteret den. "
                    + "(skriv dagen under 'accepted')"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], types: [econmy] }
            """)
            .Gives("UnknownType",
                "b.yaml:2:67: error: There is no benefit type 'econmy'. (did you mean 'economy'?)",
                "b.yaml:2:67: fejl: Der er ingen gevinsttype 'econmy'. (mente du 'economy'?)"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], units: [kommune, borger] }
            """)
            .Gives("UnitInsideUnit",
                "b.yaml:2:66: error: Unit 'borger' is below another of the benefit's units. (remove one of them, or it counts "
                    + "twice (C8.3))",
                "b.yaml:2:66: fejl: Enheden 'borger' ligger under en anden af gevinstens enheder. (fjern en af dem, ellers "
                    + "tælles den to gange (C8.3))"),
        new IssueCase().File("b.yaml",
            """
            benefits:
              fewer: { title: Færre, owner: dir, indicators: [share], quantity: { is: improvement-times-volume, of: count } }
            """)
            .File("i.yaml",
            """
            indicators:
              count:
                { name: Antal, dataset: sager, measure: { count: {} }, dated-by: received, grain: month, measured-in: sager,
                  direction: lower-is-better, owner: dir, act-when: Altid., baseline: none, judge: attainment }
            """)
            .Gives("NoVolume",
                "b.yaml:2:69: error: Indicator 'count' has no denominator to multiply the improvement by. "
                    + "(write 'volume' with the indicator that counts the volume, or 'is: plain-reduction' (C3.4))",
                "b.yaml:2:69: fejl: Indikatoren 'count' har ingen nævner, som forbedringen kan ganges med. "
                    + "(skriv 'volume' med indikatoren, der tæller mængden, eller 'is: plain-reduction' (C3.4))"),
    ];
}
