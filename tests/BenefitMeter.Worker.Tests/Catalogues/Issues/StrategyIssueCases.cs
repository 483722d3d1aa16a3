namespace BenefitMeter.Worker.Tests.Catalogues.Issues;

/// <summary>The pinned messages of StrategyIssues.</summary>
internal static class StrategyIssueCases
{
    public static IReadOnlyList<IssueCase> All { get; } =
    [
        Plan("controller: dir")
            .Gives("OwnerIsController",
                "s.yaml:17:25: warning: 'dir' both owns and measures 'g'. (let somebody else measure (A1-33))",
                "s.yaml:17:25: advarsel: 'dir' både ejer og måler 'g'. (lad en anden måle (A1-33))"),
        Plan("case-number: 025.02.00-P20-4-17")
            .Gives("CaseNumberForm",
                "s.yaml:17:26: warning: Case number '025.02.00-P20-4-17' is not of the KLE form. "
                    + "(the form is 25.02.00-P20-4-17; the number is kept)",
                "s.yaml:17:26: advarsel: Sagsnummeret '025.02.00-P20-4-17' følger ikke KLE-formen. "
                    + "(formen er 25.02.00-P20-4-17; nummeret beholdes)"),
        Plan("milestones: { m: { text: M, due: 2026-06-30, grade: partly } }")
            .Gives("GradedByNobody",
                "s.yaml:17:65: error: Milestone 'm' has a grade, but not who gave it. (write 'graded-by')",
                "s.yaml:17:65: fejl: Milepælen 'm' har en karakter, men ikke hvem der gav den. (skriv 'graded-by')"),
        Plan("milestones: { m: { text: M, due: 2026-06-30, grade: partly, graded-by: ude } }")
            .Change("dir: { name: Anna Eksempel }", "dir: { name: Anna Eksempel }, ude: { name: Ulla Eksempel }")
            .Gives("MayNotGrade",
                "s.yaml:17:84: error: 'ude' may not grade milestones of goal 'g'. (the owner may, and those under 'leads' (B6))",
                "s.yaml:17:84: fejl: 'ude' må ikke vurdere milepæle i målet 'g'. (det må ejeren og dem under 'leads' (B6))"),
        new IssueCase().File(
            "s.yaml", Text("").Replace("title: Mål", "title: Evaluering og samtaler og opfølgning", StringComparison.Ordinal)
                    .Replace("            starting-point: Start\n", "", StringComparison.Ordinal))
            .Gives("NotMeasurable",
                "s.yaml:8:11: warning: Result goal 'g' cannot be measured as it is described. (write 'purpose', 'measured-by' "
                    + "and 'starting-point' (C14.8))",
                "s.yaml:8:11: advarsel: Resultatmålet 'g' kan ikke måles, som det er beskrevet. "
                    + "(skriv 'purpose', 'measured-by' og 'starting-point' (C14.8))")
            .Gives("CompoundGoal",
                "s.yaml:10:20: warning: Goal 'g' is several goals in one: 'and' at least twice. "
                    + "(split it into several goals, or write 'parts')",
                "s.yaml:10:20: advarsel: Målet 'g' er flere mål i ét: 'og' mindst to gange. (del det i flere "
                    + "mål, eller skriv 'parts')"),
        new IssueCase().File("s.yaml", Text(""))
            .File("t.yaml", Text("").Replace("strategy:\n  t:", "strategy:\n  u:", StringComparison.Ordinal))
            .Gives("DuplicateGoal",
                "t.yaml:8:11: error: Goal 'g' already stands at s.yaml:8:11. (a goal has one id in the whole plan)",
                "t.yaml:8:11: fejl: Målet 'g' står allerede ved s.yaml:8:11. (et mål har ét id i hele planen)"),
        new IssueCase().File("s.yaml", Text("")).File("r.yaml", "rounds:\n  r: { name: R, as-of: 2026-06-30, scope: [gg] }\n")
            .Gives("UnknownScope",
                "r.yaml:2:44: error: The plan has no theme, focus area or goal 'gg'. (did you mean 'g'?)",
                "r.yaml:2:44: fejl: Planen har intet tema, indsatsområde eller mål 'gg'. (mente du 'g'?)"),
        new IssueCase().File("r.yaml", "rounds:\n  r: { name: R, as-of: 2026-06-30, answers-due: 2026-06-29 }\n")
            .Gives("AnswersBeforeRound",
                "r.yaml:2:49: error: Round 'r' has its answers due before its own day.",
                "r.yaml:2:49: fejl: Runden 'r' har svarfrist før sin egen dato."),
        new IssueCase().Change("    owner: dir", "    foretells: { indicator: share, after-months: 6 }\n    owner: dir")
            .Gives("ForetellsNotEarly",
                "k.yaml:24:16: error: Indicator 'share' foretells an effect, but is no early indicator. (write 'level: early')",
                "k.yaml:24:16: fejl: Indikatoren 'share' varsler en effekt, men er ikke en tidlig "
                    + "indikator. (skriv 'level: early')"),
    ];

    private static IssueCase Plan(string key) => new IssueCase().File("s.yaml", Text($"            {key}\n"));

    private static string Text(string key) => $$"""
        strategy:
          t:
            name: Tema
            areas:
              a:
                name: Område
                goals:
                  g:
                    number: "1"
                    title: Mål
                    purpose: Formål
                    measured-by: Sådan
                    starting-point: Start
                    owner-unit: borger
                    owner: dir
                    due: 2026-12-31

        """ + key;
}
