using System.Globalization;
using System.Text;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>
/// Inserts rows by one prepared statement whose values are bound by place, as the UTF-8 that the file has.
/// Microsoft.Data.Sqlite's own command finds each parameter by name, for each row again: with it publishing took twice as long,
/// sentences and all.
/// </summary>
internal sealed class SqliteRowWriter : IRowWriter, IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt insert;

    // A value stays bound until another takes its place: most texts of a row, and most of what it lacks, are those of the row
    // before.
    private readonly string?[] texts;
    private readonly bool[] isNull;
    private byte[] room = new byte[1024];
    private int place;

    /// <summary>Prepares the statement.</summary>
    /// <exception cref="SqliteException">There is no such table or column.</exception>
    public SqliteRowWriter(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        database = connection.Handle!;
        texts = new string?[columns.Count];
        isNull = new bool[columns.Count];
        Check(raw.sqlite3_prepare_v2(
            database,
            $"INSERT INTO {table} ({string.Join(", ", columns.Select(StoreSession.Quote))}) "
                + $"VALUES ({string.Join(", ", columns.Select(_ => "?"))})",
            out insert));
    }

    /// <inheritdoc/>
    public void Text(string? text)
    {
        if (text is null)
        {
            Null();
        }
        else if (ReferenceEquals(texts[place], text) && !isNull[place])
        {
            place++;
        }
        else
        {
            int most = Encoding.UTF8.GetMaxByteCount(text.Length);
            room = room.Length < most ? new byte[most] : room;
            Bind(Encoding.UTF8.GetBytes(text, room), text);
        }
    }

    /// <inheritdoc/>
    public void Integer(long? number)
    {
        if (number is { } whole)
        {
            (isNull[place], texts[place]) = (false, null);
            Check(raw.sqlite3_bind_int64(insert, ++place, whole));
        }
        else
        {
            Null();
        }
    }

    /// <inheritdoc/>
    public void Number(decimal? number)
    {
        if (number is { } exact)
        {
            Bind(StoredText.Write(exact, room));
        }
        else
        {
            Null();
        }
    }

    /// <inheritdoc/>
    public void Day(DateOnly? day)
    {
        if (day is { } date)
        {
            date.TryFormat(room, out int length, "O", CultureInfo.InvariantCulture);
            Bind(length);
        }
        else
        {
            Null();
        }
    }

    /// <inheritdoc/>
    public void Moment(DateTimeOffset? moment) => Text(moment is { } at ? StoredText.Of(at) : null);

    /// <summary>Inserts the row whose cells were given.</summary>
    /// <exception cref="SqliteException">The table does not take it.</exception>
    public void Insert()
    {
        place = 0;
        int result = raw.sqlite3_step(insert);
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        Check(raw.sqlite3_reset(insert));
    }

    /// <inheritdoc/>
    public void Dispose() => insert.Dispose();

    private void Bind(int length, string? text = null)
    {
        (isNull[place], texts[place]) = (false, text);
        place++;

        // No bytes at all would be NULL.
        Check(length == 0
            ? raw.sqlite3_bind_text(insert, place, string.Empty)
            : raw.sqlite3_bind_text(insert, place, room.AsSpan(0, length)));
    }

    private void Null()
    {
        if (!isNull[place])
        {
            isNull[place] = true;
            Check(raw.sqlite3_bind_null(insert, place + 1));
        }

        place++;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
