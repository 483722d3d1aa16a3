using System.Buffers.Binary;
using BenefitMeter.Worker.Reporting;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Providers.Sqlite;

/// <summary>
/// The files of a reporting database: the database itself, the leases and the true figures beside it (decision 0028), and the
/// log of each. A failure names the file that it is about.
/// </summary>
internal static class SqliteFiles
{
    private const int LogHeaderLength = 32;
    private const int TrialBytes = 65_536;

    // "No space left on device" of Linux and macOS, and ERROR_DISK_FULL of Windows.
    private const int NoSpaceLeft = 28;
    private const int DiskFull = unchecked((int)0x80070070);

    /// <summary>Gets the file of the leases and the scheduler's tables.</summary>
    public static string JobsOf(string store) => Path.Combine(
        Path.GetDirectoryName(store) ?? string.Empty, Path.GetFileNameWithoutExtension(store) + "-jobs.db");

    /// <summary>Gets the file of the true figures.</summary>
    public static string RestrictedOf(string store) => Path.ChangeExtension(store, null) + "-restricted.db";

    /// <summary>Gets the files beside a database that show that there was one: leases, true figures, and an unread log.</summary>
    public static IReadOnlyList<string> Beside(StoreAddress address) =>
        [.. ((string[])[JobsOf(address.Place), RestrictedOf(address.Place), LogOf(address.Place)])
            .Where(file => new FileInfo(file) is { Exists: true, Length: > 0 })];

    /// <summary>Returns the files that a connection to an address opens.</summary>
    public static IReadOnlyList<string> Opened(StoreAddress address) =>
        address.Opening.Length > 0 ? [address.Place, RestrictedOf(address.Place)] : [address.Place];

    /// <summary>Looks at the files of an address before SQLite does, which would overwrite a log that it cannot read.</summary>
    /// <exception cref="BenefitMeterException">A file is a folder, or a log is damaged.</exception>
    public static void Inspect(StoreAddress address)
    {
        foreach (string file in Opened(address))
        {
            foreach (string name in (string[])[file, LogOf(file), file + "-shm", file + "-journal"])
            {
                RefuseFolder(name);
            }

            RefuseEmpty(file);
            RefuseDamagedLog(LogOf(file));
        }
    }

    // The database itself may be empty: it is new, or its loss is noticed by what lies beside it.
    private static void RefuseEmpty(string file)
    {
        if (SqliteStoreFailure.NextOf(file) is { } next && new FileInfo(file) is { Exists: true, Length: 0 })
        {
            throw new StoreFailure(new("er tom og dermed beskadiget", "is empty, and thus damaged"), next, string.Empty)
                .At(file, null);
        }
    }

    /// <summary>Refuses a folder that lies where a file should.</summary>
    public static void RefuseFolder(string file)
    {
        if (Directory.Exists(file))
        {
            throw new StoreFailure(
                new("er en mappe, ikke en fil", "is a folder, not a file"),
                new($"Flyt mappen '{file}' væk, eller ret ReportingStore:ConnectionString, og prøv igen.",
                    $"Move the folder '{file}' away, or correct ReportingStore:ConnectionString, and try again."),
                string.Empty).At(file, null);
        }
    }

    /// <summary>
    /// Creates a file with a table, complete or not at all: one without content is then a sign of damage, and never of a stop at
    /// the wrong moment.
    /// </summary>
    /// <param name="file">The file; nothing happens where it exists.</param>
    /// <param name="script">The statement that makes its table.</param>
    /// <param name="ownerOnly">Whether nobody else may read it.</param>
    /// <exception cref="BenefitMeterException">It cannot be created.</exception>
    public static void Create(string file, string script, bool ownerOnly)
    {
        RefuseFolder(file);
        if (File.Exists(file))
        {
            return;
        }

        string draft = $"{file}.{Guid.NewGuid():N}";
        try
        {
            if (ownerOnly)
            {
                CreateForOwnerOnly(draft);
            }

            using (SqliteConnection connection = new(
                new SqliteConnectionStringBuilder { DataSource = draft, Pooling = false }.ToString()))
            {
                connection.Open();
                using SqliteCommand command = connection.CreateCommand();
                command.CommandText = script;
                command.ExecuteNonQuery();
            }

            File.Move(draft, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another run was faster.
        }
        catch (IOException error) when (error.HResult is NoSpaceLeft or DiskFull)
        {
            throw SqliteStoreFailure.IsFull.At(file, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CannotCreate(file).At(file, error);
        }
        catch (SqliteException error)
        {
            throw SqliteStoreFailure.At(new StoreAddress(file, string.Empty), error);
        }
        finally
        {
            Delete(draft);
        }
    }

    /// <summary>
    /// Tries whether a file can be created beside a database: SQLite writes small changes into room that its log has already,
    /// also on a full disk.
    /// </summary>
    public static void TryCreate(StoreAddress address)
    {
        RefuseFolder(address.Place);
        string draft = $"{address.Place}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllBytes(draft, new byte[TrialBytes]);
        }
        catch (IOException error) when (error.HResult is NoSpaceLeft or DiskFull)
        {
            throw SqliteStoreFailure.IsFull.At(address.Place, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CannotCreate(address.Place).At(address.Place, error);
        }
        finally
        {
            Delete(draft);
        }
    }

    /// <summary>Finds the file that an error is about, of those that an address opens.</summary>
    public static string Find(StoreAddress address, SqliteException error)
    {
        IReadOnlyList<string> files = Opened(address);
        return files.Count == 1 || error.SqliteErrorCode is not (8 or 10 or 11 or 14 or 26)
            ? address.Place
            : files.FirstOrDefault(file => !IsSound(file, forWriting: error.SqliteErrorCode == 8)) ?? address.Place;
    }

    /// <summary>Gets the name of a file's log.</summary>
    public static string LogOf(string file) => file + "-wal";

    // Rare and slow, so only after SQLite has met damage in one of several files.
    private static bool IsSound(string file, bool forWriting)
    {
        try
        {
            using (File.Open(file, FileMode.Open, forWriting ? FileAccess.ReadWrite : FileAccess.Read, FileShare.ReadWrite))
            {
            }

            using SqliteConnection connection = new(new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString());
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check(1)";
            return command.ExecuteScalar() is "ok";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            return false;
        }
    }

    // SQLite takes a log with a wrong header for an empty one, and what was committed to it would be lost in silence. One of
    // zeros only is what a loss of power leaves before anything was committed.
    private static void RefuseDamagedLog(string log)
    {
        try
        {
            if (File.Exists(log) && IsDamagedLog(log) && IsDamagedLog(log))
            {
                throw new StoreFailure(
                    new("er beskadiget", "is damaged"),
                    new("Gendan databasen fra en sikkerhedskopi. Findes der ingen, så flyt denne fil væk: det, der blev skrevet "
                            + "sidst, går tabt og måles igen.",
                        "Restore the database from a backup. If there is none, move this file away: what was written last is "
                            + "lost, and is measured again."),
                    string.Empty).At(log, null);
            }
        }
        catch (FileNotFoundException)
        {
            // Another program's last connection was closed in between, and SQLite removed the log with it.
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreFailure(
                new("kan ikke læses", "cannot be read"),
                new("Giv workerens bruger ret til at læse og skrive filen, og prøv igen.",
                    "Give the worker's user the right to read and write the file, and try again."),
                string.Empty).At(log, error);
        }
    }

    private static bool IsDamagedLog(string log)
    {
        Span<byte> header = stackalloc byte[LogHeaderLength];
        using FileStream stream = new(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.ReadAtLeast(header, LogHeaderLength, throwOnEndOfStream: false) < LogHeaderLength
            || !header.ContainsAnyExcept((byte)0))
        {
            return false;
        }

        uint magic = BinaryPrimitives.ReadUInt32BigEndian(header);
        (uint first, uint second) = (0, 0);
        for (int i = 0; i < LogHeaderLength - 8; i += 8)
        {
            first += Word(header[i..], magic) + second;
            second += Word(header[(i + 4)..], magic) + first;
        }

        return (magic & ~1u) != 0x377f0682
            || BinaryPrimitives.ReadUInt32BigEndian(header[24..]) != first
            || BinaryPrimitives.ReadUInt32BigEndian(header[28..]) != second;
    }

    // The last bit of the magic number says in which order of bytes the sums are.
    private static uint Word(ReadOnlySpan<byte> bytes, uint magic) =>
        (magic & 1) == 1 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    // On Windows the file gets the rights of its folder.
    private static void CreateForOwnerOnly(string file)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(file, options).Dispose();
    }

    private static StoreFailure CannotCreate(string file) => new(
        File.Exists(file)
            ? new("kan ikke bruges: der kan ikke skrives i dens mappe", "cannot be used: its folder takes no files")
            : new("kan ikke oprettes", "cannot be created"),
        new($"Mappen '{Path.GetDirectoryName(file)}' skal findes, og workerens bruger skal have ret til at skrive i den.",
            $"The folder '{Path.GetDirectoryName(file)}' must exist, and the worker's user must have the right to write in it."),
        string.Empty);

    private static void Delete(string draft)
    {
        try
        {
            File.Delete(draft);
            File.Delete(draft + "-journal");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The failure before is the one to report.
        }
    }
}
