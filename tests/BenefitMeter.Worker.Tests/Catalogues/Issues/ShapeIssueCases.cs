namespace BenefitMeter.Worker.Tests.Catalogues.Issues;

/// <summary>The pinned messages of ShapeIssues.</summary>
internal static class ShapeIssueCases
{
    public static IReadOnlyList<IssueCase> All { get; } =
    [
        new IssueCase().Change("    grain: month", "    grain: month\n    dirction: higher-is-better")
            .Gives("UnknownKey",
                "k.yaml:22:5: error: Unknown key 'dirction'. (did you mean 'direction'?)",
                "k.yaml:22:5: fejl: Nøglen 'dirction' kendes ikke her. (mente du 'direction'?)"),
        new IssueCase().Change("sources:", "sourcs: {}\nsources:")
            .Gives("UnknownKey",
                "k.yaml:7:1: error: Unknown key 'sourcs'. (did you mean 'sources'?)",
                "k.yaml:7:1: fejl: Nøglen 'sourcs' kendes ikke her. (mente du 'sources'?)"),
        new IssueCase().Change("path: sager.csv", "path: sager.csv, delimeter: ';'")
            .Gives("UnknownKey",
                "k.yaml:8:44: error: Unknown key 'delimeter'. (did you mean 'delimiter'?)",
                "k.yaml:8:44: fejl: Nøglen 'delimeter' kendes ikke her. (mente du 'delimiter'?)"),
        new IssueCase().Change("    grain: month\n", "")
            .Gives("MissingKey",
                "k.yaml:17:5: error: Key 'grain' is missing. (The period it is measured and judged in.)",
                "k.yaml:17:5: fejl: Nøglen 'grain' mangler. (Perioden, den måles og vurderes i.)"),
        new IssueCase().Change("value: 60", "value: '60,5'")
            .Gives("WrongType",
                "k.yaml:27:33: error: 'value' must be a number with a decimal point, such as 71.5, but is '60,5'.",
                "k.yaml:27:33: fejl: 'value' skal være et tal med decimalpunktum, fx 71.5, men er '60,5'."),
        new IssueCase().Change("    name: Andel", "    name: [Andel]")
            .Gives("WrongType",
                "k.yaml:17:11: error: 'name' must be a text or keys with values, but is a list.",
                "k.yaml:17:11: fejl: 'name' skal være en tekst eller nøgler med værdier, men er en liste."),
        new IssueCase().Change("effect-from: 2025-07-01", "effect-from: 1.7.2025")
            .Gives("WrongType",
                "k.yaml:26:18: error: 'effect-from' must be a date such as 2025-09-01, but is '1.7.2025'.",
                "k.yaml:26:18: fejl: 'effect-from' skal være en dato, fx 2025-09-01, men er '1.7.2025'."),
        new IssueCase().Change("    grain: month", "    grain:")
            .Gives("WrongType",
                "k.yaml:21:11: error: 'grain' must be one of day, week, fortnight, month, quarter, "
                    + "half-year, year, but is empty.",
                "k.yaml:21:11: fejl: 'grain' skal være en af day, week, fortnight, month, quarter, half-year, year, men er tom."),
        new IssueCase().Change("    grain: month", "    grain: month\n    decimals: 11")
            .Gives("OutOfRange",
                "k.yaml:22:15: error: 'decimals' is 11, but must be between 0 and 10.",
                "k.yaml:22:15: fejl: 'decimals' er 11, men skal være mellem 0 og 10."),
        new IssueCase()
            .Change("share: { where: { Kanal: Digital } }", "percentile: { from: received, to: closed, in: days, p: 100 }")
            .Gives("OutOfRange",
                "k.yaml:19:71: error: 'p' is 100, but must be above 0 and below 100.",
                "k.yaml:19:71: fejl: 'p' er 100, men skal være over 0 og under 100."),
        new IssueCase().Change("grain: month", "grain: months")
            .Gives("NotOneOf",
                "k.yaml:21:12: error: 'grain' cannot be 'months'. (did you mean 'month'?)",
                "k.yaml:21:12: fejl: 'grain' kan ikke være 'months'. (mente du 'month'?)"),
        new IssueCase().Change("provider: csv", "provider: cvs")
            .Gives("NotOneOf",
                "k.yaml:8:22: error: 'provider' cannot be 'cvs'. (did you mean 'csv'?)",
                "k.yaml:8:22: fejl: 'provider' kan ikke være 'cvs'. (mente du 'csv'?)"),
        new IssueCase().Change("share: { where: { Kanal: Digital } }", "count: {}, sum: Beloeb")
            .Gives("ExactlyOne",
                "k.yaml:19:14: error: 'measure' must have exactly one of its keys, but has 2. (choose from: "
                    + "count, sum, mean, median, percentile, distinct, ratio, share, open, value)",
                "k.yaml:19:14: fejl: 'measure' skal have præcis én af sine nøgler, men har 2. (vælg blandt: "
                    + "count, sum, mean, median, percentile, distinct, ratio, share, open, value)"),
        new IssueCase().Change("  share:\n    name", "  my share:\n    name")
            .Gives("BadId",
                "k.yaml:16:3: error: 'my share' cannot be an id. (use at most 100 letters, digits, hyphens, dots and "
                    + "underscores, and begin with a letter or a digit)",
                "k.yaml:16:3: fejl: 'my share' kan ikke være et id. (brug højst 100 bogstaver, tal, bindestreger, punktummer og "
                    + "understreger, og begynd med et bogstav eller et tal)"),
        new IssueCase().Change("  share:\n    name", $"  {new string('i', 101)}:\n    name")
            .Gives("BadId",
                $"k.yaml:16:3: error: '{new string('i', 60)}…' cannot be an id. (use at most 100 letters, digits, hyphens, dots "
                    + "and underscores, and begin with a letter or a digit)",
                $"k.yaml:16:3: fejl: '{new string('i', 60)}…' kan ikke være et id. (brug højst 100 bogstaver, tal, "
                    + "bindestreger, punktummer og understreger, og begynd med et bogstav eller et tal)"),
        new IssueCase().Change("    borger: {", "    Kommune: { name: X, parent: kommune }\n    borger: {")
            .Gives("IdDiffersByCase",
                "k.yaml:6:5: error: 'Kommune' and 'kommune' differ only in upper and lower case. (ids are used as file names; "
                    + "give one of them another id)",
                "k.yaml:6:5: fejl: 'Kommune' og 'kommune' er kun forskellige i store og små bogstaver. (ids bruges som filnavne; "
                    + "giv den ene et andet id)"),
        new IssueCase().Change("owner: dir", "owner: dri")
            .Gives("UnknownReference",
                "k.yaml:24:12: error: There is no person 'dri'. (did you mean 'dir'?)",
                "k.yaml:24:12: fejl: Der er ingen person 'dri'. (mente du 'dir'?)"),
        new IssueCase().Change("dataset: sager", "dataset: saker")
            .Gives("UnknownReference",
                "k.yaml:18:14: error: There is no dataset 'saker'. (did you mean 'sager'?)",
                "k.yaml:18:14: fejl: Der er intet datasæt 'saker'. (mente du 'sager'?)"),
        new IssueCase().Change("dated-by: received", "dated-by: recieved")
            .Gives("UnknownReference",
                "k.yaml:20:15: error: There is no date of dataset 'sager' called 'recieved'. (did you mean 'received'?)",
                "k.yaml:20:15: fejl: Der er ingen dato i datasættet 'sager' kaldet 'recieved'. (mente du 'received'?)"),
        new IssueCase().Change("points: { 2025-12: 70 }", "points: { 2025-12: 70 }\n        planned-denominators: { borgr: 5 }")
            .Gives("UnknownReference",
                "k.yaml:31:33: error: There is no unit 'borgr'. (did you mean 'borger'?)",
                "k.yaml:31:33: fejl: Der er ingen enhed 'borgr'. (mente du 'borger'?)"),
        new IssueCase().Change(
            "baseline: { fixed: { value: 60 } }", "baseline: { volume-adjusted: { volume: shares, value-per-piece: 12 } }")
            .Gives("UnknownReference",
                "k.yaml:27:44: error: There is no indicator 'shares'. (did you mean 'share'?)",
                "k.yaml:27:44: fejl: Der er ingen indikator 'shares'. (mente du 'share'?)"),
        new IssueCase()
            .Change("share: { where: { Kanal: Digital } }", "count: { where: { Frist: { on-or-before: { column: closed } } } }")
            .Gives("UnknownReference",
                "k.yaml:19:34: error: There is no date of dataset 'sager' called 'Frist'. (choose from: closed, received)",
                "k.yaml:19:34: fejl: Der er ingen dato i datasættet 'sager' kaldet 'Frist'. (vælg blandt: closed, received)"),
        new IssueCase().Change("share: { where: { Kanal: Digital } }", "median: { from: received, to: decided, in: days }")
            .Gives("UnknownReference",
                "k.yaml:19:46: error: There is no date of dataset 'sager' called 'decided'. (choose from: closed, received)",
                "k.yaml:19:46: fejl: Der er ingen dato i datasættet 'sager' kaldet 'decided'. (vælg blandt: closed, received)"),
        new IssueCase().Change("parent: kommune", "parent: komune")
            .Gives("UnknownReference",
                "k.yaml:6:44: error: There is no unit 'komune'. (did you mean 'kommune'?)",
                "k.yaml:6:44: fejl: Der er ingen enhed 'komune'. (mente du 'kommune'?)"),
        new IssueCase()
            .Change("  name: Eksempel Kommune\n  people", "  time-zone: Europe/Kobenhavn\n  name: Eksempel Kommune\n  people")
            .Gives("UnknownTimeZone",
                "k.yaml:2:14: error: Unknown time zone 'Europe/Kobenhavn'. (write an IANA name such as Europe/Copenhagen)",
                "k.yaml:2:14: fejl: Tidszonen 'Europe/Kobenhavn' kendes ikke. (skriv et IANA-navn som Europe/Copenhagen)"),
        new IssueCase().Change("    source: sager", "    schedule: every day\n    source: sager")
            .Gives("BadSchedule",
                "k.yaml:11:15: error: 'schedule' cannot be read as a schedule: 'every day'. (write for example 'daily 05:30', "
                    + "'monday 06:00', 'workday 3 08:00' or 'cron 0 30 5 * * ?')",
                "k.yaml:11:15: fejl: 'schedule' kan ikke læses som en tidsplan: 'every day'. (skriv fx 'daily 05:30', 'monday "
                    + "06:00', 'workday 3 08:00' eller 'cron 0 30 5 * * ?')"),
        new IssueCase().Change("    source: sager", "    schedule: cron 0 30 5 * *\n    source: sager")
            .Gives("BadCron",
                "k.yaml:11:15: error: The cron expression '0 30 5 * *' is not valid. (six fields: "
                    + "second minute hour day month weekday, with ? in either day or weekday)",
                "k.yaml:11:15: fejl: Cron-udtrykket '0 30 5 * *' er ikke gyldigt. (seks felter: "
                    + "sekund minut time dag måned ugedag, med ? i enten dag eller ugedag)"),
        new IssueCase().Change("provider: csv, path: sager.csv", "provider: sqlserver, connection: 'Server=db;Password=hemmelig'")
            .Gives("SecretInCatalogue",
                "k.yaml:8:45: error: 'connection' looks like a connection string; secrets must never be in the catalogue. "
                    + "(write the string's name here, and the string itself in the setting ConnectionStrings:NAME)",
                "k.yaml:8:45: fejl: 'connection' ligner en forbindelsesstreng; hemmeligheder må aldrig stå i kataloget. "
                    + "(skriv strengens navn her, og strengen selv i indstillingen ConnectionStrings:NAVN)"),
    ];
}
