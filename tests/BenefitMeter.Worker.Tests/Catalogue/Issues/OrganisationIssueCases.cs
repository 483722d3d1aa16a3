namespace BenefitMeter.Worker.Tests.Catalogues;

/// <summary>The pinned messages of OrganisationIssues.</summary>
internal static class OrganisationIssueCases
{
    public static IReadOnlyList<IssueCase> All { get; } =
    [
        new IssueCase().Change("kommune: { name: Eksempel Kommune }", "kommune: { name: Eksempel Kommune, parent: borger }")
            .Gives("NoRoot",
                "k.yaml:5:5: error: No unit is at the top. (exactly one unit has no 'parent')",
                "k.yaml:5:5: fejl: Ingen enhed er øverst. (præcis én enhed har ingen 'parent')")
            .Gives("UnitCycle",
                "k.yaml:6:5: error: The units form a cycle: borger → kommune → borger. (correct 'parent' of one of them)",
                "k.yaml:6:5: fejl: Enhederne går i ring: borger → kommune → borger. (ret 'parent' på en af dem)"),
        new IssueCase().Change(", parent: kommune", "")
            .Gives("SeveralRoots",
                "k.yaml:6:5: error: Unit 'borger' has no 'parent', and neither has 'kommune'. (exactly one unit is at the top)",
                "k.yaml:6:5: fejl: Enheden 'borger' har ingen 'parent', og det har 'kommune' heller ikke. (præcis én enhed er øverst)"),
        new IssueCase().Change("    borger: {", "    a: { name: A, parent: b }\n    b: { name: B, parent: a }\n    borger: {")
            .Gives("UnitCycle",
                "k.yaml:6:5: error: The units form a cycle: a → b → a. (correct 'parent' of one of them)",
                "k.yaml:6:5: fejl: Enhederne går i ring: a → b → a. (ret 'parent' på en af dem)"),
        new IssueCase().Change("    borger: {", "    unmapped: { name: Ukendt, parent: kommune }\n    borger: {")
            .Gives("ReservedId",
                "k.yaml:6:5: error: A unit cannot be called 'unmapped'; it takes the rows with unknown codes.",
                "k.yaml:6:5: fejl: En enhed kan ikke hedde 'unmapped'; den samler rækker med ukendte koder."),
        new IssueCase().Change("    borger: {", "    skole: { name: Skole, parent: kommune, codes: [CBS] }\n    borger: {")
            .Gives("DuplicateCode",
                "k.yaml:7:5: error: Code 'CBS' of unit 'borger' already belongs to 'skole'. (a code means one unit; two unit columns are two datasets)",
                "k.yaml:7:5: fejl: Koden 'CBS' på enheden 'borger' hører allerede til 'skole'. (en kode betyder én enhed; to enhedskolonner er to datasæt)"),
        new IssueCase().Change("  name: Eksempel Kommune\n  people", "  fortnight-anchor: 2024-12-31\n  name: Eksempel Kommune\n  people")
            .Gives("NotMonday",
                "k.yaml:2:21: error: 'fortnight-anchor' 2024-12-31 is not a Monday.",
                "k.yaml:2:21: fejl: 'fortnight-anchor' 2024-12-31 er ikke en mandag."),
    ];
}
