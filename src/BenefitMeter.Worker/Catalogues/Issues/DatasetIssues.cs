using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>The issues of a dataset, and of how a measure uses its columns.</summary>
internal static class DatasetIssues
{
    public static DefinitionIssue NoDates(FileLocation place, string id) =>
        Issue.Error("NoDates", place, $"Datasættet '{id}' har ingen datoer.", $"Dataset '{id}' has no dates.")
            .Hint("nævn mindst én kolonne, der placerer en række i tid", "name at least one column that places a row in time");

    public static DefinitionIssue QueryNotOne(FileLocation place) =>
        Issue.Error(
            "QueryNotOne", place,
            "Forespørgslen er ikke én SELECT: den indeholder et semikolon, eller dens parenteser passer ikke sammen.",
            "The query is not one SELECT: it contains a semicolon, or its brackets do not match.")
            .Hint("skriv én forespørgsel, der kan sættes i parentes", "write one query that can be put in brackets");

    public static DefinitionIssue DisclosureTooSmall(FileLocation place, int k, int smallest) =>
        Issue.Error("DisclosureTooSmall", place, $"'k' er {k}, men må ikke være under {smallest}.",
            $"'k' is {k}, but must not be below {smallest}.");

    public static DefinitionIssue ExpectedByCron(FileLocation place) =>
        Issue.Error(
            "ExpectedByCron", place, "'by' kan ikke være et cron-udtryk: det siger ikke, hvilken periode der skal være leveret.",
            "'by' cannot be a cron expression: it does not say which period must have been delivered.")
            .Hint(
                "skriv fx 'daily 08:00', 'monday 08:00' eller 'workday 3 08:00'",
                "write for example 'daily 08:00', 'monday 08:00' or 'workday 3 08:00'");

    public static DefinitionIssue ColumnType(FileLocation place, string column, string needed) =>
        Issue.Error("ColumnType", place,
            $"Kolonnen '{Issue.Show(column)}' bruges her som {needed}, men 'columns' siger noget andet.",
            $"Column '{Issue.Show(column)}' is used here as {needed}, but 'columns' says otherwise.")
            .Hint("ret typen under datasættets 'columns'", "correct the type under the dataset's 'columns'");
}
