using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>The issues of the organisation and its units.</summary>
internal static class OrganisationIssues
{
    public static DefinitionIssue NoRoot(FileLocation place) =>
        Issue.Error("NoRoot", place, "Ingen enhed er øverst.", "No unit is at the top.")
            .Hint("præcis én enhed har ingen 'parent'", "exactly one unit has no 'parent'");

    public static DefinitionIssue SeveralRoots(FileLocation place, string id, string first) =>
        Issue.Error("SeveralRoots", place, $"Enheden '{id}' har ingen 'parent', og det har '{first}' heller ikke.",
            $"Unit '{id}' has no 'parent', and neither has '{first}'.")
            .Hint("præcis én enhed er øverst", "exactly one unit is at the top");

    public static DefinitionIssue UnitCycle(FileLocation place, string path, DateOnly day)
    {
        (string da, string en) =
            day == DateOnly.MinValue ? (string.Empty, string.Empty) : ($" den {Day(day)}", $" on {Day(day)}");
        return Issue.Error("UnitCycle", place, $"Enhederne går i ring{da}: {path}.", $"The units form a cycle{en}: {path}.")
            .Hint("ret 'parent' på en af dem", "correct 'parent' of one of them");
    }

    public static DefinitionIssue ReservedId(FileLocation place, string id) =>
        Issue.Error("ReservedId", place, $"En enhed kan ikke have id'et '{id}', som er reserveret til rækker med ukendte koder.",
            $"A unit cannot have the id '{id}', which is reserved for rows with unknown codes.");

    public static DefinitionIssue DuplicateCode(FileLocation place, string code, string id, string other) =>
        Issue.Error("DuplicateCode", place, $"Koden '{code}' på enheden '{id}' hører allerede til '{other}'.",
            $"Code '{code}' of unit '{id}' already belongs to '{other}'.")
            .Hint("en kode betyder én enhed; to enhedskolonner er to datasæt",
                "a code means one unit; two unit columns are two datasets");

    public static DefinitionIssue ParentAndParents(FileLocation place, string id) =>
        Issue.Error(
            "ParentAndParents", place, $"Enheden '{id}' har både 'parent' og 'parents'.",
            $"Unit '{id}' has both 'parent' and 'parents'.")
            .Hint("skriv 'parents', hvis den er flyttet, og ellers 'parent'",
                "write 'parents' if it has moved, otherwise 'parent'");

    public static DefinitionIssue ParentUntil(FileLocation place, string id, bool isLast) => isLast
        ? Issue.Error(
            "ParentUntil", place, $"Den sidste af '{id}'s 'parents' har en 'until'.",
            $"The last of the 'parents' of '{id}' has an 'until'.")
            .Hint(
                "den sidste gælder fra da af; en enhed, der lukker, har 'valid-to'",
                "the last one applies from then on; a unit that closes has 'valid-to'")
        : Issue.Error(
            "ParentUntil", place, $"En af '{id}'s 'parents' mangler 'until'.", $"One of the 'parents' of '{id}' lacks 'until'.")
            .Hint(
                "alle undtagen den sidste skal angive den sidste dag, de gælder",
                "all but the last must state the last day on which they apply");

    public static DefinitionIssue ValidityReversed(FileLocation place, Unit unit) =>
        Issue.Error(
            "ValidityReversed", place,
            $"Enheden '{unit.Id}' slutter {Day(unit.ValidTo)}, før den begynder {Day(unit.ValidFrom)}.",
            $"Unit '{unit.Id}' ends on {Day(unit.ValidTo)}, before it begins on {Day(unit.ValidFrom)}.");

    public static DefinitionIssue RowsDoNotFollow(FileLocation place, Unit unit, UnitRow before)
    {
        (string da, string en) = unit.Days.Start < before.Unit.Days.End
            ? ("har to beskrivelser, der gælder på samme dag", "has two descriptions for the same day")
            : ("har et hul mellem to beskrivelser", "has a gap between two descriptions");
        return Issue.Error("RowsDoNotFollow", place, $"Enheden '{unit.Id}' {da}; den anden står i {before.Place}.",
            $"Unit '{unit.Id}' {en}; the other is at {before.Place}.")
            .Hint("hver begynder dagen efter, at den forrige slutter: 'valid-to' 2025-12-31, så 'valid-from' 2026-01-01",
                "each begins on the day after the one before ends: 'valid-to' 2025-12-31, then 'valid-from' 2026-01-01");
    }

    public static DefinitionIssue RootCloses(FileLocation place, string id) =>
        Issue.Error("RootCloses", place, $"Den øverste enhed '{id}' kan ikke lukke.", $"The top unit '{id}' cannot close.")
            .Hint("fjern dens 'valid-to'", "remove its 'valid-to'");

    public static DefinitionIssue ParentNotThere(FileLocation place, Unit unit, string parent, DaySpan above) =>
        Issue.Error("ParentNotThere", place,
            $"Enheden '{unit.Id}' findes {Danish(unit.Days)}, men dens overordnede '{parent}' kun {Danish(above)}.",
            $"Unit '{unit.Id}' exists {English(unit.Days)}, but its parent '{parent}' only {English(above)}.")
            .Hint(
                "giv den en anden overordnet for de dage, eller ret datoerne",
                "give it another parent for those days, or correct the dates");

    public static DefinitionIssue SuccessorsOfOpenUnit(FileLocation place, string id) =>
        Issue.Error(
            "SuccessorsOfOpenUnit", place, $"Enheden '{id}' har efterfølgere, men lukker ikke.",
            $"Unit '{id}' has successors, but does not close.")
            .Hint("skriv 'valid-to' på dens sidste beskrivelse, og efterfølgerne samme sted",
                "write 'valid-to' on its last description, and the successors in the same place");

    public static DefinitionIssue SuccessorNotThere(FileLocation place, Unit unit, string successor) =>
        Issue.Error("SuccessorNotThere", place,
            $"Efterfølgeren '{successor}' til '{unit.Id}' findes ikke {Day(unit.Days.End)}, hvor den skal afløse den.",
            $"Successor '{successor}' of '{unit.Id}' does not exist on {Day(unit.Days.End)}, when it should succeed it.")
            .Hint("en efterfølger skal findes fra dagen efter 'valid-to'",
                "a successor must exist from the day after 'valid-to'");

    public static DefinitionIssue SharesNotOne(FileLocation place, string id, decimal sum) =>
        Issue.Error("SharesNotOne", place,
            FormattableString.Invariant(
                $"Andelene af '{id}'s efterfølgere skal være over 0 og tilsammen 1, men er tilsammen {sum}."),
            FormattableString.Invariant(
                $"The shares of the successors of '{id}' must be above 0 and sum to 1, but sum to {sum}."))
            .Hint("fx 0.6 og 0.4", "such as 0.6 and 0.4");

    public static DefinitionIssue NotMonday(FileLocation place, DateOnly date)
    {
        return Issue.Error("NotMonday", place, $"'fortnight-anchor' {Day(date)} er ikke en mandag.",
            $"'fortnight-anchor' {Day(date)} is not a Monday.");
    }

    private static string Danish(DaySpan days) => Span(days, "fra", "til", "altid");

    private static string English(DaySpan days) => Span(days, "from", "to", "always");

    private static string Span(DaySpan days, string from, string to, string always) => days == DaySpan.Always
        ? always
        : string.Join(' ', new[]
        {
            days.Start == DateOnly.MinValue ? null : $"{from} {Day(days.Start)}",
            days.End == DateOnly.MaxValue ? null : $"{to} {Day(days.End.AddDays(-1))}",
        }.OfType<string>());

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–";
}
