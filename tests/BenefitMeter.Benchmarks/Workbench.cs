using System.Globalization;
using BenefitMeter.Worker.Tests.Providers.PostgreSql;

namespace BenefitMeter.Benchmarks;

/// <summary>
/// What promises are measured with: sizes, a temporary folder, a database server of their own, progress. Leaves nothing behind.
/// </summary>
/// <param name="isShort">Whether everything is small.</param>
/// <param name="output">Where progress is said.</param>
internal sealed class Workbench(bool isShort, TextWriter output) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benefitmeter-bench-");
    private readonly TimeProvider time = TimeProvider.System;
    private PostgreSqlServer? server;

    /// <summary>Gets whether everything is small.</summary>
    public bool IsShort { get; } = isShort;

    /// <summary>Gets how many pairs count.</summary>
    public int Times => IsShort ? 1 : 5;

    /// <summary>Gets how many years the rows of a source lie in.</summary>
    public int Years => IsShort ? 1 : 3;

    /// <summary>Gets how many count where nothing is promised.</summary>
    public int FewTimes => IsShort ? 1 : 3;

    /// <summary>Gets a number by form.</summary>
    public T Size<T>(T full, T small) => IsShort ? small : full;

    /// <summary>Gets a file of rows, written when it is first asked for and left where it is.</summary>
    public string CsvOf(int rows)
    {
        string file = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{rows}.csv"));
        if (!File.Exists(file))
        {
            LetterTown.WriteCsv(file, rows, Years);
        }

        return file;
    }

    /// <summary>Makes a new empty folder; the caller may remove it early.</summary>
    public string NewFolder(string name) => folder.CreateSubdirectory($"{name}-{Guid.NewGuid():N}").FullName;

    /// <summary>
    /// Gets a connection string of a new empty database on the throwaway server, which starts with the first one.
    /// </summary>
    /// <exception cref="PeerMissingException">PostgreSQL's programs are not there.</exception>
    public async Task<string> NewDatabaseAsync(string name)
    {
        if (PostgreSqlServer.Programs() is not { } programs)
        {
            throw new PeerMissingException("PostgreSQL's server programs are not there (Debian: apt-get install postgresql)");
        }

        server ??= new PostgreSqlServer(programs);
        await server.RunSqlAsync($"CREATE DATABASE {name}");
        return server.ConnectionTo(name);
    }

    /// <summary>Says what is going on.</summary>
    public void Say(string what) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():HH:mm:ss} {what}"));

    /// <inheritdoc/>
    public void Dispose()
    {
        server?.Dispose();
        folder.Delete(recursive: true);
    }
}
