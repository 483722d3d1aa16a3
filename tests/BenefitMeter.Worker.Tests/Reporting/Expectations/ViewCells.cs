using System.Data.Common;
using System.Globalization;

namespace BenefitMeter.Worker.Tests.Reporting.Expectations;

/// <summary>
/// Reads views as a BI tool would, without any code of the product, so that the same expectation applies while that code changes.
/// </summary>
internal static class ViewCells
{
    // The views of SQLite have numbers of 15 digits, and what they add up has a few less.
    private const int Digits = 12;

    /// <summary>Gets the names of all views for readers.</summary>
    public static IReadOnlyList<string> Views(StoreFixture store) =>
    [
        .. Read(store, store.Dialect.Name == "sqlite"
            ? "SELECT name FROM sqlite_master WHERE type = 'view' AND name LIKE 'bi\\_%' ESCAPE '\\'"
            : "SELECT viewname FROM pg_views WHERE schemaname = current_schema() AND viewname LIKE 'bi\\_%'")
            .Select(row => (string)row[0]!).Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a whole view.</summary>
    public static SeenTable Table(StoreFixture store, string view) =>
        store.Dialect.Name == "sqlite" ? Sqlite(store, view) : PostgreSql(store, view);

    /// <summary>Writes a number without what differs from engine to engine: its last digits, and zeros at the end.</summary>
    public static string Number(decimal value)
    {
        // Both engines the same way: first the 15 digits that a REAL has.
        decimal rounded = Round(Round(value, 15), Digits);
        return (rounded / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
    }

    private static decimal Round(decimal value, int digits)
    {
        decimal size = Math.Abs(value);
        int before = 1;
        for (; size >= 10; size /= 10)
        {
            before++;
        }

        for (; size is > 0 and < 1; size *= 10)
        {
            before--;
        }

        int decimals = digits - before;
        if (decimals >= 0)
        {
            return Math.Round(value, Math.Min(decimals, 28), MidpointRounding.AwayFromZero);
        }

        decimal unit = 1;
        for (; decimals < 0; decimals++)
        {
            unit *= 10;
        }

        return Math.Round(value / unit, MidpointRounding.AwayFromZero) * unit;
    }

    // A view of SQLite has no types, so the type of a column is what its values are.
    private static SeenTable Sqlite(StoreFixture store, string view)
    {
        string[] names =
            [.. Read(store, $"SELECT name FROM pragma_table_info('{view}') ORDER BY cid").Select(row => (string)row[0]!)];
        List<object?[]> rows = Read(store, $"SELECT * FROM {view}");
        return new SeenTable(
            view,
            [.. names.Select((name, place) => new SeenColumn(name, TypeOf(rows.Select(row => row[place]))))],
            [.. rows.Select(row => (string?[])[.. row.Select(Cell)])]);

        static string TypeOf(IEnumerable<object?> cells) => string.Join('+', cells
            .Select(cell => cell switch { null => null, long => "integer", double => "real", string => "text", _ => "blob" })
            .OfType<string>().Distinct().Order(StringComparer.Ordinal).DefaultIfEmpty("null"));
    }

    private static SeenTable PostgreSql(StoreFixture store, string view)
    {
        SeenColumn[] columns =
        [
            .. Read(store, $"""
                SELECT a.attname::text,
                    format_type(a.atttypid, a.atttypmod) || CASE WHEN c.collname = 'default' THEN ''
                        ELSE COALESCE(' collate ' || c.collname, '') END
                FROM pg_attribute AS a LEFT JOIN pg_collation AS c ON c.oid = a.attcollation
                WHERE a.attrelid = '{view}'::regclass AND a.attnum > 0 ORDER BY a.attnum
                """).Select(row => new SeenColumn((string)row[0]!, (string)row[1]!)),
        ];
        string cells = string.Join(", ", columns.Select(column => column.Type.StartsWith("timestamp", StringComparison.Ordinal)
            ? $"""to_char("{column.Name}" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')"""
            : $"\"{column.Name}\"::text"));
        bool[] isNumber = [.. columns.Select(column => column.Type.StartsWith("numeric", StringComparison.Ordinal))];
        return new SeenTable(
            view, columns,
            [
                .. Read(store, $"SELECT {cells} FROM {view}").Select(row => (string?[])
                [
                    .. row.Zip(isNumber, (cell, number) => cell is string text && number
                        ? Number(decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture))
                        : (string?)cell),
                ]),
            ]);
    }

    private static string? Cell(object? value) => value switch
    {
        null => null,
        double number => Number((decimal)number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static List<object?[]> Read(StoreFixture store, string question)
    {
        using DbConnection connection = store.Connect();
        using DbCommand command = connection.CreateCommand();
        command.CommandText = question;
        using DbDataReader reader = command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
        {
            object[] cells = new object[reader.FieldCount];
            reader.GetValues(cells);
            rows.Add([.. cells.Select(cell => cell is DBNull ? null : cell)]);
        }

        return rows;
    }
}
