using System.Globalization;
using BenefitMeter.Definitions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.KeyPerFile;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Configuration;

/// <summary>
/// The settings of one command or worker. They are checked when they are loaded: every failure is reported at once, with the key,
/// the rule and the value.
/// </summary>
/// <remarks>A value that is not set has the default that its property states.</remarks>
internal sealed class Settings
{
    /// <summary>The name of the file in a catalogue folder that has the settings of that catalogue.</summary>
    public const string FolderFile = "benefitmeter.json";

    private const string Embedded = "sqlite";

    /// <summary>
    /// Gets the key of every setting, without those that end in a name of the user's own (<c>ConnectionStrings:NAME</c> and
    /// <c>Secrets:NAME</c>) and without former keys.
    /// </summary>
    public static IReadOnlyList<string> Keys => Known;

    private static readonly string[] Known =
    [
        "Catalogue:Path", "ReportingStore:Provider", "ReportingStore:ConnectionString", "ReportingStore:MigrateOnStart",
        "Measure:AsOf", "Demo:Start", "Demo:Seed", "Log:Format", "Log:Level", "Log:EventLog", "Health:Urls",
        "Health:GraceMinutes", "Health:KeepRunsDays", "Worker:Runs", "Worker:PollSeconds", "Worker:ShutdownSeconds",
        "Worker:RetryMinutes", "Worker:SecretsFolder",
    ];

    // The former key of each setting that was renamed, which is still read.
    private static readonly Dictionary<string, string> FormerKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Worker:PollSeconds"] = "Worker:LookSeconds",
        ["Worker:ShutdownSeconds"] = "Worker:DrainSeconds",
    };

    /// <summary>Gets the database engines that the reporting database can be on.</summary>
    public static IReadOnlyList<string> StoreProviders { get; } = [Embedded, "postgresql", "sqlserver"];

    private static readonly string[] LogLevels = ["trace", "debug", "information", "warning", "error", "critical"];

    private static readonly string[] NamedSections = ["ConnectionStrings:", "Secrets:"];

    private const string EnvironmentPrefix = "BENEFITMETER__";

    // Set by systemd: the folder with the credentials of a service.
    private const string ServiceSecrets = "CREDENTIALS_DIRECTORY";

    private readonly IConfigurationRoot configuration;

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
    /// Gets the full path of the catalogue folder (<c>Catalogue:Path</c>). Default: the working folder. The folder given on the
    /// command line comes first.
    /// </summary>
    public string CataloguePath { get; }

    /// <summary>
    /// Gets the engine of the reporting database (<c>ReportingStore:Provider</c>), one of <see cref="StoreProviders"/>. Default:
    /// <c>sqlite</c>.
    /// </summary>
    public string StoreProvider { get; }

    /// <summary>
    /// Gets the connection string of the reporting database (<c>ReportingStore:ConnectionString</c>). Default: the file
    /// <c>benefitmeter.db</c> in the catalogue folder; required on any engine other than <c>sqlite</c>.
    /// </summary>
    public string StoreConnectionString { get; }

    /// <summary>
    /// Gets whether commands and the worker bring the schema of the reporting database up to date before they use it
    /// (<c>ReportingStore:MigrateOnStart</c>). Default: true on SQLite, otherwise false.
    /// </summary>
    public bool MigrateOnStart => Flag("ReportingStore:MigrateOnStart") ?? StoreProvider == Embedded;

    /// <summary>Gets the day that counts as today (<c>Measure:AsOf</c>), included. Default: null, which means today.</summary>
    public DateOnly? AsOf => Day("Measure:AsOf");

    /// <summary>
    /// Gets whether the log is written as JSON rather than text (<c>Log:Format</c>: <c>json</c> or <c>text</c>). Default: text on
    /// a terminal, JSON elsewhere.
    /// </summary>
    public bool LogAsJson => configuration["Log:Format"] is { } format ? format == "json" : Console.IsOutputRedirected;

    /// <summary>Gets the lowest level that is logged (<c>Log:Level</c>). Default: information.</summary>
    public LogLevel LogLevel =>
        Enum.TryParse(configuration["Log:Level"], ignoreCase: true, out LogLevel level) ? level : LogLevel.Information;

    /// <summary>Gets whether the log also goes to the Windows event log (<c>Log:EventLog</c>). Default: false.</summary>
    /// <remarks>Ignored on other systems than Windows.</remarks>
    public bool LogToEventLog => Flag("Log:EventLog") ?? false;

    /// <summary>
    /// Gets the addresses on which health and metrics listen, separated by semicolons (<c>Health:Urls</c>). Default: port 8080,
    /// for this machine only.
    /// </summary>
    public string HealthUrls => configuration["Health:Urls"] ?? "http://127.0.0.1:8080";

    /// <summary>
    /// Gets how long after its scheduled moment a run may take to succeed before its dataset is overdue
    /// (<c>Health:GraceMinutes</c>, from 1). Default: 120 minutes.
    /// </summary>
    public TimeSpan OverdueGrace => TimeSpan.FromMinutes(Number("Health:GraceMinutes") ?? 120);

    /// <summary>
    /// Gets how many days runs, their steps and findings stay in the reporting database (<c>Health:KeepRunsDays</c>, from 30).
    /// Default: 400. Figures, and the runs that published them, are never removed.
    /// </summary>
    public int KeepRunsDays => Number("Health:KeepRunsDays") ?? 400;

    /// <summary>Gets the most runs that one worker has in progress at once (<c>Worker:Runs</c>, 1 to 64). Default: 8.</summary>
    public int MaxConcurrentRuns => Number("Worker:Runs") ?? 8;

    /// <summary>
    /// Gets the interval at which the worker looks for what has changed or is due, in addition to what it is notified of at once
    /// (<c>Worker:PollSeconds</c>, 1 to 3600). Default: 10 seconds.
    /// </summary>
    public TimeSpan PollInterval => TimeSpan.FromSeconds(Number("Worker:PollSeconds") ?? 10);

    /// <summary>
    /// Gets how long the worker may take to stop, rolling back included (<c>Worker:ShutdownSeconds</c>, 10 to 540). Default: 30
    /// seconds.
    /// </summary>
    public TimeSpan ShutdownTimeout => TimeSpan.FromSeconds(Number("Worker:ShutdownSeconds") ?? 30);

    /// <summary>
    /// Gets how long after a failed run the next attempt starts (<c>Worker:RetryMinutes</c>, 1 to 60). Default: 5 minutes. Each
    /// further wait, up to the fourth, is three times as long.
    /// </summary>
    public TimeSpan FirstRetry => TimeSpan.FromMinutes(Number("Worker:RetryMinutes") ?? 5);

    /// <summary>Gets a connection string by its name (<c>ConnectionStrings:NAME</c>); null if it is not set.</summary>
    public string? ConnectionString(string name) => configuration.GetConnectionString(name);

    /// <summary>Gets a key or password by its name (<c>Secrets:NAME</c>); null if it is not set.</summary>
    public string? Secret(string name) => configuration[$"Secrets:{name}"];

    /// <summary>
    /// Loads and checks the settings. They come from <see cref="FolderFile"/> in the catalogue folder, the settings file, the
    /// environment and the command line; if a key is set in several of them, the last one wins. A secret in a file of
    /// <c>Worker:SecretsFolder</c> is used only if none of the four sets it.
    /// </summary>
    /// <param name="catalogue">The catalogue folder given on the command line; null if there is none.</param>
    /// <param name="settingsFile">The settings file given on the command line; null if there is none.</param>
    /// <param name="overrides">The <c>--Section:Key value</c> pairs of the command line.</param>
    /// <exception cref="BenefitMeterException">A file cannot be read, a key is unknown, or a value breaks its rule.</exception>
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
                new("Ret filen, eller angiv en anden med --settings.", "Correct the file, or name another one with --settings."),
                exception);
        }
    }

    /// <summary>Loads the settings again for another catalogue folder, with the same settings file and command line.</summary>
    /// <exception cref="BenefitMeterException">A file cannot be read, a key is unknown, or a value breaks its rule.</exception>
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
            ? new ConfigurationBuilder().AddKeyPerFile(files => AddSecrets(files, Path.GetFullPath(secrets)))
                .AddConfiguration(settings).Build()
            : settings;
    }

    // One file per secret. Its name is the key with "__" for the colon. Files of other programs may be in the same folder.
    private static void AddSecrets(KeyPerFileConfigurationSource files, string folder)
    {
        files.FileProvider = new PhysicalFileProvider(folder);
        files.IgnoreCondition = name => !NamedSections.Append("ReportingStore:ConnectionString").Any(
            key => name.Replace("__", ":", StringComparison.Ordinal).StartsWith(key, StringComparison.OrdinalIgnoreCase));
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
                "ReportingStore:ConnectionString skal angive, hvor databasen er, fordi "
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
            .. Broken("Worker:PollSeconds", 1, 3600),
            .. Broken("Worker:ShutdownSeconds", 10, 540),
            .. Broken("Worker:RetryMinutes", 1, 60),
        ]);
        if (failures.Count > 0)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new(
                    string.Join(Environment.NewLine, failures.Select(failure => failure.Danish)),
                    string.Join(Environment.NewLine, failures)),
                new("Ret disse indstillinger.", "Correct these settings."));
        }
    }

    private static LocalText MustBe(string key, LocalText rule, string value) =>
        new($"{key} skal være {rule.Danish}, var {value}.", $"{key} must be {rule.English}, was {value}.");

    // A failure names the key as it was written, which may be a former one.
    private IEnumerable<LocalText> Broken(string key, LocalText rule, Func<string, bool> isValid) =>
        configuration[WrittenKey(key)] is { } value && !isValid(value) ? [MustBe(WrittenKey(key), rule, value)] : [];

    private IEnumerable<LocalText> Broken(string key, int least, int? most) => Broken(
        key,
        most is null
            ? new($"et helt tal på mindst {least}", $"a whole number of at least {least}")
            : new($"et helt tal fra {least} til {most}", $"a whole number from {least} to {most}"),
        _ => Number(key) is { } number && number >= least && !(number > most));

    private IEnumerable<LocalText> UnknownKeys() =>
        from setting in configuration.AsEnumerable()
        where setting.Value is not null
            && !Known.Concat(FormerKeys.Values).Contains(setting.Key, StringComparer.OrdinalIgnoreCase)
            && !NamedSections.Any(section => setting.Key.StartsWith(section, StringComparison.OrdinalIgnoreCase))
        orderby setting.Key
        select Suggestion.After(
            new($"{setting.Key} er ikke en indstilling.", $"{setting.Key} is not a setting."), setting.Key, Known);

    // The source that comes last decides, as for any other setting: the environment's former key over the file's new one.
    private string WrittenKey(string key) =>
        FormerKeys.TryGetValue(key, out string? former)
            && configuration.Providers.LastOrDefault(source => Sets(source, key) || Sets(source, former)) is { } last
            && !Sets(last, key)
                ? former
                : key;

    private static bool Sets(IConfigurationProvider source, string key) => source.TryGet(key, out _);

    private bool? Flag(string key) => bool.TryParse(configuration[key], out bool flag) ? flag : null;

    private int? Number(string key) =>
        int.TryParse(configuration[WrittenKey(key)], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;

    private DateOnly? Day(string key) =>
        DateOnly.TryParseExact(
            configuration[key], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
}
