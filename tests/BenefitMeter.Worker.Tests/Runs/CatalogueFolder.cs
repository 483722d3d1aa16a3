using System.Globalization;
using BenefitMeter.Worker.Commands;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Runs;

/// <summary>A throwaway folder with a catalogue and its reporting database, on which commands are run as a user would.</summary>
internal sealed class CatalogueFolder : IDisposable
{
    public CatalogueFolder() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "benefitmeter-" + Guid.NewGuid().ToString("N"));

    public string Store => Path.Combine(Folder, "benefitmeter.db");

    public string Write(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs a command on the folder's catalogue.</summary>
    public async Task<CommandResult> RunAsync(params string[] args)
    {
        StringWriter output = new(CultureInfo.InvariantCulture);
        StringWriter error = new(CultureInfo.InvariantCulture);
        int code = await CommandLine.RunAsync(
            [.. args, "--catalogue", Folder], output, error, TimeProvider.System, TestContext.Current.CancellationToken);
        return new CommandResult(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command that must succeed.</summary>
    public async Task<string> SucceedAsync(params string[] args)
    {
        CommandResult result = await RunAsync(args);
        Assert.True(result.Code == 0, $"{string.Join(' ', args)} ended with {result.Code}:\n{result.Output}\n{result.Error}");
        return result.Output;
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

    /// <summary>Reads one value of the reporting database.</summary>
    public object? Scalar(string sql) => Query(sql).Single().Values.Single();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>What a command printed and how it ended.</summary>
internal sealed record CommandResult(int Code, string Output, string Error);
