namespace BenefitMeter.Worker.Tests.Catalogues.Issues;

/// <summary>The pinned messages of PortfolioIssues; the findings of the checks are pinned in the engine's tests.</summary>
internal static class PortfolioIssueCases
{
    private const string Portfolio = """
        portfolio:
          all: { name: Alle, owners: [dir, bo], goals: g, steering: s, organisation: o,
            checklists: { start: { 1: [Kort, Godkendt] } } }
        initiatives:
          post:
            kind: project
            name: Post
            portfolio: all
            units: [borger]
            follows-model: true
            roles: [{ role: benefit-owner, person: dir }]

        """;

    private const string Warnings = "i.yaml:5:3: warning: Initiative 'post' ";

    public static IReadOnlyList<IssueCase> All { get; } =
    [
        With("role: benefit-owner", "role: benefit-ovner")
            .Gives(
                "NoBenefit", Warnings + "has 0 deliverables and no benefit (A1-07).",
                "i.yaml:5:3: advarsel: Indsatsen 'post' har 0 leverancer og ingen gevinst (A1-07).")
            .Gives("MinimumCheck",
                Warnings
                    + "does not meet the minimum: a purpose with effects, a clear organisation, "
                    + "the common project model (A1-41).",
                "i.yaml:5:3: advarsel: Indsatsen 'post' opfylder ikke minimumskravene: formål med effekter, klar organisation, "
                    + "fælles projektmodel (A1-41).")
            .Gives(
                "NoOwner", Warnings + "has no benefit owner (A1-12).",
                "i.yaml:5:3: advarsel: Indsatsen 'post' har ingen gevinstansvarlig (A1-12).")
            .Gives("UnknownRole",
                "i.yaml:11:21: error: There is no role 'benefit-ovner'. (did you mean 'benefit-owner'?)",
                "i.yaml:11:21: fejl: Der er ingen rolle 'benefit-ovner'. (mente du 'benefit-owner'?)"),
        WithChecklist("{ template: start, version: 2 }")
            .Gives("UnknownChecklist",
                "i.yaml:11:18: error: The portfolio has no checklist 'start' in version 2. (did you mean 'start'?)",
                "i.yaml:11:18: fejl: Porteføljen har ingen tjekliste 'start' i version 2. (mente du 'start'?)"),
        WithChecklist("{ template: start, version: 1, done: { Kurt: 2025-01-01 } }")
            .Gives("UnknownChecklistItem",
                "i.yaml:11:18: error: Checklist 'start' version 1 has no item 'Kurt'. (did you mean 'Kort'?)",
                "i.yaml:11:18: fejl: Tjeklisten 'start' version 1 har intet punkt 'Kurt'. (mente du 'Kort'?)"),
    ];

    private static IssueCase WithChecklist(string list) => With("    roles:", $"    checklists: [{list}]\n    roles:")
        .Gives(
            "NoBenefit", Warnings + "has 0 deliverables and no benefit (A1-07).",
            "i.yaml:5:3: advarsel: Indsatsen 'post' har 0 leverancer og ingen gevinst (A1-07).")
        .Gives("MinimumCheck",
            Warnings + "does not meet the minimum: a purpose with effects, a clear organisation, "
                + "the common project model (A1-41).",
            "i.yaml:5:3: advarsel: Indsatsen 'post' opfylder ikke minimumskravene: formål med effekter, klar organisation, "
                + "fælles projektmodel (A1-41).");

    private static IssueCase With(string from, string to) => new IssueCase()
        .Change("people: { dir: { name: Anna Eksempel } }", "people: { dir: { name: Anna Eksempel }, bo: { name: Bo Prøve } }")
        .File("i.yaml", Portfolio.Replace(from, to, StringComparison.Ordinal));
}
