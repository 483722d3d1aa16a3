using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BenefitMeter.Worker.Commands;
using BenefitMeter.Worker.Tests.Municipalities;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests;

/// <summary>
/// A throwaway folder of one test: for files alone, or with a catalogue and its reporting database, on which commands are run as
/// a user would.
/// </summary>
internal sealed class Workspace : IDisposable
{
    /// <summary>Gets the folder's full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("benefitmeter-").FullName;

    /// <summary>Gets the path of the reporting database.</summary>
    public string Store => this["benefitmeter.db"];

    /// <summary>Gets what the catalogue describes, where a test describes it.</summary>
    public TestMunicipality Municipality { get; private set; } = TestMunicipality.Nothing;

    /// <summary>Gets the day that the municipality's tests measure as of.</summary>
    public string AsOf => Municipality.AsOf;

    /// <summary>Gets the clock of the commands. Default the machine's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets the path of a file in the folder.</summary>
    public string this[params string[] parts] => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes the catalogue of a municipality over the one that is there, and leaves all other files.</summary>
    public void Describe(TestMunicipality municipality)
    {
        Municipality = municipality;
        Write(TestMunicipality.CatalogueFile, municipality.Catalogue());
    }

    /// <summary>Changes a text in a file, which must have it.</summary>
    public void Change(string file, string text, string instead)
    {
        string before = File.ReadAllText(this[file]);
        Assert.Contains(text, before, StringComparison.Ordinal);
        Write(file, before.Replace(text, instead, StringComparison.Ordinal));
    }

    /// <summary>Adds rows to a file.</summary>
    public void Append(string file, string rows) => File.AppendAllText(this[file], rows);

    /// <summary>Measures everything as of the municipality's day.</summary>
    public Task<string> MeasureAsync() => SucceedAsync("measure", "--as-of", AsOf);

    /// <summary>Writes a file, and gets its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file, and gets its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        string path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Writes a file.</summary>
    public Workspace With(string name, string text)
    {
        Write(name, text);
        return this;
    }

    /// <summary>Runs a command on the folder's catalogue.</summary>
    public async Task<CommandResult> RunAsync(params string[] args)
    {
        StringWriter output = new(CultureInfo.InvariantCulture);
        StringWriter error = new(CultureInfo.InvariantCulture);
        int code = await CommandLine.RunAsync(
            [.. args, .. Common(args)], output, error, Time, TestContext.Current.CancellationToken);
        return new CommandResult(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command in a process of its own, with its own environment.</summary>
    public async Task<CommandResult> StartAsync(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        ProcessStartInfo start = new("dotnet", [typeof(CommandLine).Assembly.Location, .. args, .. Common(args)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandResult(process.ExitCode, await output, error);
    }

    // English whatever the machine speaks, unless the test says otherwise.
    private string[] Common(string[] args) =>
        args.Contains("--language") ? ["--catalogue", Path] : ["--catalogue", Path, "--language", "en"];

    /// <summary>Runs a command that must succeed.</summary>
    public async Task<string> SucceedAsync(params string[] args)
    {
        CommandResult result = await RunAsync(args);
        Assert.True(result.Code == 0, $"{string.Join(' ', args)} ended with {result.Code}:\n{result.Output}\n{result.Error}");
        return result.Output;
    }

    /// <summary>Runs a command that must end with 2, the catalogue or the arguments being wrong, and gets what it says.</summary>
    public async Task<string> RefuseAsync(params string[] args)
    {
        CommandResult result = await RunAsync(args);
        Assert.True(result.Code == 2, $"{string.Join(' ', args)} ended with {result.Code}:\n{result.Output}\n{result.Error}");
        return result.Error;
    }

    /// <summary>Gets the figures that a dry run would change, as the command prints them for machines.</summary>
    public async Task<List<PrintedChange>> DryRunAsync(params string[] args)
    {
        string json = await SucceedAsync(["measure", "--dry-run", "--format", "json", .. args]);
        using JsonDocument document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(PrintedChange.Of)];
    }

    /// <summary>Reads one column of a current figure.</summary>
    public object? Figure(string column, string indicator, string unit, string period) => Scalar(
        $"SELECT {column} FROM bi_figure WHERE indicator_id = '{indicator}' AND unit_id = '{unit}' AND period_id = '{period}'");

    /// <summary>
    /// Reads every figure ever published, with the moments and causes of its changes: equal texts mean that nothing was written.
    /// </summary>
    public string History() =>
        string.Join('\n', Query("SELECT * FROM bm_figure ORDER BY figure_id").Select(row => string.Join('|', row.Values)));

    /// <summary>Gets every file of the folder with a hash of its bytes: equal texts mean that nothing was written.</summary>
    public string Files()
    {
        // The last connection that closes moves the log into the database, so that its bytes say all.
        SqliteConnection.ClearAllPools();

        // Another test may be clearing them too, and be about to close the last connection of this folder.
        SpinWait.SpinUntil(() => !Directory.EnumerateFiles(Path, "*-shm").Any(), TimeSpan.FromSeconds(2));
        return string.Join('\n', Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{path} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}"));
    }

    /// <summary>Reads rows of the reporting database.</summary>
    public List<Dictionary<string, object?>> Query(string sql)
    {
        using SqliteConnection connection = new($"Data Source={Store};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<Dictionary<string, object?>> rows = [];
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount)
                .ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i)));
        }

        return rows;
    }

    /// <summary>Changes rows of the reporting database behind the program's back.</summary>
    public void Execute(string sql)
    {
        using SqliteConnection connection = new($"Data Source={Store};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0, sql);
    }

    /// <summary>Reads one value of the reporting database.</summary>
    public object? Scalar(string sql) => Query(sql).Single().Values.Single();

    /// <summary>Locks the reporting database as another program would, until the connection is closed.</summary>
    public async Task<SqliteConnection> LockAsync()
    {
        SqliteConnection connection = new($"Data Source={Store};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using SqliteCommand begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>Loses the reporting database.</summary>
    public void DeleteStore()
    {
        SqliteConnection.ClearAllPools();
        Array.ForEach(Directory.GetFiles(Path, "benefitmeter*.db*"), File.Delete);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}

/// <summary>What a command printed and how it ended.</summary>
internal sealed record CommandResult(int Code, string Output, string Error);

/// <summary>A figure that a dry run would change.</summary>
internal sealed record PrintedChange(string Indicator, string Unit, string Period, string? Cause, decimal? Old, decimal? New)
{
    public string Key => $"{Indicator}/{Unit}/{Period}";

    public static PrintedChange Of(JsonElement change) => new(
        change.GetProperty("indicator_id").GetString()!, change.GetProperty("unit_id").GetString()!,
        change.GetProperty("period_id").GetString()!, change.GetProperty("cause").GetString(),
        Number(change.GetProperty("old_value")), Number(change.GetProperty("new_value")));

    private static decimal? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDecimal();
}
