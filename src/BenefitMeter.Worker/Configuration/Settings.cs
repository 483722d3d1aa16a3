using System.Globalization;
using BenefitMeter.Definitions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.KeyPerFile;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Configuration;

/// <summary>The worker's settings, checked whole: every failure at once, each with key, rule and value.</summary>
internal sealed class Settings
{
    /// <summary>The file in the catalogue folder whose settings belong to that catalogue.</summary>
    public const string FolderFile = "benefitmeter.json";

    private const string Embedded = "sqlite";

    /// <summary>Gets the key of every setting, but those that users name.</summary>
    public static IReadOnlyList<string> Keys => Known;

    private static readonly string[] Known =
    [
        "Catalogue:Path", "ReportingStore:Provider", "ReportingStore:ConnectionString", "ReportingStore:MigrateOnStart",
        "Measure:AsOf", "Demo:Start", "Demo:Seed", "Log:Format", "Log:Level", "Log:EventLog", "Health:Urls",
        "Health:GraceMinutes", "Health:KeepRunsDays", "Worker:Runs", "Worker:LookSeconds", "Worker:DrainSeconds",
        "Worker:RetryMinutes", "Worker:SecretsFolder",
    ];

    /// <summary>Gets the engines that the reporting database can be on.</summary>
    public static IReadOnlyList<string> StoreProviders { get; } = [Embedded, "postgresql", "sqlserver"];

    private static readonly string[] LogLevels = ["trace", "debug", "information", "warning", "error", "critical"];

    private static readonly string[] OwnNames = ["ConnectionStrings:", "Secrets:"];

    private const string EnvironmentPrefix = "BENEFITMETER__";

    // Where systemd hands a service its credentials.
    private const string ServiceSecrets = "CREDENTIALS_DIRECTORY";

    private readonly IConfiguration configuration;

    private readonly string? settingsFile;
    private readonly IReadOnlyDictionary<string, string?> overrides;

    private Settings(string catalogue, string? settingsFile, IReadOnlyDictionary<string, string?> overrides)
    {
        configuration = Build(Path.Combine(catalogue, FolderFile), settingsFile, overrides);
        (CataloguePath, this.settingsFile, this.overrides) = (catalogue, settingsFile, overrides);
        StoreProvider = configuration["ReportingStore:Provider"] ?? Embedded;
        StoreConnectionString = configuration["ReportingStore:ConnectionString"]
            ?? $"Data Source={Path.Combine(catalogue, "benefitmeter.db")}";
    }

    /// <summary>
    /// Gets the catalogue folder, a full path (<c>Catalogue:Path</c>; the working folder where nothing is said).
    /// </summary>
    public string CataloguePath { get; }

    /// <summary>Gets the reporting database's engine; the embedded one where nothing is said.</summary>
    public string StoreProvider { get; }

    /// <summary>
    /// Gets the reporting database's connection string; a file <c>benefitmeter.db</c> in the catalogue folder where nothing is
    /// said.
    /// </summary>
    public string StoreConnectionString { get; }

    /// <summary>
    /// Gets whether the reporting database's schema is brought up to date at start; true on SQLite where nothing is said.
    /// </summary>
    public bool MigrateOnStart => Flag("ReportingStore:MigrateOnStart") ?? StoreProvider == Embedded;

    /// <summary>Gets the as-of day that belongs to the folder (<c>Measure:AsOf</c>); null takes today.</summary>
    public DateOnly? AsOf => Day("Measure:AsOf");

    /// <summary>
    /// Gets whether the log is JSON (<c>Log:Format</c>: json or text); where nothing is said, text on a terminal and JSON
    /// elsewhere.
    /// </summary>
    public bool LogAsJson => configuration["Log:Format"] is { } format ? format == "json" : Console.IsOutputRedirected;

    /// <summary>Gets from which level on is logged (<c>Log:Level</c>); information where nothing is said.</summary>
    public LogLevel LogLevel =>
        Enum.TryParse(configuration["Log:Level"], ignoreCase: true, out LogLevel level) ? level : LogLevel.Information;

    /// <summary>Gets whether the log goes to the Windows event log too (<c>Log:EventLog</c>).</summary>
    public bool LogToEventLog => Flag("Log:EventLog") ?? false;

    /// <summary>
    /// Gets where health and metrics listen (<c>Health:Urls</c>); on this machine alone, port 8080, where nothing is said.
    /// </summary>
    public string HealthUrls => configuration["Health:Urls"] ?? "http://127.0.0.1:8080";

    /// <summary>
    /// Gets how long after its scheduled moment a run that has not succeeded is overdue (<c>Health:GraceMinutes</c>); two hours.
    /// </summary>
    public TimeSpan OverdueGrace => TimeSpan.FromMinutes(Number("Health:GraceMinutes") ?? 120);

    /// <summary>
    /// Gets how many days runs and findings are kept (<c>Health:KeepRunsDays</c>); 400. Figures are kept for ever.
    /// </summary>
    public int KeepRunsDays => Number("Health:KeepRunsDays") ?? 400;

    /// <summary>Gets how many runs one worker has going at once (<c>Worker:Runs</c>); 8.</summary>
    public int MaxConcurrentRuns => Number("Worker:Runs") ?? 8;

    /// <summary>
    /// Gets how often the worker looks for what changed or is due, besides what it is told at once (<c>Worker:LookSeconds</c>);
    /// 10.
    /// </summary>
    public TimeSpan PollInterval => TimeSpan.FromSeconds(Number("Worker:LookSeconds") ?? 10);

    /// <summary>Gets how long a worker that stops may take, rolling back included (<c>Worker:DrainSeconds</c>); 30.</summary>
    public TimeSpan ShutdownTimeout => TimeSpan.FromSeconds(Number("Worker:DrainSeconds") ?? 30);

    /// <summary>
    /// Gets how long after a failed run the next is tried; each further wait is three times as long (<c>Worker:RetryMinutes</c>);
    /// 5.
    /// </summary>
    public TimeSpan FirstRetry => TimeSpan.FromMinutes(Number("Worker:RetryMinutes") ?? 5);

    /// <summary>Gets a named connection string; null where there is none.</summary>
    public string? ConnectionString(string name) => configuration.GetConnectionString(name);

    /// <summary>Gets a named key or password (<c>Secrets:NAME</c>); null where there is none.</summary>
    public string? Secret(string name) => configuration[$"Secrets:{name}"];

    /// <summary>
    /// Reads settings: the catalogue folder's own file, a settings file, the environment, the command line; the last one wins.
    /// </summary>
    /// <param name="catalogue">The folder named on the command line; null where none is.</param>
    /// <param name="settingsFile">The file named on the command line; null where none is.</param>
    /// <param name="overrides">The <c>--Section:Key value</c> pairs of the command line.</param>
    /// <exception cref="BenefitMeterException">A file cannot be read, or a value breaks its rule.</exception>
    public static Settings Load(string? catalogue, string? settingsFile, IReadOnlyDictionary<string, string?> overrides)
    {
        try
        {
            string folder = Path.GetFullPath(catalogue ?? Build(null, settingsFile, overrides)["Catalogue:Path"] ?? ".");
            Settings settings = new(folder, settingsFile, overrides);
            settings.Check();
            return settings;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new($"Indstillingerne kan ikke læses: {exception.Message}", $"The settings cannot be read: {exception.Message}"),
                new("Ret filen, eller nævn en anden med --settings.", "Mend the file, or name another with --settings."),
                exception);
        }
    }

    /// <summary>Reads the same settings for another catalogue folder.</summary>
    public Settings At(string catalogue) => Load(catalogue, settingsFile, overrides);

    private static IConfigurationRoot Build(
        string? folderFile, string? settingsFile, IReadOnlyDictionary<string, string?> overrides)
    {
        ConfigurationBuilder builder = new();
        if (folderFile is not null)
        {
            builder.AddJsonFile(folderFile, optional: true);
        }

        if (settingsFile is not null)
        {
            builder.AddJsonFile(Path.GetFullPath(settingsFile), optional: false);
        }

        IConfigurationRoot settings = builder.AddEnvironmentVariables(EnvironmentPrefix).AddInMemoryCollection(overrides).Build();
        return (settings["Worker:SecretsFolder"] ?? Environment.GetEnvironmentVariable(ServiceSecrets)) is { } secrets
            ? new ConfigurationBuilder().AddKeyPerFile(files => Secrets(files, Path.GetFullPath(secrets)))
                .AddConfiguration(settings).Build()
            : settings;
    }

    // A file a secret, its name the key with two low lines for the colon; a folder may hold other programs' files too.
    private static void Secrets(KeyPerFileConfigurationSource files, string folder)
    {
        files.FileProvider = new PhysicalFileProvider(folder);
        files.IgnoreCondition = name => !OwnNames.Append("ReportingStore:ConnectionString").Any(
            own => name.Replace("__", ":", StringComparison.Ordinal).StartsWith(own, StringComparison.OrdinalIgnoreCase));
    }

    private void Check()
    {
        List<LocalText> failures = [.. UnknownKeys()];
        if (!StoreProviders.Contains(StoreProvider))
        {
            string providers = string.Join(", ", StoreProviders);
            failures.Add(MustBe("ReportingStore:Provider", new($"en af {providers}", $"one of {providers}"), StoreProvider));
        }

        if (StoreProvider != Embedded && configuration["ReportingStore:ConnectionString"] is null)
        {
            failures.Add(new(
                "ReportingStore:ConnectionString skal sige, hvor databasen er, fordi "
                    + $"ReportingStore:Provider er {StoreProvider}.",
                "ReportingStore:ConnectionString must say where the database is, because "
                    + $"ReportingStore:Provider is {StoreProvider}."));
        }

        LocalText trueOrFalse = new("true eller false", "true or false");
        failures.AddRange(
        [
            .. Broken("ReportingStore:MigrateOnStart", trueOrFalse, value => bool.TryParse(value, out _)),
            .. Broken(
                "Measure:AsOf", new("en dato som 2026-03-31", "a date such as 2026-03-31"), _ => Day("Measure:AsOf") is not null),
            .. Broken("Log:Format", new("json eller text", "json or text"), value => value is "json" or "text"),
            .. Broken(
                "Log:Level",
                new(
                    "trace, debug, information, warning, error eller critical",
                    "trace, debug, information, warning, error or critical"),
                value => LogLevels.Contains(value)),
            .. Broken("Log:EventLog", trueOrFalse, value => bool.TryParse(value, out _)),
            .. Broken(
                "Health:Urls",
                new(
                    "adresser som http://127.0.0.1:8080, adskilt af ;",
                    "addresses such as http://127.0.0.1:8080, separated by ;"),
                value => value.Split(';').All(
                    url => url.StartsWith("http", StringComparison.Ordinal) && url.Contains("://", StringComparison.Ordinal))),
            .. Broken("Health:GraceMinutes", 1, null),
            .. Broken("Health:KeepRunsDays", 30, null),
            .. Broken("Worker:Runs", 1, 64),
            .. Broken("Worker:LookSeconds", 1, 3600),
            .. Broken("Worker:DrainSeconds", 10, 540),
            .. Broken("Worker:RetryMinutes", 1, 60),
        ]);
        if (failures.Count > 0)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new(
                    string.Join(Environment.NewLine, failures.Select(failure => failure.Danish)),
                    string.Join(Environment.NewLine, failures)),
                new("Ret de nævnte indstillinger.", "Mend the settings named."));
        }
    }

    private static LocalText MustBe(string key, LocalText rule, string value) =>
        new($"{key} skal være {rule.Danish}, var {value}.", $"{key} must be {rule.English}, was {value}.");

    private IEnumerable<LocalText> Broken(string key, LocalText rule, Func<string, bool> keeps) =>
        configuration[key] is { } value && !keeps(value) ? [MustBe(key, rule, value)] : [];

    private IEnumerable<LocalText> Broken(string key, int least, int? most) => Broken(
        key,
        most is null
            ? new($"et helt tal fra {least} og op", $"a whole number from {least} on")
            : new($"et helt tal fra {least} til {most}", $"a whole number from {least} to {most}"),
        _ => Number(key) is { } number && number >= least && !(number > most));

    private IEnumerable<LocalText> UnknownKeys() =>
        from setting in configuration.AsEnumerable()
        where setting.Value is not null && !Known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)
            && !OwnNames.Any(section => setting.Key.StartsWith(section, StringComparison.OrdinalIgnoreCase))
        orderby setting.Key
        select Suggestion.After(
            new($"{setting.Key} er ikke en indstilling.", $"{setting.Key} is no setting."), setting.Key, Known);

    private bool? Flag(string key) => bool.TryParse(configuration[key], out bool flag) ? flag : null;

    private int? Number(string key) =>
        int.TryParse(configuration[key], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private DateOnly? Day(string key) =>
        DateOnly.TryParseExact(
            configuration[key], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
}
