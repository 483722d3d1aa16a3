using BenefitMeter.Definitions;
using Microsoft.Extensions.Logging;
using static BenefitMeter.Worker.Configuration.SettingTypes;

namespace BenefitMeter.Worker.Configuration;

/// <summary>
/// The settings of one command or worker. They are checked when they are loaded: every failure is reported at once, with the key,
/// the rule and the value.
/// </summary>
/// <remarks>
/// Above each property is the description of its setting, which has key, limits, default, meaning and unit (decision 0078). The
/// order is that of messages and of <c>ops/operations/settings.md</c>.
/// </remarks>
internal sealed class Settings
{
    /// <summary>The name of the file in a catalogue folder that has the settings of that catalogue.</summary>
    public const string FolderFile = "benefitmeter.json";

    private const string Embedded = "sqlite";

    // Set by systemd: the folder with the credentials of a service.
    private const string ServiceSecrets = "CREDENTIALS_DIRECTORY";

    // Set by systemd: the folder where a service may write.
    private const string ServiceState = "STATE_DIRECTORY";

    // Before every description, each of which adds itself.
    private static readonly List<SettingDescription> Described = [];

    private readonly SettingSources sources;
    private readonly string? settingsFile;
    private readonly IReadOnlyDictionary<string, string?> overrides;

    private Settings(string? catalogue, string? settingsFile, IReadOnlyDictionary<string, string?> overrides)
    {
        (this.settingsFile, this.overrides) = (settingsFile, overrides);
        sources = SettingSources.Load(folderFile: null, settingsFile, overrides);
        CataloguePath = Path.GetFullPath(catalogue ?? Value(CataloguePathSetting));
        sources = SettingSources.Load(Path.Combine(CataloguePath, FolderFile), settingsFile, overrides);
        if (Value(SecretsFolderSetting) is { } folder)
        {
            sources = sources.WithSecrets(folder, [.. Described.Where(setting => setting.IsSecret)]);
        }
    }

    /// <summary>Gets the description of every setting.</summary>
    public static IReadOnlyList<SettingDescription> Descriptions => Described;

    /// <summary>
    /// Gets the key of every setting, without those that end in a name of the user's own (<c>ConnectionStrings:NAME</c> and
    /// <c>Secrets:NAME</c>) and without former keys.
    /// </summary>
    public static IEnumerable<string> Keys =>
        Described.Where(setting => !setting.HasChosenName).Select(setting => setting.Key);

    private static readonly Setting<string> CataloguePathSetting = Describe(new Setting<string>(
        "Catalogue:Path", Text, "the working folder", _ => ".",
        new(
            "Katalogmappen; også `--catalogue`, som går forud.",
            "The catalogue folder; also `--catalogue`, which comes first.")));

    /// <summary>Gets the full path of the folder of <see cref="CataloguePathSetting"/>.</summary>
    public string CataloguePath { get; }

    /// <summary>Gets the database engines that the reporting database can be on.</summary>
    public static IReadOnlyList<string> StoreProviders { get; } = [Embedded, "postgresql", "sqlserver"];

    private static readonly Setting<string> StoreProviderSetting = Describe(new Setting<string>(
        "ReportingStore:Provider", Choice([.. StoreProviders.Select(name => (name, name))]) with
        {
            Rule = new($"en af {string.Join(", ", StoreProviders)}", $"one of {string.Join(", ", StoreProviders)}"),
        },
        Embedded, new("Rapportdatabasens databasesystem.", "The engine of the reporting database.")));

    /// <summary>Gets the value of <see cref="StoreProviderSetting"/>.</summary>
    public string StoreProvider => Value(StoreProviderSetting);

    private static readonly Setting<string> StoreConnectionStringSetting = Describe(new Setting<string>(
        "ReportingStore:ConnectionString", Text,
        $"`Data Source=<folder>/benefitmeter.db`, in `${ServiceState}`, else the catalogue",
        settings => $"Data Source={Path.Combine(StateFolder ?? settings.CataloguePath, "benefitmeter.db")}",
        new(
            "Hvor rapportdatabasen er; kræves på en server, på SQL Server med `Encrypt=`.",
            "Where the reporting database is; required on a server, on SQL Server with `Encrypt=`."))
    {
        IsSecret = true,
        Missing = settings => settings.sources[StoreProviderSetting] is { } provider
            && !provider.Equals(Embedded, StringComparison.OrdinalIgnoreCase)
            ? new(
                $"ReportingStore:ConnectionString skal angive, hvor databasen er, fordi ReportingStore:Provider er {provider}.",
                $"ReportingStore:ConnectionString must say where the database is, because ReportingStore:Provider is {provider}.")
            : null,
    });

    // A service of systemd must not write to its catalogue, and has a folder of its own instead (decision 0085).
    private static string? StateFolder =>
        Environment.GetEnvironmentVariable(ServiceState) is { Length: > 0 } folders ? folders.Split(':')[0] : null;

    /// <summary>Gets the value of <see cref="StoreConnectionStringSetting"/>.</summary>
    public string StoreConnectionString => Value(StoreConnectionStringSetting);

    private static readonly Setting<bool> MigrateOnStartSetting = Describe(new Setting<bool>(
        "ReportingStore:MigrateOnStart", TrueOrFalse, "`true` on SQLite, else `false`",
        settings => settings.StoreProvider == Embedded,
        new(
            "Om workeren, `report` og de kommandoer, der skriver i rapportdatabasen, opdaterer dens skema, før de bruger "
                + "den; ellers gør `benefitmeter migrate` det. Kommandoer, der kun læser, som `status`, opdaterer det aldrig.",
            "Whether the worker, `report` and the commands that write to the reporting database bring its schema up to date "
                + "before they use it; otherwise `benefitmeter migrate` does. Commands that only read, such as `status`, never "
                + "do.")));

    /// <summary>Gets the value of <see cref="MigrateOnStartSetting"/>.</summary>
    public bool MigrateOnStart => Value(MigrateOnStartSetting);

    private static readonly Setting<string?> ConnectionStringSetting = Describe(new Setting<string?>(
        "ConnectionStrings:NAME", OptionalText, null, _ => null,
        new(
            "Forbindelsesstrengen, som `connection: NAME` under en kilde henviser til.",
            "The connection string that a source's `connection: NAME` refers to."))
    { IsSecret = true });

    /// <summary>Gets the <see cref="ConnectionStringSetting"/> of a name; null if it is not set.</summary>
    public string? ConnectionString(string name) => sources.Named(ConnectionStringSetting, name);

    private static readonly Setting<string?> SecretSetting = Describe(new Setting<string?>(
        "Secrets:NAME", OptionalText, null, _ => null,
        new(
            "Nøglen eller klienthemmeligheden, som `api-key: NAME` eller `client-secret: NAME` under en kilde henviser til.",
            "The key or client secret that a source's `api-key: NAME` or `client-secret: NAME` refers to."))
    { IsSecret = true });

    /// <summary>Gets the <see cref="SecretSetting"/> of a name; null if it is not set.</summary>
    public string? Secret(string name) => sources.Named(SecretSetting, name);

    private static readonly Setting<DateOnly?> AsOfSetting = Describe(new Setting<DateOnly?>(
        "Measure:AsOf", Date, "today", _ => null,
        new("Dagen, der regnes som i dag, inklusive.", "The day that counts as today, included."))
    { Ignored = new("sammen med `--as-of`", "with `--as-of`") });

    /// <summary>Gets the value of <see cref="AsOfSetting"/>; null for today.</summary>
    public DateOnly? AsOf => Value(AsOfSetting);

    // Both are read by the demo itself, with the file that it writes them to.
    private static readonly Setting<string?> DemoStartSetting = Describe(new Setting<string?>(
        "Demo:Start", OptionalText, null, _ => null,
        new(
            "Den første dag i demoens genererede data; `benefitmeter demo` skriver den i sin mappe, så demoen "
                + "er den samme næste gang.",
            "The first day of the demo's generated data; `benefitmeter demo` writes it to its folder, so that a second run "
                + "generates the same.")));

    private static readonly Setting<string?> DemoSeedSetting = Describe(new Setting<string?>(
        "Demo:Seed", OptionalText, null, _ => null,
        new(
            "Startværdien for det tilfældige i demoens genererede data; skrives ligesom `Demo:Start`.",
            "The random start of the demo's generated data; written like `Demo:Start`.")));

    private static readonly Setting<bool> LogAsJsonSetting = Describe(new Setting<bool>(
        "Log:Format", Choice(("json", true), ("text", false)), "`text` on a terminal, else `json`",
        _ => Console.IsOutputRedirected, new("Hvordan workeren skriver sin log.", "How the worker logs.")));

    /// <summary>Gets whether <see cref="LogAsJsonSetting"/> is JSON rather than text.</summary>
    public bool LogAsJson => Value(LogAsJsonSetting);

    private static readonly Setting<LogLevel> LogLevelSetting = Describe(new Setting<LogLevel>(
        "Log:Level",
        Choice(
            ("trace", LogLevel.Trace), ("debug", LogLevel.Debug), ("information", LogLevel.Information),
            ("warning", LogLevel.Warning), ("error", LogLevel.Error), ("critical", LogLevel.Critical)),
        "information", new("Det laveste niveau, der logges.", "The lowest level that is logged.")));

    /// <summary>Gets the value of <see cref="LogLevelSetting"/>.</summary>
    public LogLevel LogLevel => Value(LogLevelSetting);

    private static readonly Setting<bool> LogToEventLogSetting = Describe(new Setting<bool>(
        "Log:EventLog", TrueOrFalse, "false",
        new(
            "Om loggen også skrives til Windows' hændelseslog, med kilden `BenefitMeter`.",
            "Whether the log also goes to the Windows event log, source `BenefitMeter`."))
    { Ignored = new("på andre systemer end Windows", "on other systems than Windows") });

    /// <summary>Gets the value of <see cref="LogToEventLogSetting"/>.</summary>
    public bool LogToEventLog => Value(LogToEventLogSetting);

    private static readonly Setting<string> HealthUrlsSetting = Describe(new Setting<string>(
        "Health:Urls", Addresses, "http://127.0.0.1:8080",
        new(
            "Adresserne, som workerens sundhedstjek og metrikker lytter på; standardadressen kan kun nås fra maskinen selv.",
            "The addresses on which the worker's health and metrics listen; the default can be reached from this machine "
                + "only.")));

    /// <summary>Gets the value of <see cref="HealthUrlsSetting"/>.</summary>
    public string HealthUrls => Value(HealthUrlsSetting);

    private static readonly Setting<TimeSpan> OverdueGraceSetting = Describe(new Setting<TimeSpan>(
        "Health:GraceMinutes", Minutes(1), "120",
        new(
            "Hvor mange minutter der må gå fra det planlagte tidspunkt til en vellykket kørsel, før dens datasæt er forsinket.",
            "How many minutes after its scheduled moment a run may take to succeed before its dataset is overdue.")));

    /// <summary>Gets the value of <see cref="OverdueGraceSetting"/>.</summary>
    public TimeSpan OverdueGrace => Value(OverdueGraceSetting);

    private static readonly Setting<int> KeepRunsDaysSetting = Describe(new Setting<int>(
        "Health:KeepRunsDays", WholeNumber(30), "400",
        new(
            "Hvor mange dage kørsler, deres trin og fund bliver i rapportdatabasen; tal, og de kørsler, der har offentliggjort "
                + "dem, fjernes aldrig.",
            "How many days runs, their steps and findings stay in the reporting database; figures, and the runs that published "
                + "them, are never removed.")));

    /// <summary>Gets the value of <see cref="KeepRunsDaysSetting"/>.</summary>
    public int KeepRunsDays => Value(KeepRunsDaysSetting);

    private static readonly Setting<int> MaxConcurrentRunsSetting = Describe(new Setting<int>(
        "Worker:Runs", WholeNumber(1, 64), "8",
        new(
            "Hvor mange kørsler én worker højst har i gang på samme tid.",
            "The most runs that one worker has in progress at once.")));

    /// <summary>Gets the value of <see cref="MaxConcurrentRunsSetting"/>.</summary>
    public int MaxConcurrentRuns => Value(MaxConcurrentRunsSetting);

    private static readonly Setting<TimeSpan> PollIntervalSetting = Describe(new Setting<TimeSpan>(
        "Worker:PollSeconds", Seconds(1, 3600), "10",
        new(
            "Hvor mange sekunder der går, mellem at workeren ser efter, hvad der er ændret eller skal køres, ud over det, den "
                + "straks får besked om; ændrede filer læses, når ingen har skrevet i et sekund, dog senest efter et halvt "
                + "minut.",
            "How often, in seconds, the worker looks for what has changed or is due, in addition to what it is notified of at "
                + "once; changed files are read when nobody has written for a second, after half a minute at the latest."))
    { FormerKey = "Worker:LookSeconds" });

    /// <summary>Gets the value of <see cref="PollIntervalSetting"/>.</summary>
    public TimeSpan PollInterval => Value(PollIntervalSetting);

    private static readonly Setting<TimeSpan> ShutdownTimeoutSetting = Describe(new Setting<TimeSpan>(
        "Worker:ShutdownSeconds", Seconds(10, 540), "30",
        new(
            "Hvor mange sekunder workeren må være om at stoppe, inklusive at rulle tilbage.",
            "How many seconds the worker may take to stop, rolling back included."))
    { FormerKey = "Worker:DrainSeconds" });

    /// <summary>Gets the value of <see cref="ShutdownTimeoutSetting"/>.</summary>
    public TimeSpan ShutdownTimeout => Value(ShutdownTimeoutSetting);

    private static readonly Setting<TimeSpan> FirstRetrySetting = Describe(new Setting<TimeSpan>(
        "Worker:RetryMinutes", Minutes(1, 60), "5",
        new(
            "Hvor mange minutter efter en fejlet kørsel det næste forsøg starter; hver ventetid derefter, til og med den fjerde, "
                + "er tre gange så lang.",
            "How many minutes after a failed run the next attempt starts; each further wait, up to the fourth, is three times as "
                + "long.")));

    /// <summary>Gets the value of <see cref="FirstRetrySetting"/>.</summary>
    public TimeSpan FirstRetry => Value(FirstRetrySetting);

    private static readonly Setting<string?> SecretsFolderSetting = Describe(new Setting<string?>(
        "Worker:SecretsFolder", OptionalText, $"`${ServiceSecrets}`", _ => Environment.GetEnvironmentVariable(ServiceSecrets),
        new(
            "En mappe med én fil for hver hemmelighed, fx `ConnectionStrings__Post` eller `Secrets__Web`; den bruges kun til "
                + "det, der ikke er sat andre steder.",
            "A folder with one file for each secret, such as `ConnectionStrings__Post` or `Secrets__Web`; it is used only for "
                + "what is not set elsewhere.")));

    /// <summary>
    /// Loads and checks the settings. They come from <see cref="FolderFile"/> in the catalogue folder, the settings file, the
    /// environment and the command line; if a key is set in several of them, the last one wins. A secret in a file of
    /// <see cref="SecretsFolderSetting"/> is used only if none of the four sets it.
    /// </summary>
    /// <param name="catalogue">The catalogue folder given on the command line; null if there is none.</param>
    /// <param name="settingsFile">The settings file given on the command line; null if there is none.</param>
    /// <param name="overrides">The <c>--Section:Key value</c> pairs of the command line.</param>
    /// <exception cref="BenefitMeterException">A file cannot be read, a key is unknown, or a value breaks its rule.</exception>
    public static Settings Load(string? catalogue, string? settingsFile, IReadOnlyDictionary<string, string?> overrides)
    {
        try
        {
            Settings settings = new(catalogue, settingsFile, overrides);
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

    private static Setting<T> Describe<T>(Setting<T> setting)
    {
        Described.Add(setting);
        return setting;
    }

    private T Value<T>(Setting<T> setting) => setting.Value(sources[setting], this);

    private void Check()
    {
        LocalText[] failures = [.. UnknownKeys(), .. Described.Select(Failure).OfType<LocalText>()];
        if (failures.Length > 0)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new(
                    string.Join(Environment.NewLine, failures.Select(failure => failure.Danish)),
                    string.Join(Environment.NewLine, failures.Select(failure => failure.English))),
                new("Ret disse indstillinger.", "Correct these settings."));
        }
    }

    private IEnumerable<LocalText> UnknownKeys() =>
        from key in sources.Keys
        where !Described.Any(setting => setting.IsKey(key))
        orderby key
        select Suggestion.After(new($"{key} er ikke en indstilling.", $"{key} is not a setting."), key, Keys);

    // A failure names the key as it was written, which may be a former one.
    private LocalText? Failure(SettingDescription setting)
    {
        string key = sources.WrittenKey(setting);
        return sources[setting] is not { } value ? setting.Missing?.Invoke(this)
            : setting.Accepts(value) ? null
            : new($"{key} skal være {setting.Rule.Danish}, var {value}.", $"{key} must be {setting.Rule.English}, was {value}.");
    }
}
