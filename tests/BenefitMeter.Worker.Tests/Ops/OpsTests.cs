using System.Text.Json;
using System.Text.RegularExpressions;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Telemetry;
using BenefitMeter.Worker.Words;
using YamlDotNet.Serialization;

namespace BenefitMeter.Worker.Tests.Ops;

/// <summary>What operations are given names what the program has: instruments, alerts, settings, commands.</summary>
public sealed partial class OpsTests
{
    private static readonly string[] Used = ["prometheus/alerts.yml", "grafana/benefitmeter.json"];

    [Fact]
    public void Instruments_NamedInOps_AreThoseInCode()
    {
        string[] inCode = [.. Instruments.All.Select(instrument => instrument.PrometheusName).Order(StringComparer.Ordinal)];
        string[] inRules = [.. Used.SelectMany(file => Named(Text(file))).Distinct().Order(StringComparer.Ordinal)];
        string[] inRunbook =
            [.. Regex.Matches(Text("operations/runbook.md"), @"^\| `(benefitmeter_\w+)` \|", RegexOptions.Multiline)
                .Select(match => match.Groups[1].Value)];

        Assert.Equal(inCode, inRules);
        Assert.Equal(Instruments.All.Select(instrument => instrument.PrometheusName), inRunbook);
        Assert.Equal(inCode.Length, inCode.Distinct().Count());
    }

    [Fact]
    public void Runbook_DescribesEachInstrument() => Assert.All(Instruments.All, instrument => Assert.Contains(
        $"| `{instrument.PrometheusName}` | {instrument.Meaning} |\n", Text("operations/runbook.md"), StringComparison.Ordinal));

    [Fact]
    public void Alerts_HaveOneRunbookSectionEach_WithMeaningAndDeeds()
    {
        string[] alerts =
            [.. Regex.Matches(Text("prometheus/alerts.yml"), @"- alert: (\w+)").Select(match => match.Groups[1].Value)];
        string[] sections = [.. Text("operations/runbook.md").Split("\n## ").Skip(1)
            .Where(section => section.StartsWith("BenefitMeter", StringComparison.Ordinal))];

        Assert.NotEmpty(alerts);
        Assert.Equal(alerts, sections.Select(section => section[..section.IndexOf('\n', StringComparison.Ordinal)]));
        Assert.All(sections, section => Assert.All(
            (string[])["**Means** ", "**Look at** ", "**Do** "],
            part => Assert.Contains(part, section, StringComparison.Ordinal)));
        Assert.All(alerts, alert => Assert.Contains(
            $"runbook: ops/operations/runbook.md#{alert.ToLowerInvariant()}\n",
            Text("prometheus/alerts.yml"), StringComparison.Ordinal));
    }

    [Fact]
    public void Alerts_AreAllTested_FiringAndSilent()
    {
        string tests = Text("prometheus/alerts_test.yml");
        foreach (Match alert in Regex.Matches(Text("prometheus/alerts.yml"), @"- alert: (\w+)"))
        {
            Assert.Matches($@"alertname: {alert.Groups[1].Value}\n\s+exp_alerts:\n", tests);
            Assert.Matches($@"alertname: {alert.Groups[1].Value}\n\s+exp_alerts: \[\]\n", tests);
        }
    }

    [Fact]
    public void Dashboard_IsJsonWhosePanelsAskSomething()
    {
        using JsonDocument dashboard = JsonDocument.Parse(Text("grafana/benefitmeter.json"));
        JsonElement[] panels = [.. dashboard.RootElement.GetProperty("panels").EnumerateArray()];

        Assert.NotEmpty(panels);
        Assert.Equal(panels.Length, panels.Select(panel => panel.GetProperty("id").GetInt32()).Distinct().Count());
        Assert.All(panels, panel => Assert.Contains(
            "benefitmeter_", panel.GetProperty("targets")[0].GetProperty("expr").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("prometheus/alerts.yml")]
    [InlineData("prometheus/prometheus.yml")]
    [InlineData("compose.yaml")]
    [InlineData("kubernetes/benefitmeter.yaml")]
    [InlineData("kubernetes/kustomization.yaml")]
    public void Yaml_IsRead(string file) => Assert.All(
        Text(file).Split("\n---\n"), document => Assert.NotNull(
            new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(document)));

    [Slow("starts promtool")]
    [Fact]
    public async Task Prometheus_AcceptsRulesConfigurationAndTheirTests()
    {
        foreach (string[] arguments in (string[][])
            [
                ["check", "rules", Path("prometheus/alerts.yml")], ["check", "config", Path("prometheus/prometheus.yml")],
                ["test", "rules", Path("prometheus/alerts_test.yml")],
            ])
        {
            (int code, string text) = await ExternalTool.RunAsync("promtool", string.Empty, arguments);
            Assert.True(code == 0, text);
        }
    }

    [Slow("starts systemd-analyze")]
    [Fact]
    public async Task Systemd_AcceptsTheUnit()
    {
        string folder = Directory.CreateTempSubdirectory("benefitmeter-unit-").FullName;
        string unit = System.IO.Path.Combine(folder, "benefitmeter.service");
        await File.WriteAllTextAsync(
            unit,
            Text("systemd/benefitmeter.service")
                .Replace("/opt/benefitmeter/benefitmeter ", "/bin/true ", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        (int code, string text) = await ExternalTool.RunAsync("systemd-analyze", string.Empty, "verify", unit);
        Directory.Delete(folder, recursive: true);

        Assert.True(code == 0 && !text.Contains(".service:", StringComparison.Ordinal), text);
    }

    // A setting that is misspelled in a manifest would stop the worker that reads it.
    [Theory]
    [InlineData("../Dockerfile")]
    [InlineData("compose.yaml")]
    [InlineData("systemd/benefitmeter.service")]
    [InlineData("kubernetes/benefitmeter.yaml")]
    public void Settings_InManifests_AreKnown(string file)
    {
        string[] variables = [.. Regex.Matches(Text(file), @"BENEFITMETER__(\w+?)__(\w+)")
            .Select(match => $"{match.Groups[1].Value}:{match.Groups[2].Value}")];

        Assert.NotEmpty(variables);
        Assert.All(variables, variable =>
            Assert.Contains(variable, BenefitMeter.Worker.Configuration.Settings.Keys, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Runbook_HasASectionForEachReasonCode()
    {
        string rule = File.ReadAllText(Directory.EnumerateFiles(
            System.IO.Path.Combine(Repository.Root, "src"), "HealthRule.cs", SearchOption.AllDirectories).Single());

        AssertSections("Reason codes", RunWords.Problem.Codes);
        Assert.Equal(
            Enum.GetNames<HealthCode>().Order(StringComparer.Ordinal),
            ReasonCode().Matches(rule).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Equal(
            RunWords.Problem.Codes,
            FirstCell().Matches(Text("operations/runbook.md").Split("\n## Reason codes\n")[1].Split("\n### ")[0])
                .Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Runbook_HasASectionForEachFinding() => AssertSections("Findings", MeasuringWords.Finding.Codes);

    [Fact]
    public void Runbook_HasASectionForEachOutcome() => AssertSections("Outcomes", RunWords.Outcome.Codes);

    [Fact]
    public void Dockerfile_CopiesWhatIsThere_RunsAsNobodyAndProbesItself()
    {
        string text = Text("../Dockerfile");
        IEnumerable<string> copied = Regex.Matches(text, @"^COPY (?!--)(.+) \S+$", RegexOptions.Multiline)
            .SelectMany(match => match.Groups[1].Value.Split(' '));

        Assert.All(copied, name => Assert.True(System.IO.Path.Exists(System.IO.Path.Combine(Repository.Root, name)), name));
        Assert.Contains("\nUSER 1654:1654\n", text, StringComparison.Ordinal);
        Assert.Contains("CMD [\"/app/benefitmeter\", \"health\", \"--live\"]", text, StringComparison.Ordinal);
    }

    private static void AssertSections(string chapter, IEnumerable<string> codes)
    {
        string[] sections = Text("operations/runbook.md").Split($"\n## {chapter}\n")[1].Split("\n## ")[0].Split("\n### ")[1..];

        Assert.Equal(
            codes.Order(StringComparer.Ordinal),
            sections.Select(section => section.Split('\n')[0]).Order(StringComparer.Ordinal));
        Assert.All(sections, section => Assert.True(section.Split('\n', 2)[1].Trim().Length > 20, section));
    }

    private static string Path(string file) => System.IO.Path.Combine(Repository.Root, "ops", file);

    private static string Text(string file) => File.ReadAllText(Path(file)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Named(string text) =>
        Name().Matches(text).Select(match => Series().Replace(match.Value, string.Empty));

    [GeneratedRegex(@"\bbenefitmeter_\w+")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| \[`(\w+)`\]", RegexOptions.Multiline)]
    private static partial Regex FirstCell();

    [GeneratedRegex(@"new HealthReason\(\s*HealthCode\.(\w+)")]
    private static partial Regex ReasonCode();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Series();
}
