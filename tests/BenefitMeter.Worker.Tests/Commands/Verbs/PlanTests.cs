using System.Text.Json;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Municipalities;

namespace BenefitMeter.Worker.Tests.Commands.Verbs;

/// <summary>The queries in the README of Sources are those that <c>plan</c> prints.</summary>
public sealed class PlanTests
{
    [Theory]
    [InlineData("SQLite", "provider: sqlite, path: post.db")]
    [InlineData("PostgreSQL", "provider: postgresql, connection: Post")]
    [InlineData("SQL Server", "provider: sqlserver, connection: Post")]
    public async Task Plan_OverADatabase_PrintsTheQueryOfTheReadme(string name, string source)
    {
        using Workspace folder = TestMunicipality.Empty.Source("post", source)
            .Dataset("letters", """
                source: post, query: "SELECT SentOn, CentreCode, Channel FROM Letters",
                dates: { sent: { column: SentOn, as: date } }, unit-column: CentreCode, rows-are: things
                """)
            .Indicator("digital-share", """
                name: Digital share, dataset: letters, dated-by: sent, measured-in: percent, direction: higher-is-better,
                measure: { share: { where: { Channel: Digital } } }
                """)
            .Create();

        using JsonDocument plan =
            JsonDocument.Parse(await folder.SucceedAsync("plan", "--as-of", "2026-03-31", "--format", "json"));

        string question = Assert.Single(plan.RootElement.EnumerateArray().ToArray()).GetProperty("question").GetString()!;
        string readme = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "src", "BenefitMeter.Worker", "Sources", "README.md"),
            TestContext.Current.CancellationToken);
        Assert.Contains($"{name}:\n\n```sql\n{question.Trim()}\n```", readme, StringComparison.Ordinal);
    }
}
