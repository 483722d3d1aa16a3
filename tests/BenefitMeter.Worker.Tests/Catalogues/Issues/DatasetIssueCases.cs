namespace BenefitMeter.Worker.Tests.Catalogues.Issues;

/// <summary>The pinned messages of DatasetIssues.</summary>
internal static class DatasetIssueCases
{
    public static IReadOnlyList<IssueCase> All { get; } =
    [
        new IssueCase().Change("dates: { received: Modtaget, closed: Lukket }", "dates: {}")
            .Gives("NoDates",
                "k.yaml:12:12: error: Dataset 'sager' has no dates. (name at least one column that places a row in time)",
                "k.yaml:12:12: fejl: Datasættet 'sager' har ingen datoer. (nævn mindst én kolonne, der placerer en række i tid)")
            .Gives("UnknownReference",
                "k.yaml:20:15: error: There is no date of dataset 'sager' called 'received'. (there are none to choose from)",
                "k.yaml:20:15: fejl: Der er ingen dato i datasættet 'sager' kaldet 'received'. (der er ingen at vælge imellem)"),
        new IssueCase()
            .Change("    source: sager", "    query: SELECT 1) AS x; DELETE FROM t; SELECT * FROM (SELECT 1\n    source: sager")
            .Gives("QueryNotOne",
                "k.yaml:11:12: error: The query is not one SELECT: it contains a semicolon, or its brackets do not match. "
                    + "(write one query that can be put in brackets)",
                "k.yaml:11:12: fejl: Forespørgslen er ikke én SELECT: den indeholder et semikolon, eller dens parenteser passer "
                    + "ikke sammen. (skriv én forespørgsel, der kan sættes i parentes)"),
        new IssueCase().Change("    source: sager", "    disclosure: { k: 2 }\n    source: sager")
            .Gives("DisclosureTooSmall",
                "k.yaml:11:22: error: 'k' is 2, but must not be below 3.",
                "k.yaml:11:22: fejl: 'k' er 2, men må ikke være under 3."),
        new IssueCase().Change("    source: sager", "    expect: { by: cron 0 30 5 * * ? }\n    source: sager")
            .Gives("ExpectedByCron",
                "k.yaml:11:19: error: 'by' cannot be a cron expression: it does not say which period must have been delivered. "
                    + "(write for example 'daily 08:00', 'monday 08:00' or 'workday 3 08:00')",
                "k.yaml:11:19: fejl: 'by' kan ikke være et cron-udtryk: det siger ikke, hvilken periode der skal være leveret. "
                    + "(skriv fx 'daily 08:00', 'monday 08:00' eller 'workday 3 08:00')"),
        new IssueCase().Change("share: { where: { Kanal: Digital } }", "sum: Kanal")
            .Gives("ColumnType",
                "k.yaml:19:21: error: Column 'Kanal' is used here as integer, decimal, but 'columns' says otherwise. "
                    + "(correct the type under the dataset's 'columns')",
                "k.yaml:19:21: fejl: Kolonnen 'Kanal' bruges her som integer, decimal, men 'columns' siger noget andet. "
                    + "(ret typen under datasættets 'columns')"),
        new IssueCase().Change("share: { where: { Kanal: Digital } }", "count: { where: { Beloeb: { at-least: meget } } }")
            .Gives("WrongType",
                "k.yaml:19:54: error: 'at-least' must be a number or a date, such as 71.5 or 2025-09-01, but is 'meget'.",
                "k.yaml:19:54: fejl: 'at-least' skal være et tal eller en dato, fx 71.5 eller 2025-09-01, men er 'meget'."),
    ];
}
