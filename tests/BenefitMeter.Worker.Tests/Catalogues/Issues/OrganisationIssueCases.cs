namespace BenefitMeter.Worker.Tests.Catalogues.Issues;

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
                "k.yaml:6:5: fejl: Enheden 'borger' har ingen 'parent', og det har 'kommune' heller ikke. "
                    + "(præcis én enhed er øverst)"),
        new IssueCase().Change("    borger: {", "    a: { name: A, parent: b }\n    b: { name: B, parent: a }\n    borger: {")
            .Gives("UnitCycle",
                "k.yaml:6:5: error: The units form a cycle: a → b → a. (correct 'parent' of one of them)",
                "k.yaml:6:5: fejl: Enhederne går i ring: a → b → a. (ret 'parent' på en af dem)"),
        new IssueCase().Change("    borger: {", "    unmapped: { name: Ukendt, parent: kommune }\n    borger: {")
            .Gives("ReservedId",
                "k.yaml:6:5: error: A unit cannot have the id 'unmapped', which is reserved for rows with unknown codes.",
                "k.yaml:6:5: fejl: En enhed kan ikke have id'et 'unmapped', som er reserveret til rækker med ukendte koder."),
        new IssueCase().Change("    borger: {", "    skole: { name: Skole, parent: kommune, codes: [CBS] }\n    borger: {")
            .Gives("DuplicateCode",
                "k.yaml:7:5: error: Code 'CBS' of unit 'borger' already belongs to 'skole'. (a code means one unit; "
                    + "two unit columns are two datasets)",
                "k.yaml:7:5: fejl: Koden 'CBS' på enheden 'borger' hører allerede til 'skole'. (en kode betyder én enhed; "
                    + "to enhedskolonner er to datasæt)"),
        new IssueCase()
            .Change("  name: Eksempel Kommune\n  people", "  fortnight-anchor: 2024-12-31\n  name: Eksempel Kommune\n  people")
            .Gives("NotMonday",
                "k.yaml:2:21: error: 'fortnight-anchor' 2024-12-31 is not a Monday.",
                "k.yaml:2:21: fejl: 'fortnight-anchor' 2024-12-31 er ikke en mandag."),
        new IssueCase().Change("parent: kommune, codes: [CBS] }", "parent: kommune, parents: [{ parent: kommune }] }")
            .Gives("ParentAndParents",
                "k.yaml:6:62: error: Unit 'borger' has both 'parent' and 'parents'. (write 'parents' if it has moved, otherwise "
                    + "'parent')",
                "k.yaml:6:62: fejl: Enheden 'borger' har både 'parent' og 'parents'. (skriv 'parents', hvis den er flyttet, og "
                    + "ellers 'parent')"),
        new IssueCase()
            .Change("parent: kommune, codes: [CBS] }", "parents: [{ parent: kommune }, { parent: kommune, until: 2025-12-31 }] }")
            .Gives("ParentUntil",
                "k.yaml:6:46: error: One of the 'parents' of 'borger' lacks 'until'. (all but the last must state the last day "
                    + "on which they apply)",
                "k.yaml:6:46: fejl: En af 'borger's 'parents' mangler 'until'. (alle undtagen den sidste skal angive den sidste "
                    + "dag, de gælder)")
            .Gives("ParentUntil",
                "k.yaml:6:67: error: The last of the 'parents' of 'borger' has an 'until'. (the last one applies from then on; "
                    + "a unit that closes has 'valid-to')",
                "k.yaml:6:67: fejl: Den sidste af 'borger's 'parents' har en 'until'. (den sidste gælder fra da af; "
                    + "en enhed, der lukker, har 'valid-to')")
            .Gives("RowsDoNotFollow",
                "k.yaml:6:67: error: Unit 'borger' has two descriptions for the same day; the other is at k.yaml:6:46. (each "
                    + "begins on the day after the one before ends: 'valid-to' 2025-12-31, then 'valid-from' 2026-01-01)",
                "k.yaml:6:67: fejl: Enheden 'borger' har to beskrivelser, der gælder på samme dag; den anden står i k.yaml:6:46. "
                    + "(hver begynder dagen efter, at den forrige slutter: 'valid-to' 2025-12-31, så 'valid-from' 2026-01-01)"),
        new IssueCase().Change("codes: [CBS] }", "valid-from: 2025-06-01, valid-to: 2025-05-31 }")
            .Gives("ValidityReversed",
                "k.yaml:6:5: error: Unit 'borger' ends on 2025-05-31, before it begins on 2025-06-01.",
                "k.yaml:6:5: fejl: Enheden 'borger' slutter 2025-05-31, før den begynder 2025-06-01."),
        new IssueCase().Change("  units:\n", "  units-file: e.csv\n  units:\n")
            .File(
                "e.csv",
                "id,name,parent,codes,responsible,valid-from,valid-to\na,A,kommune,,,,2025-05-31\na,A,borger,,,2025-06-02,\n"
                    + "b,B,kommune,CBS,,,\n")
            .Gives("RowsDoNotFollow",
                "e.csv:3:1: error: Unit 'a' has a gap between two descriptions; the other is at e.csv:2:1. (each begins on the "
                    + "day after the one before ends: 'valid-to' 2025-12-31, then 'valid-from' 2026-01-01)",
                "e.csv:3:1: fejl: Enheden 'a' har et hul mellem to beskrivelser; den anden står i e.csv:2:1. (hver begynder "
                    + "dagen efter, at den forrige slutter: 'valid-to' 2025-12-31, så 'valid-from' 2026-01-01)")
            .Gives("DuplicateCode",
                "e.csv:4:1: error: Code 'CBS' of unit 'b' already belongs to 'borger'. (a code means one unit; "
                    + "two unit columns are two datasets)",
                "e.csv:4:1: fejl: Koden 'CBS' på enheden 'b' hører allerede til 'borger'. (en kode betyder én enhed; "
                    + "to enhedskolonner er to datasæt)"),
        new IssueCase().Change("{ name: Eksempel Kommune }\n", "{ name: Eksempel Kommune, valid-to: 2025-12-31 }\n")
            .Gives("RootCloses",
                "k.yaml:5:5: error: The top unit 'kommune' cannot close. (remove its 'valid-to')",
                "k.yaml:5:5: fejl: Den øverste enhed 'kommune' kan ikke lukke. (fjern dens 'valid-to')"),
        new IssueCase().Change("    borger: {", "    a: { name: A, parent: b, valid-from: 2025-06-01 }\n"
            + "    b: { name: B, parents: [{ parent: kommune, until: 2025-06-30 }, { parent: a }] }\n    borger: {")
            .Gives("UnitCycle",
                "k.yaml:6:5: error: The units form a cycle on 2025-07-01: a → b → a. (correct 'parent' of one of them)",
                "k.yaml:6:5: fejl: Enhederne går i ring den 2025-07-01: a → b → a. (ret 'parent' på en af dem)"),
        new IssueCase().Change("    borger: {", "    a: { name: A, parent: b, valid-from: 2025-06-01 }\n"
            + "    b: { name: B, parent: kommune, valid-to: 2025-12-31, successors: { borger: 0.5, c: 0.5 } }\n"
            + "    c: { name: C, parent: kommune, valid-from: 2026-01-02 }\n    borger: {")
            .Gives("ParentNotThere",
                "k.yaml:6:5: error: Unit 'a' exists from 2025-06-01, but its parent 'b' only to 2025-12-31. (give it another "
                    + "parent for those days, or correct the dates)",
                "k.yaml:6:5: fejl: Enheden 'a' findes fra 2025-06-01, men dens overordnede 'b' kun til 2025-12-31. (giv den en "
                    + "anden overordnet for de dage, eller ret datoerne)")
            .Gives("SuccessorNotThere",
                "k.yaml:7:5: error: Successor 'c' of 'b' does not exist on 2026-01-01, when it should succeed it. (a successor "
                    + "must exist from the day after 'valid-to')",
                "k.yaml:7:5: fejl: Efterfølgeren 'c' til 'b' findes ikke 2026-01-01, hvor den skal afløse den. (en efterfølger "
                    + "skal findes fra dagen efter 'valid-to')"),
        new IssueCase().Change("    borger: {", "    a: { name: A, parent: kommune, successors: borger }\n"
            + "    b: { name: B, parent: kommune, valid-to: 2025-12-31, successors: { borger: 0.5, a: 0.4 } }\n    borger: {")
            .Gives("SuccessorsOfOpenUnit",
                "k.yaml:6:5: error: Unit 'a' has successors, but does not close. (write 'valid-to' on its last description, and "
                    + "the successors in the same place)",
                "k.yaml:6:5: fejl: Enheden 'a' har efterfølgere, men lukker ikke. (skriv 'valid-to' på dens sidste beskrivelse, "
                    + "og efterfølgerne samme sted)")
            .Gives("SharesNotOne",
                "k.yaml:7:5: error: The shares of the successors of 'b' must be above 0 and sum to 1, but sum to "
                    + "0.9. (such as 0.6 and 0.4)",
                "k.yaml:7:5: fejl: Andelene af 'b's efterfølgere skal være over 0 og tilsammen 1, men er "
                    + "tilsammen 0.9. (fx 0.6 og 0.4)"),
    ];
}
