using System.Globalization;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sql;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>
/// The functions that <see cref="SqliteDialect"/> names. Between them a cell has the form in which SQLite stores it exactly: a
/// number is an INTEGER, or otherwise the shortest TEXT; a date is a TEXT (<c>2026-03-31</c>); a moment is the INTEGER of its UTC
/// ticks (100 ns). So equal cells are equal groups.
/// </summary>
internal sealed class SqliteFunctions
{
    private static readonly DurationValue Elapsed = new(string.Empty, string.Empty, DurationUnit.Days, true, false);
    private static readonly DurationValue CalendarDays = Elapsed with { Unit = DurationUnit.CalendarDays };
    private static readonly DurationValue Weekdays = Elapsed with { Unit = DurationUnit.WorkingDays };
    private static readonly DurationValue WorkingDays = Weekdays with { DanishCalendar = true };

    private readonly SqliteCells cells;
    private readonly Extraction extraction;

    private SqliteFunctions(Extraction extraction) =>
        (this.extraction, cells) = (extraction, new SqliteCells(extraction.Calendar));

    /// <summary>
    /// Gets the exception of a function, of which SQLite itself passes on only the text. Null where no function has failed.
    /// </summary>
    public Exception? Failure { get; private set; }

    /// <summary>Adds the functions to a connection, for the queries of an extraction.</summary>
    public static SqliteFunctions AddTo(SqliteConnection connection, Extraction extraction)
    {
        // SQLite has neither dates nor exact decimals, so it reads cells by our own functions (decision 0018).
        var functions = new SqliteFunctions(extraction);
        connection.CreateCollation("bm_ordinal", string.CompareOrdinal);
        connection.CreateFunction("bm_number", (object? value, long? decimals) => functions.Number(value, decimals), true);
        foreach (SqlKind kind in (SqlKind[])[SqlKind.Local, SqlKind.Utc, SqlKind.Offset, SqlKind.Date])
        {
            ColumnNeed need = Need(kind, null);
            connection.CreateFunction(
                $"bm_{kind.ToString().ToLowerInvariant()}", (object? value) => functions.Read(value, need), true);
        }

        connection.CreateFunction("bm_problems", (object?[] row) => functions.Problems(row), true);
        connection.CreateFunction("bm_day", (object? date) => functions.Day(date), true);
        connection.CreateFunction("bm_compare_numbers", (object? left, object? right) => CompareNumbers(left, right), true);
        connection.CreateFunction("bm_compare_dates", (object? left, object? right) => functions.CompareDates(left, right), true);
        AddDuration("bm_elapsed", Elapsed);
        AddDuration("bm_calendar_days", CalendarDays);
        AddDuration("bm_weekdays", Weekdays);
        AddDuration("bm_working_days", WorkingDays);
        connection.CreateAggregate("bm_sum", default(Total), (Total total, object? number) => Add(total, number), Written, true);
        return functions;

        void AddDuration(string name, DurationValue duration) => connection.CreateFunction(
            name,
            (object? from, object? to) => (long?)Durations.Between(duration, functions.Date(from), functions.Date(to)),
            true);
    }

    private static ColumnNeed Need(SqlKind kind, long? decimals) => kind == SqlKind.Number
        ? new(string.Empty, CellType.Number, DateMeaning.Local, (int?)decimals)
        : new(string.Empty, CellType.Date, Enum.Parse<DateMeaning>(kind.ToString()), null);

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

    // A floating-point number without decimals is reported by bm_problems, which has the name of the column.
    private object? Number(object? value, long? decimals) =>
        value is double && decimals is null ? null : Read(value, Need(SqlKind.Number, decimals));

    private Cell CellOf(object? value, ColumnNeed need) => Recorded(() => cells.Read(value, need));

    private string? Problems(object?[] row)
    {
        List<string>? problems = null;
        for (int index = 0; index < row.Length; index++)
        {
            Cell cell = CellOf(row[index], extraction.Columns[index]);
            if (cell.Kind == CellKind.Unreadable)
            {
                (problems ??= []).Add(string.Create(CultureInfo.InvariantCulture, $"{index} {cell.Text}"));
            }
        }

        return problems is null ? null : string.Join('\n', problems);
    }

    private string? Day(object? read) =>
        read as string ?? (Date(read) is { Kind: CellKind.Moment, Day: var day } ? Written(day) : null);

    private long? CompareDates(object? left, object? right)
    {
        (Cell first, Cell second) = (Date(left), Date(right));
        return first.Kind == CellKind.Empty || second.Kind == CellKind.Empty ? null
            : first.Kind == CellKind.Moment && second.Kind == CellKind.Moment ? first.Ticks.CompareTo(second.Ticks)
            : first.Day.CompareTo(second.Day);
    }

    private Cell Date(object? read) => read switch
    {
        long ticks => Cell.OfMoment(
            new DateTime(ticks, DateTimeKind.Utc), extraction.Calendar.LocalDay(new DateTime(ticks, DateTimeKind.Utc))),
        string day => Cell.OfDate(DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture)),
        _ => Cell.Empty,
    };

    private static long? CompareNumbers(object? left, object? right) =>
        Number(left) is { } first && Number(right) is { } second ? first.CompareTo(second) : null;

    // Rows that belong to no tally are summed as well. A sum that is too large is an error only where it is read.
    private static Total Add(Total total, object? number)
    {
        try
        {
            return Number(number) is { } added && !total.IsTooLarge
                ? new(ExactSum.Add(total.Sum ?? 0, added), IsTooLarge: false)
                : total;
        }
        catch (OverflowException)
        {
            return new(null, IsTooLarge: true);
        }
    }

    private readonly record struct Total(decimal? Sum, bool IsTooLarge);

    private T Recorded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is BenefitMeterException or OverflowException)
        {
            Failure = exception;
            throw;
        }
    }

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

    private static object? Written(Total total) => total.IsTooLarge ? "too large" : Written(total.Sum);

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
