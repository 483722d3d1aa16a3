using System.Globalization;
using System.Text;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>
/// Inserts rows by one prepared statement whose values are bound by index, as the UTF-8 of the file. Microsoft.Data.Sqlite's own
/// command finds each parameter by its name, again for each row: with it, publishing took twice as long, including the
/// sentences.
/// </summary>
internal sealed class SqliteRowWriter : IRowWriter, IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt insert;

    // A value stays bound until another replaces it. Most texts and most nulls of a row are those of the row before.
    private readonly string?[] texts;
    private readonly bool[] isNull;
    private byte[] buffer = new byte[1024];
    private int index;

    /// <summary>Prepares the statement for a table and its columns.</summary>
    /// <exception cref="SqliteException">The table or a column does not exist.</exception>
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
        else if (ReferenceEquals(texts[index], text) && !isNull[index])
        {
            index++;
        }
        else
        {
            int maxLength = Encoding.UTF8.GetMaxByteCount(text.Length);
            buffer = buffer.Length < maxLength ? new byte[maxLength] : buffer;
            Bind(Encoding.UTF8.GetBytes(text, buffer), text);
        }
    }

    /// <inheritdoc/>
    public void Integer(long? number)
    {
        if (number is { } whole)
        {
            (isNull[index], texts[index]) = (false, null);
            Check(raw.sqlite3_bind_int64(insert, ++index, whole));
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
            Bind(StoredText.Write(exact, buffer));
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
            date.TryFormat(buffer, out int length, "O", CultureInfo.InvariantCulture);
            Bind(length);
        }
        else
        {
            Null();
        }
    }

    /// <inheritdoc/>
    public void Moment(DateTimeOffset? moment) => Text(moment is { } at ? StoredText.Of(at) : null);

    /// <summary>Inserts the row with the cells written since the last row.</summary>
    /// <exception cref="SqliteException">The database refuses the row.</exception>
    public void Insert()
    {
        index = 0;
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
        (isNull[index], texts[index]) = (false, text);
        index++;

        // SQLite binds an empty span as NULL.
        Check(length == 0
            ? raw.sqlite3_bind_text(insert, index, string.Empty)
            : raw.sqlite3_bind_text(insert, index, buffer.AsSpan(0, length)));
    }

    private void Null()
    {
        if (!isNull[index])
        {
            isNull[index] = true;
            Check(raw.sqlite3_bind_null(insert, index + 1));
        }

        index++;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
