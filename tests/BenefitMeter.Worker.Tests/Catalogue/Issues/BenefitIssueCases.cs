namespace BenefitMeter.Worker.Tests.Catalogues;

/// <summary>The pinned messages of BenefitIssues and TreeIssues: a benefit's profile, and its place in the tree.</summary>
internal static class BenefitIssueCases
{
    private const string Plan = """
        benefits:
          g:
            title: Færre breve
            owner: dir
            indicators: [share]

        """;

    private const string Money = "    share: 50%\n    money: [{ name: Porto, class: cash-releasing, kroner: 1 }]\n";

    private const string NoPath = "b.yaml:2:3: error: Benefit 'g' lacks a path from a change or to a vision. (draw the path with 'leads-to' (B2))";
    private const string IngenVej = "b.yaml:2:3: fejl: Gevinsten 'g' mangler en vej fra en forandring eller til en vision. (tegn vejen med 'leads-to' (B2))";

    private static IReadOnlyList<IssueCase> Profiles { get; } =
    [
        With("    controller: dir\n")
            .Gives("OwnerControls",
                "b.yaml:6:17: warning: Benefit 'g' is measured by its own owner. (let somebody else measure where possible)",
                "b.yaml:6:17: advarsel: Gevinsten 'g' måles af sin egen ejer. (lad en anden måle, hvor det er muligt)"),
        Changed("[share]", "[share, en, to, tre]").File("i.yaml", "indicators:\n" + string.Concat(new[] { "en", "to", "tre" }.Select(Count)))
            .Gives("ManyIndicators",
                "b.yaml:5:17: warning: Benefit 'g' has 4 indicators. (few or one is enough; measure only what its owner will act on (C14.12))",
                "b.yaml:5:17: advarsel: Gevinsten 'g' har 4 indikatorer. (få eller én er nok; mål kun det, ejeren vil handle på (C14.12))"),
        Changed("[share]", "[]")
            .Gives("NoIndicator",
                "b.yaml:2:3: error: Benefit 'g' has no indicator. (without a measurement nobody knows whether it comes)",
                "b.yaml:2:3: fejl: Gevinsten 'g' har ingen indikator. (uden en måling ved ingen, om den kommer)"),
        With("    realisation-from: 2026-01-01\n    full-effect-from: 2025-12-31\n")
            .Gives("FullEffectFirst",
                "b.yaml:7:23: error: Full effect lies before the first day it can be realised.",
                "b.yaml:7:23: fejl: Fuld effekt ligger før den første dag, den kan realiseres."),
        With("    state: replaced\n")
            .Gives("ReplacedBy",
                "b.yaml:2:3: error: Benefit 'g': 'state: replaced' and 'replaced-by' with another benefit belong together.",
                "b.yaml:2:3: fejl: Gevinsten 'g': 'state: replaced' og 'replaced-by' med en anden gevinst hører sammen."),
        With("    state: in-operation\n")
            .Gives("NotAccepted",
                "b.yaml:2:3: warning: Benefit 'g' is under way, but its owner has not accepted it. (write the day under 'accepted')",
                "b.yaml:2:3: advarsel: Gevinsten 'g' er i gang, men ejeren har ikke accepteret den. (skriv dagen under 'accepted')"),
        With("    types: [qualty]\n")
            .Gives("UnknownType",
                "b.yaml:6:13: error: There is no benefit type 'qualty'. (did you mean 'quality'?)",
                "b.yaml:6:13: fejl: Der er ingen gevinsttype 'qualty'. (mente du 'quality'?)"),
        With("    units: [kommune, borger]\n")
            .Gives("UnitInsideUnit",
                "b.yaml:6:12: error: Unit 'borger' lies inside another of the benefit's units. (else it counts twice (C8.3))",
                "b.yaml:6:12: fejl: Enheden 'borger' ligger inde i en anden af gevinstens enheder. (ellers tælles den to gange (C8.3))"),
        With("    quantity: { is: improvement-times-volume, of: en }\n").File("i.yaml", "indicators:\n" + Count("en"))
            .Gives("NoVolume",
                "b.yaml:6:15: error: Indicator 'en' has no denominator to multiply the improvement by. (write 'volume' with the indicator that counts the volume, or 'is: plain-reduction' (C3.4))",
                "b.yaml:6:15: fejl: Indikatoren 'en' har ingen nævner, som forbedringen kan ganges med. (skriv 'volume' med indikatoren, der tæller mængden, eller 'is: plain-reduction' (C3.4))"),
    ];

    private static IReadOnlyList<IssueCase> Trees { get; } =
    [
        With(Money + "    leads-to: [h]\n  h:\n    title: Billigere post\n    owner: dir\n    indicators: [share]\n" + Money + "    leads-to: [v]\n" + Tree("g"))
            .Gives("SameBenefitTwice",
                "b.yaml:2:3: error: 'g' and 'h' lie on one path of the tree, and both are counted in kroner (C8.3). (count only the last in kroner)",
                "b.yaml:2:3: fejl: 'g' og 'h' ligger på samme vej i træet, og begge regnes i kroner (C8.3). (regn kun den sidste i kroner)"),
        With("    leads-to: [h]\n  h: { title: Billigere post, owner: dir, indicators: [share], leads-to: [g, v] }\n" + Tree("g"))
            .Gives("TreeCycle",
                "b.yaml:2:3: error: 'g' leads to itself. (the tree goes from left to right without circles)",
                "b.yaml:2:3: fejl: 'g' fører til sig selv. (træet går fra venstre mod højre uden kredse)")
            .Gives("TreeCycle",
                "b.yaml:7:3: error: 'h' leads to itself. (the tree goes from left to right without circles)",
                "b.yaml:7:3: fejl: 'h' fører til sig selv. (træet går fra venstre mod højre uden kredse)"),
        With("    timing: after-change\n    leads-to: [v]\ntree:\n  v: { is: vision, title: Bedre service }\n")
            .Gives("ChangeMissing",
                "b.yaml:6:13: error: Benefit 'g' comes after a change, but none leads to it. (add the change under 'tree')",
                "b.yaml:6:13: fejl: Gevinsten 'g' kommer efter en forandring, men ingen fører til den. (tilføj forandringen under 'tree')"),
        With("    leads-to: [v]\ntree:\n  v: { is: vision, title: Bedre service }\n").Gives("NotOnAPath", NoPath, IngenVej),
        With("tree:\n  f: { is: change, title: Ny arbejdsgang, leads-to: [g] }\n").Gives("NotOnAPath", NoPath, IngenVej),
        With("tree:\n  v: { is: vision, title: Bedre service }\n")
            .Gives("NotInTree", "b.yaml:2:3: warning: Benefit 'g' is not in the benefit tree.", "b.yaml:2:3: advarsel: Gevinsten 'g' er ikke med i gevinsttræet."),
        With("    leads-to: [v]\n" + Tree("g, v"))
            .Gives("TreeLevel",
                "b.yaml:8:57: error: 'f' (change) cannot lead to 'v' (vision). (technology – deliverable – change – benefit – vision, one step at a time)",
                "b.yaml:8:57: fejl: 'f' (forandring) kan ikke føre til 'v' (vision). (teknologi – leverance – forandring – gevinst – vision, ét trin ad gangen)"),
        With("tree:\n  g: { is: technology, title: Digital post }\n")
            .Gives("NotInTree", "b.yaml:2:3: warning: Benefit 'g' is not in the benefit tree.", "b.yaml:2:3: advarsel: Gevinsten 'g' er ikke med i gevinsttræet.")
            .Gives("TreeIdTaken",
                "b.yaml:7:3: error: 'g' is both a benefit and a node of the tree. (benefits are nodes by themselves; remove the node)",
                "b.yaml:7:3: fejl: 'g' er både en gevinst og en knude i træet. (gevinster er selv knuder; fjern knuden)"),
    ];

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<IssueCase> All { get; } = [.. Profiles, .. Trees];

    private static IssueCase With(string added) => new IssueCase().File("b.yaml", Plan + added);

    private static IssueCase Changed(string from, string to) => new IssueCase().File("b.yaml", Plan.Replace(from, to, StringComparison.Ordinal));

    private static string Tree(string leadsTo) =>
        $"tree:\n  f: {{ is: change, title: Ny arbejdsgang, leads-to: [{leadsTo}] }}\n  v: {{ is: vision, title: Bedre service }}\n";

    private static string Count(string id) =>
        $"  {id}: {{ name: {id}, dataset: sager, measure: {{ sum: {{ column: Beloeb }} }}, dated-by: received, grain: month, measured-in: breve, direction: lower-is-better,\n"
        + "    owner: dir, act-when: Altid., baseline: none, judge: attainment }\n";
}
