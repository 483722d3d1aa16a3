using System.Text;

namespace BenefitMeter.Worker.Tests.Commands.Verbs;

/// <summary>The schema as a script, for an administrator who applies it by hand.</summary>
public sealed class MigrateTests : IDisposable
{
    private readonly Workspace folder = new();

    public void Dispose() => folder.Dispose();

    // Programs of SQL Server read a file in the code page of the machine unless it starts with the mark.
    [Theory]
    [InlineData("sqlserver", "\uFEFFSET QUOTED_IDENTIFIER, ANSI_NULLS, XACT_ABORT ON;")]
    [InlineData("postgresql", "SET client_encoding = 'UTF8';\nBEGIN;\n")]
    [InlineData("sqlite", "PRAGMA journal_mode = WAL;\nBEGIN IMMEDIATE;\n")]
    public async Task Sql_ToAFileOrPrinted_IsTheSameTextInUtf8(string engine, string start)
    {
        string file = folder["schema.sql"];
        string[] store = ["--ReportingStore:Provider", engine, "--ReportingStore:ConnectionString", "Data Source=nowhere"];

        string printed = await folder.SucceedAsync(["migrate", "--sql", .. store]);
        string nothing = await folder.SucceedAsync(["migrate", "--sql", file, .. store]);

        Assert.StartsWith(start, printed, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetBytes(printed), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Empty(nothing);
        Assert.False(File.Exists("nowhere"));
    }

    [Fact]
    public async Task Sql_FileCannotBeWritten_SaysSo()
    {
        string error = await folder.RefuseAsync("migrate", "--sql", folder.Path);

        Assert.StartsWith("error: The file could not be written: ", error, StringComparison.Ordinal);
        Assert.EndsWith("next: Name another file after --sql.\n", error, StringComparison.Ordinal);
    }
}
