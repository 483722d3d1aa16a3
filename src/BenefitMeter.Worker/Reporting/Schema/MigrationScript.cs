using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Quartz;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>One script of the reporting database: a numbered migration, or views, created again when they change.</summary>
/// <param name="Number">The migration's number; null for views.</param>
/// <param name="Name">The file's name, without its ending; views start with <c>views/</c>.</param>
/// <param name="Text">The SQL.</param>
internal sealed record MigrationScript(int? Number, string Name, string Text)
{
    /// <summary>The start of the names of the scheduler's own tables.</summary>
    public const string SchedulerPrefix = "bm_qrtz_";

    private const string CreateView = "CREATE VIEW ";
    private const string SchedulerName = "scheduler";

    // A comment of 0009_benefits was corrected after databases had recorded the script: the statements are the same, so those
    // databases are not refused. From the former checksum to the present one, by engine: SQLite, PostgreSQL, SQL Server.
    private static readonly Dictionary<string, string> CorrectedComments = new(StringComparer.Ordinal)
    {
        ["957add9597060f3782a3d28e774aa3b5df5cb05878ad5aadd0d1795f7928f333"] =
            "874176cb00a7c1a7d329278029201bd4e1ffb5ea3d51e4f2bfe93e8eb86334fb",
        ["f298462c6842ccadd501c94634d2e32a7bf7dbf7254e9563838867407a344aeb"] =
            "728ce27150922d059abe9631410cc6d0ce816ecb251346f45cd729f0dc0aafa7",
        ["7f93a08b228352327c2083ddd94134981648b7dff65b1b542dfc20539dc81827"] =
            "d29ea2c7cf16793a13a421806982f2af0b71f5e85a4848334afb6877eb875f05",
    };

    /// <summary>Gets the SHA-256 of the text with plain line ends and without trailing blanks.</summary>
    public string Checksum { get; } = ChecksumOf(Text);

    /// <summary>
    /// Gets every script that this program knows for an engine, migrations by number first, then the views by name.
    /// </summary>
    public static IReadOnlyList<MigrationScript> For(StoreDialect dialect)
    {
        // Each engine has its scripts in full, so that every one can be run alone (decision 0029).
        string prefix = $"sql/{dialect.Name}/";
        return
        [
            .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
                .Where(name => name.Replace('\\', '/').StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => (Resource: name, Name: name.Replace('\\', '/')[prefix.Length..^".sql".Length]))
                .Where(one => IsRepeated(one.Name) || char.IsAsciiDigit(one.Name[0]))
                .Select(one => Read(one.Name, TextOf(Assembly.GetExecutingAssembly(), one.Resource)))
                .Concat(Scheduler(dialect))
                .OrderBy(script => script.Number ?? int.MaxValue).ThenBy(script => script.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Gets whether a script is applied again whenever it changes: views, and the scheduler's tables, which it makes where they
    /// are missing.
    /// </summary>
    public static bool IsRepeated(string name) => name == SchedulerName || name.StartsWith("views/", StringComparison.Ordinal);

    /// <summary>Gets the text of a script that is no migration.</summary>
    public static string TextOf(StoreDialect dialect, string name) =>
        TextOf(Assembly.GetExecutingAssembly(), $"sql/{dialect.Name}/{name}.sql");

    /// <summary>
    /// Gets whether a recorded checksum is that of this script, or the one it had before a comment was corrected.
    /// </summary>
    public bool IsRecordedAs(string? checksum) =>
        checksum is not null && (checksum == Checksum || CorrectedComments.GetValueOrDefault(checksum) == Checksum);

    /// <summary>Gets the script's batches: what is sent at once.</summary>
    public IEnumerable<string> Batches(StoreDialect dialect) => dialect.BatchEnd.Length == 0
        ? [Text]
        : Text.Split($"\n{dialect.BatchEnd}\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(batch => batch.EndsWith("\n" + dialect.BatchEnd, StringComparison.Ordinal)
                ? batch[..^(dialect.BatchEnd.Length + 1)]
                : batch);

    /// <summary>Gets the views that the script makes, each with its question.</summary>
    public IReadOnlyList<(string Name, string Question)> Views(StoreDialect dialect) =>
    [
        .. Batches(dialect).SelectMany(batch => batch.Split(';'))
            .Where(part => part.Contains(CreateView, StringComparison.Ordinal)).Select(part =>
            {
                string[] halves =
                    part[(part.IndexOf(CreateView, StringComparison.Ordinal) + CreateView.Length)..].Split(" AS\n", 2);
                return (halves[0].Trim(), halves[1].Trim());
            }),
    ];

    /// <summary>Gets the statements that record the script as applied.</summary>
    public string RecordStatement(StoreDialect dialect) => string.Create(CultureInfo.InvariantCulture, $"""
        DELETE FROM bm_migration WHERE name = '{Name}';
        INSERT INTO bm_migration (name, number, checksum, applied_at)
        VALUES ('{Name}', {Number?.ToString(CultureInfo.InvariantCulture) ?? "NULL"}, '{Checksum}', {dialect.Now});
        """);

    public static string ChecksumOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd())));

    private static MigrationScript Read(string name, string text)
    {
        int? number = IsRepeated(name) ? null : int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        return new MigrationScript(number, name, text);
    }

    // The scheduler's package has the script of its tables; it creates only what is missing (decision 0027).
    private static IEnumerable<MigrationScript> Scheduler(StoreDialect dialect)
    {
        const string End = "\n--;;\n";
        return dialect.Jobs.SchedulerScript is not { } engine ? [] :
        [
            new MigrationScript(
                null, SchedulerName, TextOf(typeof(IScheduler).Assembly, $"Quartz.Impl.AdoJobStore.Schema.create_{engine}.sql")
                    .Replace(End, $"\n{dialect.BatchEnd}\n", StringComparison.Ordinal)
                    .Replace("{0}", SchedulerPrefix, StringComparison.Ordinal)
                    .Replace("{1}", SchedulerPrefix, StringComparison.Ordinal)),
        ];
    }

    private static string TextOf(Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
