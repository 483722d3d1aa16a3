using BenefitMeter.Definitions;
using BenefitMeter.Worker.Catalogues.Keys;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>The issues of a single key or value.</summary>
internal static class ShapeIssues
{
    public static DefinitionIssue UnknownKey(FileLocation place, string key, IReadOnlyCollection<string> allowed) =>
        Issue.Error("UnknownKey", place, $"Nøglen '{Issue.Show(key)}' kendes ikke her.",
            $"Unknown key '{Issue.Show(key)}'.").Suggest(key, allowed);

    public static DefinitionIssue MissingKey(FileLocation place, KeyDescription key) =>
        Issue.Error("MissingKey", place, $"Nøglen '{key.Name}' mangler.",
            $"Key '{key.Name}' is missing.").Hint(key.Meaning.Danish, key.Meaning.English);

    public static DefinitionIssue WrongType(FileLocation place, string key, LocalText expected, LocalText found) =>
        Issue.Error("WrongType", place, $"'{Issue.Show(key)}' skal være {expected.Danish}, men er {found.Danish}.",
            $"'{Issue.Show(key)}' must be {expected.English}, but is {found.English}.");

    public static DefinitionIssue OutOfRange(FileLocation place, string key, string found, LocalText bounds) =>
        Issue.Error("OutOfRange", place, $"'{Issue.Show(key)}' er {found}, men skal være {bounds.Danish}.",
            $"'{Issue.Show(key)}' is {found}, but must be {bounds.English}.");

    public static DefinitionIssue NotOneOf(FileLocation place, string key, string found, IReadOnlyCollection<string> allowed) =>
        Issue.Error("NotOneOf", place, $"'{Issue.Show(key)}' kan ikke være '{Issue.Show(found)}'.",
            $"'{Issue.Show(key)}' cannot be '{Issue.Show(found)}'.")
            .Suggest(found, allowed);

    public static DefinitionIssue ExactlyOne(FileLocation place, string key, int found, IReadOnlyCollection<string> allowed) =>
        Issue.Error("ExactlyOne", place, $"'{Issue.Show(key)}' skal have præcis én af sine nøgler, men har {found}.",
            $"'{Issue.Show(key)}' must have exactly one of its keys, but has {found}.")
            .Hint($"vælg blandt: {string.Join(", ", allowed)}", $"choose from: {string.Join(", ", allowed)}");

    public static DefinitionIssue BadId(FileLocation place, string id) =>
        Issue.Error("BadId", place, $"'{Issue.Show(id)}' kan ikke være et id.", $"'{Issue.Show(id)}' cannot be an id.")
            .Hint(
                FormattableString.Invariant($"brug højst {Scalars.LongestId} bogstaver, tal, bindestreger, punktummer og ")
                    + "understreger, og begynd med et bogstav eller et tal",
                FormattableString.Invariant($"use at most {Scalars.LongestId} letters, digits, hyphens, dots and underscores, ")
                    + "and begin with a letter or a digit");

    public static DefinitionIssue IdDiffersByCase(FileLocation place, string id, string other) =>
        Issue.Error("IdDiffersByCase", place, $"'{id}' og '{other}' er kun forskellige i store og små bogstaver.",
            $"'{id}' and '{other}' differ only in upper and lower case.")
            .Hint("ids bruges som filnavne; giv den ene et andet id", "ids are used as file names; give one of them another id");

    public static DefinitionIssue UnknownReference(
        FileLocation place, LocalText kind, string id, IReadOnlyCollection<string> known) =>
            Issue.Error("UnknownReference", place, $"Der er {kind.Danish} '{Issue.Show(id)}'.",
                $"There is {kind.English} '{Issue.Show(id)}'.").Suggest(id, known);

    public static DefinitionIssue UnknownTimeZone(FileLocation place, string found) =>
        Issue.Error("UnknownTimeZone", place, $"Tidszonen '{Issue.Show(found)}' kendes ikke.",
            $"Unknown time zone '{Issue.Show(found)}'.")
            .Hint("skriv et IANA-navn som Europe/Copenhagen", "write an IANA name such as Europe/Copenhagen");

    public static DefinitionIssue BadSchedule(FileLocation place, string key, string found) =>
        Issue.Error("BadSchedule", place, $"'{key}' kan ikke læses som en tidsplan: '{Issue.Show(found)}'.",
            $"'{key}' cannot be read as a schedule: '{Issue.Show(found)}'.")
            .Hint("skriv fx 'daily 05:30', 'monday 06:00', 'workday 3 08:00' eller 'cron 0 30 5 * * ?'",
                "write for example 'daily 05:30', 'monday 06:00', 'workday 3 08:00' or 'cron 0 30 5 * * ?'");

    public static DefinitionIssue BadCron(FileLocation place, string found) =>
        Issue.Error("BadCron", place, $"Cron-udtrykket '{Issue.Show(found)}' er ikke gyldigt.",
            $"The cron expression '{Issue.Show(found)}' is not valid.")
            .Hint("seks felter: sekund minut time dag måned ugedag, med ? i enten dag eller ugedag",
                "six fields: second minute hour day month weekday, with ? in either day or weekday");

    public static DefinitionIssue SecretInCatalogue(FileLocation place, string key) =>
        Issue.Error("SecretInCatalogue", place, $"'{key}' ligner en forbindelsesstreng; hemmeligheder må aldrig stå i kataloget.",
            $"'{key}' looks like a connection string; secrets must never be in the catalogue.")
            .Hint("skriv strengens navn her, og strengen selv i indstillingen ConnectionStrings:NAVN",
                "write the string's name here, and the string itself in the setting ConnectionStrings:NAME");
}
