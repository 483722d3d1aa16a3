using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Reporting.Expectations;

/// <summary>The files with what is expected. They are written again if BENEFITMETER_TEST_WRITE is set.</summary>
internal static class ExpectationFiles
{
    /// <summary>What to do about a difference.</summary>
    public const string Advice = """
        Readers would see something else than before. If that is not intended, correct the cause. If it is, write the files again,
        review the difference, and describe the change in CHANGELOG.md:
          export BENEFITMETER_TEST_WRITE=1
          dotnet test --project tests/BenefitMeter.Worker.Tests --filter-class "*ReaderExpectationsTests"
        BENEFITMETER_TEST_ROWS=FOLDER also writes all rows and reports to FOLDER. To see which rows differ, run the tests with it
        before and after the change, and compare the two folders.
        """;

    /// <summary>The folder with a file for each view.</summary>
    public const string Views = "Views";

    /// <summary>The folder with what commands print.</summary>
    public const string Printed = "Printed";

    // One line more or less makes all lines after it others.
    private const int MostLines = 4;

    private static readonly string Folder =
        Path.Combine(Repository.Root, "tests", "BenefitMeter.Worker.Tests", "Reporting", "Expectations");

    private static bool AreWritten => Environment.GetEnvironmentVariable("BENEFITMETER_TEST_WRITE") is not null;

    /// <summary>Returns the files of what is no longer there, or removes them.</summary>
    public static IEnumerable<string> Gone(string folder, IReadOnlyList<string> names)
    {
        string path = Directory.CreateDirectory(Path.Combine(Folder, folder)).FullName;
        foreach (string file in Directory.GetFiles(path))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            if (!names.Contains(name) && AreWritten)
            {
                File.Delete(file);
            }
            else if (!names.Contains(name))
            {
                yield return $"{name}: it is gone, but there is a file {folder}/{name}.txt";
            }
        }
    }

    /// <summary>Compares a table with its file, or writes the file, and returns the differences in words.</summary>
    /// <param name="folder">The folder of the file.</param>
    /// <param name="engine">The engine that shows the table.</param>
    /// <param name="table">The table.</param>
    public static IReadOnlyList<string> Compare(string folder, string engine, SeenTable table)
    {
        WriteAll(
            $"{engine}-{table.Name}",
            string.Join('\n', table.Ordered([]).Select(row => string.Join(" | ", row)).Prepend(
                string.Join(" | ", table.Columns.Select(column => column.Name)))));
        Expectation? expected = Read(folder, table.Name) is { } text ? Expectation.Parse(table.Name, text) : null;

        // Rows are written as the first engine shows them; the second then adds its types, and its rows are compared as ever.
        (string first, string second) = (Expectation.Engines[0], Expectation.Engines[1]);
        if (AreWritten && engine == first)
        {
            Write(folder, table.Name, Expectation.Of(table, engine).WithTypes(second, expected).Text());
            return [];
        }

        if (expected is null)
        {
            return [$"{table.Name}: there is no file {folder}/{table.Name}.txt"];
        }

        Expectation seen = Expectation.Of(table, engine, expected.Key);
        if (AreWritten)
        {
            expected = expected.WithTypes(second, seen);
            Write(folder, table.Name, expected.Text());
        }

        return [.. expected.Differences(seen, engine)];
    }

    /// <summary>Compares lines with their file, or writes the file, and returns the first differences in words.</summary>
    public static IEnumerable<string> CompareLines(string folder, string name, IReadOnlyList<string> lines)
    {
        if (AreWritten)
        {
            Write(folder, name, string.Join('\n', lines.Select(line => line.TrimEnd()).Append(string.Empty)));
        }

        return Read(folder, name) is not { } text
            ? [$"{name}: there is no file {folder}/{name}.txt"]
            : text.Split('\n').Zip(lines.Select(line => line.TrimEnd()).Append(string.Empty))
                .Where(pair => pair.First != pair.Second).Take(MostLines)
                .Select(pair => $"{name}:\n  expected {pair.First}\n  seen     {pair.Second}");
    }

    /// <summary>Writes all rows or a whole report to the folder in BENEFITMETER_TEST_ROWS, if that is set.</summary>
    public static void WriteAll(string name, string text)
    {
        if (Environment.GetEnvironmentVariable("BENEFITMETER_TEST_ROWS") is { } folder)
        {
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder).FullName, name + ".txt"), text);
        }
    }

    private static string? Read(string folder, string name) =>
        File.Exists(PathOf(folder, name)) ? File.ReadAllText(PathOf(folder, name)) : null;

    private static void Write(string folder, string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(Folder, folder));
        File.WriteAllText(PathOf(folder, name), text);
    }

    private static string PathOf(string folder, string name) => Path.Combine(Folder, folder, name + ".txt");
}
