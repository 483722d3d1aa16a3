using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Providers.PostgreSql;

/// <summary>
/// How PostgreSQL's columns are read. A text column with numbers or dates is only streamed, because a query of PostgreSQL fails
/// at the first text that it cannot convert.
/// </summary>
internal static class PostgreSqlReadings
{
    private const string AsText = "CAST({0} AS text)";
    private const string Rounded = "round(CAST({0} AS numeric), {1})";
    private const string LargestDigits = "79228162514264337593543950335";
    private const string MomentAsText = "CAST({0} AT TIME ZONE 'UTC' AS text) || 'Z'";
    private const string IsInYears = "{0} >= '0001-01-01' AND {0} < '10000-01-01'";
    private const string OutOfYears = "NOT (" + IsInYears + ")";
    private const string InYears = "CASE WHEN " + IsInYears + " THEN {0} END";
    private const string NoMoment = "CAST(NULL AS timestamptz)";

    // PostgreSQL reads a local time that occurs twice as winter time. One hour earlier, with an hour added, it is summer time.
    private const string LocalMoment =
        "LEAST(" + InYears + " AT TIME ZONE {2}, (" + InYears + " - interval '1 hour') AT TIME ZONE {2} + interval '1 hour')";

    /// <summary>Gets every reading.</summary>
    public static IReadOnlyList<SqlReading> All { get; } =
    [
        .. Enum.GetValues<SqlStorage>().Except([SqlStorage.Any]).Select(stored =>
            new SqlReading(SqlKind.Text, stored, AsText) { Cell = "NULLIF(CAST({0} AS text), '') COLLATE \"C\"" }),
        Number(SqlStorage.Exact, "{0}"),
        new(SqlKind.Number, SqlStorage.Whole, AsText) { Cell = "CAST({0} AS numeric)" },
        Number(SqlStorage.Floating, Rounded),
        new(SqlKind.Local, SqlStorage.Time, AsText)
        { Cell = DayOf(InYears), Day = DayOf(InYears), Moment = LocalMoment, Unreadable = OutOfYears },
        Moment(SqlKind.Utc, SqlStorage.Moment, MomentAsText, InYears),
        Moment(SqlKind.Utc, SqlStorage.Time, AsText, InYears + " AT TIME ZONE 'UTC'"),
        Moment(SqlKind.Offset, SqlStorage.Moment, MomentAsText, InYears),
        Day(SqlKind.Date),
        new(SqlKind.Date, SqlStorage.Time, "CAST(CAST({0} AS date) AS text)")
        { Cell = DayOf(InYears), Day = DayOf(InYears), Moment = NoMoment, Unreadable = OutOfYears },
        .. new[] { SqlKind.Local, SqlKind.Utc, SqlKind.Offset }.Select(Day),
        .. Enum.GetValues<SqlKind>().Except([SqlKind.Text]).Select(kind => new SqlReading(kind, SqlStorage.Text, AsText)),
    ];

    // A decimal has at most 28 decimals, and digits up to the largest number of 96 bits. The first test is enough for most
    // numbers.
    private static SqlReading Number(SqlStorage stored, string number)
    {
        return new(SqlKind.Number, stored, $"CAST({number} AS text)")
        {
            Cell = number,
            Projection = $"CASE WHEN {Fits("{0}")} THEN trim_scale({{0}}) END",
            Unreadable = $"NOT {Fits(number)}",
        };

        static string Fits(string number) =>
            $"(scale({number}) <= 14 AND {number} > -100000000000000 AND {number} < 100000000000000 OR "
            + $"scale(trim_scale({number})) <= 28"
            + $" AND CAST(replace(CAST(abs(trim_scale({number})) AS text), '.', '') AS numeric) <= {LargestDigits})";
    }

    // Only days that are subtracted must be in the years that can be read: PostgreSQL fails at a difference of infinite days.
    private static SqlReading Day(SqlKind kind) => new(kind, SqlStorage.Day, AsText)
    {
        Cell = "{0}",
        Day = InYears,
        Moment = NoMoment,
        Unreadable = OutOfYears,
    };

    private static SqlReading Moment(
        SqlKind kind, SqlStorage stored, string streamed, string moment) => new(kind, stored, streamed)
        {
            Cell = $"date_trunc('hour', {moment} AT TIME ZONE 'UTC')",
            ByHour = true,
            Day = $"CAST({moment} AT TIME ZONE {{2}} AS date)",
            Moment = moment,
            Unreadable = OutOfYears,
        };

    private static string DayOf(string time) => $"CAST({time} AS date)";
}
