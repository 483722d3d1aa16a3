using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sql;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>
/// The functions that <see cref="SqliteDialect"/> names. A cell that was read travels between them as SQLite can hold it
/// exactly: a number as INTEGER, or else as the shortest TEXT; a date as TEXT (<c>2026-03-31</c>); a moment as the INTEGER
/// of its UTC ticks (100 ns). So equal cells are equal groups.
/// </summary>
internal sealed class SqliteFunctions
{
    private static readonly DurationValue Elapsed = new(string.Empty, string.Empty, DurationUnit.Days, true, false);
    private static readonly DurationValue CalendarDays = Elapsed with { Unit = DurationUnit.CalendarDays };
    private static readonly DurationValue Weekdays = Elapsed with { Unit = DurationUnit.WorkingDays };
    private static readonly DurationValue WorkingDays = Weekdays with { DanishCalendar = true };

    private readonly SqliteCells cells;
    private readonly ReportingCalendar calendar;

    private SqliteFunctions(ReportingCalendar calendar) => (this.calendar, cells) = (calendar, new SqliteCells(calendar));

    /// <summary>Gets the failure that a function met, which SQLite itself hands on as a mere text; null where none did.</summary>
    public BenefitMeterException? Failure { get; private set; }

    /// <summary>Gives a connection the functions.</summary>
    public static SqliteFunctions AddTo(SqliteConnection connection, ReportingCalendar calendar)
    {
        var functions = new SqliteFunctions(calendar);
        connection.CreateCollation("bm_ordinal", string.CompareOrdinal);
        connection.CreateFunction("bm_number", (object? value, long? decimals) => functions.Read(value, Need(SqlKind.Number, decimals)), true);
        foreach (SqlKind kind in (SqlKind[])[SqlKind.Local, SqlKind.Utc, SqlKind.Offset, SqlKind.Date])
        {
            ColumnNeed need = Need(kind, null);
            connection.CreateFunction($"bm_{kind.ToString().ToLowerInvariant()}", (object? value) => functions.Read(value, need), true);
        }

        connection.CreateFunction("bm_problems", (object?[] described) => functions.Problems(described), true);
        connection.CreateFunction("bm_day", (object? date) => functions.Day(date), true);
        connection.CreateFunction("bm_compare_numbers", (object? left, object? right) => CompareNumbers(left, right), true);
        connection.CreateFunction("bm_compare_dates", (object? left, object? right) => functions.CompareDates(left, right), true);
        AddDuration("bm_elapsed", Elapsed);
        AddDuration("bm_calendar_days", CalendarDays);
        AddDuration("bm_weekdays", Weekdays);
        AddDuration("bm_working_days", WorkingDays);
        connection.CreateAggregate("bm_sum", (decimal?)null, (decimal? sum, object? number) => Add(sum, number), Written, true);
        return functions;

        void AddDuration(string name, DurationValue duration) => connection.CreateFunction(
            name,
            (object? from, object? to) => (long?)Durations.Of(duration, functions.Date(from), functions.Date(to)),
            true);
    }

    private static ColumnNeed Need(SqlKind kind, long? decimals) => kind switch
    {
        SqlKind.Text => new(string.Empty, CellType.Text, DateMeaning.Local, null),
        SqlKind.Number => new(string.Empty, CellType.Number, DateMeaning.Local, (int?)decimals),
        SqlKind.Utc => new(string.Empty, CellType.Date, DateMeaning.Utc, null),
        SqlKind.Offset => new(string.Empty, CellType.Date, DateMeaning.Offset, null),
        SqlKind.Date => new(string.Empty, CellType.Date, DateMeaning.Date, null),
        _ => new(string.Empty, CellType.Date, DateMeaning.Local, null),
    };

    private object? Read(object? value, ColumnNeed need)
    {
        Cell cell = CellOf(value, need);
        return cell.Kind switch
        {
            CellKind.Number => Written(cell.Number),
            CellKind.Date => Written(cell.Day),
            CellKind.Moment => cell.Ticks,
            _ => null,
        };
    }

    private Cell CellOf(object? value, ColumnNeed need)
    {
        try
        {
            return cells.Read(value, need);
        }
        catch (BenefitMeterException failure)
        {
            Failure = failure;
            throw;
        }
    }

    private string? Problems(object?[] described)
    {
        List<string>? problems = null;
        for (int place = 0; place * 3 < described.Length; place++)
        {
            object? value = described[(place * 3) + 1];
            ColumnNeed need = Need(Enum.Parse<SqlKind>((string)described[place * 3]!), described[(place * 3) + 2] as long?);
            Cell cell = CellOf(value, need);
            if (cell.Kind == CellKind.Unreadable)
            {
                (problems ??= []).Add(string.Create(CultureInfo.InvariantCulture, $"{place} {cell.Text}"));
            }
        }

        return problems is null ? null : string.Join('\n', problems);
    }

    private string? Day(object? date) => date is null or DBNull ? null : Written(Date(date).Day);

    private long? CompareDates(object? left, object? right)
    {
        (Cell first, Cell second) = (Date(left), Date(right));
        return first.Kind == CellKind.Empty || second.Kind == CellKind.Empty ? null
            : first.Kind == CellKind.Moment && second.Kind == CellKind.Moment ? first.Ticks.CompareTo(second.Ticks)
            : first.Day.CompareTo(second.Day);
    }

    private Cell Date(object? read) => read switch
    {
        long ticks => Cell.OfMoment(new DateTime(ticks, DateTimeKind.Utc), calendar.LocalDay(new DateTime(ticks, DateTimeKind.Utc))),
        string day => Cell.OfDate(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => Cell.Empty,
    };

    private static long? CompareNumbers(object? left, object? right) =>
        Number(left) is { } first && Number(right) is { } second ? first.CompareTo(second) : null;

    private static decimal? Add(decimal? sum, object? number) =>
        Number(number) is { } added ? ExactSum.Add(sum ?? 0, added) : sum;

    private static decimal? Number(object? read) => read switch
    {
        long whole => whole,
        string digits => decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object? Written(decimal? number) =>
        number is not { } exact ? null
        : exact == decimal.Truncate(exact) && Math.Abs(exact) < long.MaxValue ? (long)exact
        : ExactSum.WithoutTrailingZeros(exact).ToString(CultureInfo.InvariantCulture);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
