using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Municipalities;
using BenefitMeter.Worker.Tests.Ops;
using BenefitMeter.Worker.Tests.Providers.Http;
using Microsoft.Data.Sqlite;

namespace BenefitMeter.Worker.Tests.Runs.Pipeline;

/// <summary>
/// A reporting database of which one file is damaged: a measurement ends with 1 and names that file, with no trace of a stack.
/// BENEFITMETER_TEST_LONG=1 tries every kind on every file, else one in three.
/// </summary>
[Slow("starts a server")]
public sealed class DamagedStoreTests(DamagedStoreTests.MeasuredTown town) : IClassFixture<DamagedStoreTests.MeasuredTown>
{
    private const string Main = "benefitmeter.db";
    private const string Jobs = "benefitmeter-jobs.db";
    private const string Restricted = "benefitmeter-restricted.db";

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("BENEFITMETER_TEST_LONG") == "1";

    private static readonly Dictionary<string, Action<string>> Kinds = new()
    {
        ["truncated"] = file => Rewrite(file, bytes => bytes[..(bytes.Length / 2)]),
        ["cut off in its header"] = file => Rewrite(file, bytes => bytes[..60]),
        ["flipped header"] = file => Rewrite(file, bytes => Flip(bytes, 0, 24)),
        ["flipped pages of tables"] = file => FlipPages(file, "table"),
        ["flipped pages of indexes"] = file => FlipPages(file, "index"),
        ["of zero length"] = file => Rewrite(file, _ => []),
        ["a folder"] = file =>
        {
            File.Delete(file);
            Directory.CreateDirectory(file);
        },
        ["not a database"] = file => File.WriteAllText(file, new string('x', 9000)),
        ["unreadable"] = Forbid,
    };

    // A log of zero length, or one that ends early, is what a stop leaves: SQLite itself goes back to the last whole commit.
    private static readonly Dictionary<string, Action<string>> KindsOfLog = new()
    {
        ["a folder"] = file => Directory.CreateDirectory(file),
        ["not a log"] = file => File.WriteAllText(file, new string('x', 9000)),
        ["flipped header"] = file => File.WriteAllBytes(file, [0x37, 0x7f, 0x06, 0x82, .. Flip(new byte[60], 0, 60)]),
        ["unreadable"] = file =>
        {
            File.WriteAllBytes(file, new byte[60]);
            Forbid(file);
        },
    };

    private static readonly (string File, string Kind)[] All =
    [
        .. from file in (string[])[Main, Jobs, Restricted] from kind in Kinds.Keys select (file, kind),
        .. from file in (string[])[Main, Jobs, Restricted] from kind in KindsOfLog.Keys select (file + "-wal", kind),
    ];

    public static TheoryData<string, string> Cases { get; } =
        [.. All.Index().Where(each => IsLong || each.Index % 3 == 0).Select(each => each.Item)];

    [Fact]
    public void Cases_AreManyOfEachFile() => Assert.Equal(39, All.Length);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Measure_DamagedFile_EndsWith1AndNamesIt(string file, string kind)
    {
        using Workspace folder = Copy();
        (file.EndsWith("-wal", StringComparison.Ordinal) ? KindsOfLog : Kinds)[kind](folder[file]);

        CommandResult result = await MeasureAsync(folder, kind);

        Assert.True(result.Code == 1, $"{file} is {kind}: {result.Code}\n{result.Output}\n{result.Error}");
        Assert.Contains($"'{folder[file]}'", result.Error.Split("\n")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("unforeseen", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Jobs)]
    [InlineData(Restricted)]
    public async Task Measure_DatabaseLostBesideItsFiles_IsNotMadeAgain(string left)
    {
        using Workspace folder = Copy();
        File.Delete(folder.Store);
        File.Delete(folder[left == Jobs ? Restricted : Jobs]);
        string before = folder.Files();

        foreach (string[] verb in (string[][])[["measure"], ["migrate"], ["status"], ["serve", "--check"]])
        {
            CommandResult result = await folder.RunAsync(verb);

            Assert.Equal(verb[0] == "serve" ? 2 : 1, result.Code);
            Assert.Contains("is missing or empty, but", result.Error, StringComparison.Ordinal);
            Assert.Contains($"'{folder[left]}'", result.Error, StringComparison.Ordinal);
            Assert.Equal(before, folder.Files());
        }

        File.Delete(folder[left]);
        await folder.MeasureAsync();
    }

    [Fact]
    public async Task Measure_EmptyDatabaseBesideItsFiles_IsRefused()
    {
        using Workspace folder = Copy();
        File.Delete(folder.Store);
        await using (SqliteConnection connection = new($"Data Source={folder.Store};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE other (x)"; // A database, but none of this program.
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        CommandResult result = await folder.RunAsync("measure", "--as-of", folder.AsOf);

        Assert.Equal(1, result.Code);
        Assert.Contains("is missing or empty, but", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measure_CatalogueRenamedMeanwhile_IsAFailure()
    {
        using Workspace folder = new();
        string elsewhere = folder.Path + "-renamed";
        bool renames = false;
        await using LocalServer source = await LocalServer.StartAsync((context, _) =>
        {
            if (renames)
            {
                Directory.Move(folder.Path, elsewhere);
            }

            return context.JsonAsync("""[{ "day": "2026-01-05", "n": 1 }]""");
        });
        folder.Describe(TestMunicipality.Empty
            .Source("rows", $"provider: http, url: '{source.Url}/rows', retries: 0")
            .Dataset("rows", "source: rows, dates: { day: { column: day, as: date } }, rows-are: things")
            .Indicator("count", "name: Rows, dataset: rows, dated-by: day, measure: { count: {} }, measured-in: rows"));
        await folder.SucceedAsync("measure");
        SqliteConnection.ClearAllPools();
        renames = true;
        try
        {
            CommandResult result = await folder.RunAsync("measure");

            Assert.Equal(1, result.Code);
            Assert.Contains($"The reporting database '{folder.Path}", result.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("unforeseen", result.Error, StringComparison.Ordinal);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Move(elsewhere, folder.Path);
        }
    }

    private Workspace Copy()
    {
        Workspace folder = TestMunicipality.FewApplicants.Create();
        foreach (string file in (string[])[Main, Jobs, Restricted])
        {
            File.Copy(town.Folder[file], folder[file]);
        }

        return folder;
    }

    private static async Task<CommandResult> MeasureAsync(Workspace folder, string kind)
    {
        string[] measure = ["measure", "--as-of", folder.AsOf];
        if (kind != "unreadable")
        {
            return await folder.RunAsync(measure);
        }

        Unprivileged.TakeOver(folder.Path);
        return Unprivileged.Run(folder, measure);
    }

    private static void Forbid(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.None);
        }
    }

    private static void Rewrite(string file, Func<byte[], byte[]> change) =>
        File.WriteAllBytes(file, change(File.ReadAllBytes(file)));

    private static byte[] Flip(byte[] bytes, int start, int count)
    {
        for (int i = start; i < start + count; i++)
        {
            bytes[i] ^= 0xff;
        }

        return bytes;
    }

    // The first page of each table or index but the schema: every run meets some of them.
    private static void FlipPages(string file, string type)
    {
        List<int> pages = [];
        int size;
        using (SqliteConnection connection = new($"Data Source={file};Mode=ReadOnly;Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = $"SELECT rootpage FROM sqlite_master WHERE type = '{type}' AND name <> 'sqlite_sequence'";
            using (SqliteDataReader reader = command.ExecuteReader())
            {
                while (reader.Read())
                {
                    pages.Add(reader.GetInt32(0));
                }
            }

            command.CommandText = "PRAGMA page_size";
            size = Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        }

        Assert.NotEmpty(pages);
        Rewrite(file, bytes => pages.Aggregate(bytes, (all, page) => Flip(all, (page - 1) * size, 8)));
    }

    /// <summary>A town that is measured once for all; nobody changes its files.</summary>
    public sealed class MeasuredTown : IAsyncLifetime
    {
        internal Workspace Folder { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Folder = await TestMunicipality.FewApplicants.MeasureAsync();
            SqliteConnection.ClearAllPools();
        }

        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
