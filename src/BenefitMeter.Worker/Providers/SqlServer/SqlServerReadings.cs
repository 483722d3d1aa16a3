using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>
/// How SQL Server's columns are read. It never converts between local time and UTC, because its time zone rules are not those of
/// <c>ReportingCalendar</c>: tallies that need such a conversion are streamed. So are texts and floating-point numbers that are
/// calculated with.
/// </summary>
internal static class SqlServerReadings
{
    private const string AsText = "CAST({0} AS nvarchar(max))";

    // Grouping by nvarchar(max) rules out the server's faster ways and reserves memory for long texts, so every text is as short
    // as its column says; numbers and dates have at most 41 characters.
    private const string AsShortText = "CAST({0} AS nvarchar({3}))";
    private const string AsDigits = "CAST({0} AS nvarchar(50))";
    private const string AsIso = "CONVERT(nvarchar(50), {0}, 126)";

    // As the server writes bytes: 0x and two digits each. A cast would read them as characters.
    private const string AsHex = "CONVERT(nvarchar(max), CAST({0} AS varbinary(max)), 1)";
    private const string Utc = "CAST(SWITCHOFFSET({0}, '+00:00') AS datetime2)";
    private const string NoMoment = "CAST(NULL AS datetime2)";

    /// <summary>Gets every reading.</summary>
    public static IReadOnlyList<SqlReading> All { get; } =
    [
        .. new[] { SqlStorage.Text, SqlStorage.Other }.Select(stored => Text(stored, AsText)),
        Text(SqlStorage.ShortText, AsShortText),
        Text(SqlStorage.Whole, AsDigits),
        Text(SqlStorage.Binary, AsHex),
        .. new[] { SqlStorage.Exact, SqlStorage.Day, SqlStorage.Time, SqlStorage.Moment }.Select(stored => Text(stored, AsIso)),
        new(SqlKind.Number, SqlStorage.Exact, AsIso) { Cell = "{0}" },
        new(SqlKind.Number, SqlStorage.Whole, AsDigits) { Cell = "CAST({0} AS decimal(19, 0))" },
        new(SqlKind.Number, SqlStorage.Floating, "{0}"),
        new(SqlKind.Local, SqlStorage.Time, AsIso) { Cell = "CAST({0} AS date)", Day = "CAST({0} AS date)" },
        Moment(SqlKind.Utc, SqlStorage.Moment, Utc),
        Moment(SqlKind.Utc, SqlStorage.Time, "CAST({0} AS datetime2)"),
        Moment(SqlKind.Offset, SqlStorage.Moment, Utc),
        Day(SqlKind.Date, SqlStorage.Day),
        Day(SqlKind.Date, SqlStorage.Time),
        .. new[] { SqlKind.Local, SqlKind.Utc, SqlKind.Offset }.Select(kind => Day(kind, SqlStorage.Day)),
        .. Enum.GetValues<SqlKind>().Except([SqlKind.Text]).Select(kind => new SqlReading(kind, SqlStorage.Text, AsText)),
        .. Enum.GetValues<SqlKind>().Except([SqlKind.Text])
            .Select(kind => new SqlReading(kind, SqlStorage.ShortText, AsShortText)),
    ];

    // SQL Server ignores spaces at the end of the texts that it compares, unless another character follows them.
    private static SqlReading Text(SqlStorage stored, string text) => new(SqlKind.Text, stored, text)
    {
        Cell = $"CASE WHEN DATALENGTH({text}) > 0 THEN ({text} + {SqlServerDialect.End}) COLLATE Latin1_General_BIN2 END",
    };

    private static SqlReading Day(
        SqlKind kind, SqlStorage stored) => new(kind, stored, "CONVERT(nvarchar(50), CAST({0} AS date), 126)")
        {
            Cell = "CAST({0} AS date)",
            Day = "CAST({0} AS date)",
            Moment = NoMoment,
        };

    private static SqlReading Moment(
        SqlKind kind, SqlStorage stored, string utc) => new(kind, stored, $"CONVERT(nvarchar(50), {utc}, 126) + 'Z'")
        {
            Cell = $"DATEADD(HOUR, DATEPART(HOUR, {utc}), CAST(CAST({utc} AS date) AS datetime2))",
            ByHour = true,
            Moment = utc,
        };
}
