namespace BenefitMeter.Worker.Tests.Catalogues.Issues;

/// <summary>The pinned messages of IndicatorIssues.</summary>
internal static class IndicatorIssueCases
{
    public static IReadOnlyList<IssueCase> All { get; } =
    [
        new IssueCase().Change("owner: dir", "known-steps: [ { period: 2025-13, reason: Nyt system } ]\n    owner: dir")
            .Gives("WrongType",
                "k.yaml:24:30: error: 'period' must be a period or a date, such as 2025-06, 2025-Q2, 2025 or "
                    + "2025-06-30, but is '2025-13'.",
                "k.yaml:24:30: fejl: 'period' skal være en periode eller en dato, fx 2025-06, 2025-Q2, 2025 eller "
                    + "2025-06-30, men er '2025-13'."),
        new IssueCase().Change("owner: dir", "known-steps: [ { period: 2025-03 } ]\n    owner: dir")
            .Gives("MissingKey",
                "k.yaml:24:20: error: Key 'reason' is missing. (Why the level changed.)",
                "k.yaml:24:20: fejl: Nøglen 'reason' mangler. (Hvorfor niveauet ændrede sig.)"),
        new IssueCase()
            .Change("owner: dir", "known-steps: [ { period: 2025-03, reason: Nyt system, unit: borger } ]\n    owner: dir")
            .Gives("UnknownKey",
                "k.yaml:24:59: error: Unknown key 'unit'. (choose from: period, reason)",
                "k.yaml:24:59: fejl: Nøglen 'unit' kendes ikke her. (vælg blandt: period, reason)"),
        new IssueCase().Change("share: { where: { Kanal: Digital } }", "count: { where: { Kanal: {} } }")
            .Gives("EmptyCondition",
                "k.yaml:19:34: error: 'Kanal' under 'where' says nothing. (write a value, a list or for example 'empty: true')",
                "k.yaml:19:34: fejl: 'Kanal' under 'where' siger intet. (skriv en værdi, en liste eller fx 'empty: true')"),
        new IssueCase().Change("share: { where: { Kanal: Digital } }", "mean: { from: received, to: closed }")
            .Gives("ColumnOrDuration",
                "k.yaml:19:22: error: The measure must have either a 'column' or 'from', 'to' and 'in'.",
                "k.yaml:19:22: fejl: Målet skal have enten en 'column' eller 'from', 'to' og 'in'."),
        new IssueCase().Change("share: { where: { Kanal: Digital } }", "ratio: { numerator: {}, denominator: { count: {} } }")
            .Gives("RatioSide",
                "k.yaml:19:36: error: A part of a ratio must be exactly one 'count' or 'sum'.",
                "k.yaml:19:36: fejl: En del af et forhold skal være præcis én 'count' eller 'sum'."),
        new IssueCase().Change(
            "share: { where: { Kanal: Digital } }",
            "ratio: { numerator: { count: {}, sum: Beloeb }, denominator: { count: {} } }")
            .Gives("RatioSide",
                "k.yaml:19:36: error: A part of a ratio must be exactly one 'count' or 'sum'.",
                "k.yaml:19:36: fejl: En del af et forhold skal være præcis én 'count' eller 'sum'."),
        new IssueCase()
            .Change(
                "share: { where: { Kanal: Digital } }",
                "ratio: { numerator: { count: {} }, denominator: { count: {}, dataset: post } }")
            .Change("indicators:", "  post: { source: sager, dates: { sent: Sendt } }\nindicators:")
            .Gives("SideDatedBy",
                "k.yaml:20:64: error: This part of the ratio is measured on 'post', which does not have the indicator's date. "
                    + "(write the part's own 'dated-by')",
                "k.yaml:20:64: fejl: Denne del af forholdet måles på 'post', som ikke har indikatorens dato. (skriv delens egen "
                    + "'dated-by')"),
        new IssueCase().Change("share: { where: { Kanal: Digital } }", "value: { numerator: Beloeb }")
            .Gives("ValueColumns",
                "k.yaml:19:23: error: 'value' must have a 'column', or both 'numerator' and 'denominator'.",
                "k.yaml:19:23: fejl: 'value' skal have en 'column', eller både 'numerator' og 'denominator'."),
        new IssueCase().Change("    dated-by: received\n", "")
            .Gives("DatedByMissing",
                "k.yaml:16:3: error: Indicator 'share' does not say which date places a row. (write 'dated-by' with "
                    + "one of the dataset's dates)",
                "k.yaml:16:3: fejl: Indikatoren 'share' siger ikke, hvilken dato der placerer rækken. "
                    + "(skriv 'dated-by' med en af datasættets datoer)"),
        new IssueCase().Change("    direction: higher-is-better\n", "")
            .Gives("DirectionMissing",
                "k.yaml:16:3: error: Indicator 'share' does not say which way is better. (write 'direction: "
                    + "higher-is-better' or 'direction: lower-is-better')",
                "k.yaml:16:3: fejl: Indikatoren 'share' siger ikke, hvilken vej der er bedst. (skriv 'direction: "
                    + "higher-is-better' eller 'direction: lower-is-better')"),
        new IssueCase().Change("    owner: dir\n", "")
            .Gives("OwnerMissing",
                "k.yaml:16:3: warning: Indicator 'share' has no owner. (write 'owner'; nobody acts on a figure that nobody owns)",
                "k.yaml:16:3: advarsel: Indikatoren 'share' har ingen ejer. (skriv 'owner'; ingen handler på et tal, som ingen "
                    + "ejer)"),
        new IssueCase().Change("    act-when: Altid.\n", "")
            .Gives("ActWhenMissing",
                "k.yaml:16:3: warning: Indicator 'share' does not say who acts when. (write 'act-when')",
                "k.yaml:16:3: advarsel: Indikatoren 'share' siger ikke, hvem der handler hvornår. (skriv 'act-when')"),
        new IssueCase().Change("    baseline: { fixed: { value: 60 } }\n", "")
            .Gives("BaselineMissing",
                "k.yaml:16:3: warning: Indicator 'share' has no baseline; its figures stay grey. "
                    + "(write 'baseline' and 'effect-from', or 'judge: attainment')",
                "k.yaml:16:3: advarsel: Indikatoren 'share' har intet nulpunkt; dens tal forbliver grå. "
                    + "(skriv 'baseline' og 'effect-from', eller 'judge: attainment')"),
        new IssueCase().Change("    effect-from: 2025-07-01\n", "")
            .Gives("EffectFromMissing",
                "k.yaml:16:3: error: Indicator 'share' has a baseline, but no 'effect-from'. (write the first day of effect; "
                    + "the baseline must end before it)",
                "k.yaml:16:3: fejl: Indikatoren 'share' har et nulpunkt, men ingen 'effect-from'. (skriv effektens første dag; "
                    + "nulpunktet skal slutte før den)"),
        new IssueCase().Change("fixed: { value: 60 }", "window: 2025-01..2025-07")
            .Gives("BaselineContaminated",
                "k.yaml:27:15: error: The baseline's window 2025-01..2025-07 reaches into the effect, which begins on "
                    + "2025-07-01. (a baseline that includes the effect hides it; let the window end before that day)",
                "k.yaml:27:15: fejl: Nulpunktets vindue 2025-01..2025-07 rækker ind i effekten, som begynder 2025-07-01. (et "
                    + "nulpunkt, der indeholder effekten, skjuler den; lad vinduet slutte før den dag)"),
        new IssueCase().Change("value: 60", "numerator: 60")
            .Gives("FixedValue",
                "k.yaml:27:24: error: A fixed baseline must have a 'value', or both 'numerator' and 'denominator' (not 0).",
                "k.yaml:27:24: fejl: Et fast nulpunkt skal have 'value', eller både 'numerator' og 'denominator' (ikke 0)."),
        new IssueCase().Change("fixed: { value: 60 }", "volume-adjusted: { volume: share }")
            .Gives("WindowOrValuePerPiece",
                "k.yaml:27:34: error: 'volume-adjusted' must have either 'window' or 'value-per-piece'.",
                "k.yaml:27:34: fejl: 'volume-adjusted' skal have enten 'window' eller 'value-per-piece'."),
        new IssueCase().Change("\n        points: { 2025-12: 70 }", "")
            .Gives("TargetEmpty",
                "k.yaml:29:9: error: The decision does not say what the target is. (write 'points', 'units', 'file' or 'range')",
                "k.yaml:29:9: fejl: Beslutningen siger ikke, hvad målet er. (skriv 'points', 'units', 'file' eller 'range')"),
        new IssueCase().Change("2025-12: 70", "2025-12: 70, 2025-06: 65")
            .Gives("PointsNotAscending",
                "k.yaml:30:32: error: Point '2025-06' does not come after the one before it.",
                "k.yaml:30:32: fejl: Punktet '2025-06' kommer ikke efter det foregående."),
        new IssueCase().Change(
            "        points: { 2025-12: 70 }\n",
            "        points: { 2025-12: 70 }\n      - decided: { date: 2025-05-01, by: dir }\n        points: { 2025-12: 75 }\n")
            .Gives("DecisionsNotAscending",
                "k.yaml:31:9: error: The decision is older than the one before. (the newest decision comes last)",
                "k.yaml:31:9: fejl: Beslutningen er ældre end den foregående. (den nyeste beslutning står sidst)"),
        new IssueCase().Change("points: { 2025-12: 70 }", "points: { 2025-12: 70 }\n        key: [100]")
            .Gives("KeyWithoutProfile",
                "k.yaml:31:14: error: 'key' belongs to 'profile: key'.",
                "k.yaml:31:14: fejl: 'key' hører til 'profile: key'."),
        new IssueCase().Change("points: { 2025-12: 70 }", "points: { 2025: 70 }\n        profile: key\n        key: [10, 20, 30]")
            .Gives("KeySum",
                "k.yaml:32:14: error: The key sums to 60, but must sum to 100 or 1.",
                "k.yaml:32:14: fejl: Nøglen summer til 60, men skal summe til 100 eller 1."),
        new IssueCase()
            .Change("points: { 2025-12: 70 }", "points: { 2025: 70 }\n        profile: key\n        key: [10, 20, 30, 40]")
            .Gives("KeyLength",
                "k.yaml:32:14: error: The key has 4 shares, but the year has 12 periods.",
                "k.yaml:32:14: fejl: Nøglen har 4 andele, men året har 12 perioder."),
        new IssueCase().Change("    direction: higher-is-better\n", "    judge: range\n")
            .Change("points: { 2025-12: 70 }", "range: { low: 90, high: 80, tolerance: 5 }")
            .Gives("RangeBounds",
                "k.yaml:30:16: error: The range must have 'low' or 'high', 'low' at most 'high', and 'tolerance' above 0.",
                "k.yaml:30:16: fejl: Intervallet skal have 'low' eller 'high', 'low' højst lig 'high', og 'tolerance' over 0."),
        new IssueCase().Change("    direction: higher-is-better\n", "    judge: range\n")
            .Gives("RangeAndJudge",
                "k.yaml:29:9: error: 'range' and 'judge: range' belong together; only one of them is written here.",
                "k.yaml:29:9: fejl: 'range' og 'judge: range' hører sammen; her er kun skrevet det ene."),
        new IssueCase().Change("    grain: month", "    grain: month\n    smileys: { green: 75 }")
            .Gives("ThresholdOrder",
                "k.yaml:22:14: error: 'yellow' (80) is above 'green' (75).",
                "k.yaml:22:14: fejl: 'yellow' (80) er over 'green' (75)."),
        new IssueCase().Change("2025-12: 70", "2025-12: 60")
            .Gives("TargetEqualsBaseline",
                "k.yaml:30:17: error: The target equals the baseline (60 → 60); there is no improvement to measure. (use "
                    + "'judge: range' for a level that must be maintained)",
                "k.yaml:30:17: fejl: Målet er lig nulpunktet (60 → 60); så er der ingen forbedring at måle. (brug 'judge: "
                    + "range' til et niveau, der skal fastholdes)"),
        new IssueCase().Change("2025-12: 70", "2025-12: 50")
            .Gives("DirectionContradicted",
                "k.yaml:30:17: error: 'higher-is-better' contradicts baseline and target (60 → 50). "
                    + "(correct the direction, the baseline or the target)",
                "k.yaml:30:17: fejl: 'higher-is-better' passer ikke med nulpunkt og mål (60 → 50). "
                    + "(ret retningen, nulpunktet eller målet)"),
        new IssueCase()
            .Change("    grain: month\n", "    grain: month\n    bridge: { from-version: 1, overlap: 2025-01..2025-02 }\n")
            .Gives("BridgeTooShort",
                "k.yaml:22:41: error: The overlap 2025-01..2025-02 does not contain three whole periods (month). (a bridge "
                    + "needs at least three periods that both versions measured)",
                "k.yaml:22:41: fejl: Overlappet 2025-01..2025-02 har ikke tre hele perioder (month). (en bro kræver mindst tre "
                    + "perioder, der er målt med begge versioner)"),
    ];
}
