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

    /// <summary>Gets the SHA-256 of the text with plain line ends and without trailing blanks.</summary>
    public string Checksum { get; } = ChecksumOf(Text);

    /// <summary>
    /// Gets every script that this program knows for an engine, migrations by number first, then the views by name.
    /// </summary>
    public static IReadOnlyList<MigrationScript> For(StoreDialect dialect)
    {
        // Each engine has its scripts rendered in full, so that every one can be run alone (decision 0077).
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
