using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace BenefitMeter.Worker.Reporting;

/// <summary>One script of the reporting database: a numbered migration, or views that are made anew when they change.</summary>
/// <param name="Number">The migration's number; null for views.</param>
/// <param name="Name">The file's name, without its ending; views start with <c>views/</c>.</param>
/// <param name="Text">The SQL.</param>
internal sealed record MigrationScript(int? Number, string Name, string Text)
{
    private const string Prefix = "sql/sqlite/";

    /// <summary>Gets every script that this program knows, migrations by number first, then the views by name.</summary>
    public static IReadOnlyList<MigrationScript> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(Read)
            .OrderBy(script => script.Number ?? int.MaxValue).ThenBy(script => script.Name, StringComparer.Ordinal),
    ];

    /// <summary>Gets the SHA-256 of the text with plain line ends and without trailing blanks.</summary>
    public string Checksum { get; } = ChecksumOf(Text);

    /// <summary>Gets the statement that records the script as applied.</summary>
    public string RecordStatement => string.Create(CultureInfo.InvariantCulture, $"""
        DELETE FROM bm_migration WHERE name = '{Name}';
        INSERT INTO bm_migration (name, number, checksum, applied_at)
        VALUES ('{Name}', {Number?.ToString(CultureInfo.InvariantCulture) ?? "NULL"}, '{Checksum}', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
        """);

    public static string ChecksumOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd())));

    private static MigrationScript Read(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string name = resource[Prefix.Length..^".sql".Length];
        int? number = name.StartsWith("views/", StringComparison.Ordinal)
            ? null
            : int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        return new MigrationScript(number, name, reader.ReadToEnd());
    }
}
