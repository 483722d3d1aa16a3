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
                "s.yaml:17:26: warning: Case number '025.02.00-P20-4-17' does not have the KLE form. (the form is "
                    + "25.02.00-P20-4-17; the number is used as written)",
                "s.yaml:17:26: advarsel: Sagsnummeret '025.02.00-P20-4-17' følger ikke KLE-formen. (formen er "
                    + "25.02.00-P20-4-17; nummeret bruges, som det er skrevet)"),
        Plan("milestones: { m: { text: M, due: 2026-06-30, grade: partly } }")
            .Gives("GradedByNobody",
                "s.yaml:17:65: error: Milestone 'm' has a grade, but not who gave it. (write 'graded-by')",
                "s.yaml:17:65: fejl: Milepælen 'm' har en karakter, men det fremgår ikke, hvem der gav den. (skriv 'graded-by')"),
        Plan("milestones: { m: { text: M, due: 2026-06-30, grade: partly, graded-by: ude } }")
            .Change("dir: { name: Anna Eksempel }", "dir: { name: Anna Eksempel }, ude: { name: Ulla Eksempel }")
            .Gives("MayNotGrade",
                "s.yaml:17:84: error: 'ude' may not grade milestones of goal 'g'. (only the owner and the persons under 'leads' "
                    + "may (B6))",
                "s.yaml:17:84: fejl: 'ude' må ikke vurdere milepæle i målet 'g'. (det må kun ejeren og personerne under 'leads' "
                    + "(B6))"),
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
                "t.yaml:8:11: error: Goal 'g' is already defined at s.yaml:8:11. (every goal has its own id in the whole plan)",
                "t.yaml:8:11: fejl: Målet 'g' er allerede defineret i s.yaml:8:11. (hvert mål har sit eget id i hele planen)"),
        new IssueCase().File("s.yaml", Text("")).File("r.yaml", "rounds:\n  r: { name: R, as-of: 2026-06-30, scope: [gg] }\n")
            .Gives("UnknownScope",
                "r.yaml:2:44: error: The plan has no theme, focus area or goal 'gg'. (did you mean 'g'?)",
                "r.yaml:2:44: fejl: Planen har intet tema, indsatsområde eller mål 'gg'. (mente du 'g'?)"),
        new IssueCase().File("r.yaml", "rounds:\n  r: { name: R, as-of: 2026-06-30, answers-due: 2026-06-29 }\n")
            .Gives("AnswersBeforeRound",
                "r.yaml:2:49: error: Round 'r' has a deadline for answers before its own date.",
                "r.yaml:2:49: fejl: Runden 'r' har svarfrist før sin egen dato."),
        new IssueCase().Change("    owner: dir", "    foretells: { indicator: share, after-months: 6 }\n    owner: dir")
            .Gives("ForetellsNotEarly",
                "k.yaml:24:16: error: Indicator 'share' predicts an effect ('foretells'), but is not an early indicator. (write "
                    + "'level: early')",
                "k.yaml:24:16: fejl: Indikatoren 'share' varsler en effekt ('foretells'), men er ikke en tidlig indikator. "
                    + "(skriv 'level: early')"),
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
