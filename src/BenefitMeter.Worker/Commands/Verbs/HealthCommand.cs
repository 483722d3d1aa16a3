using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>health</c>: how each dataset stands, for people and scripts; 1 where something is overdue. It reads the reporting database
/// alone, so it tells the truth also where no worker runs.
/// </summary>
internal static class HealthCommand
{
    private const string Nagios = "nagios";

    /// <summary>Makes the verb.</summary>
    public static Command Build(CommandLine line)
    {
        Option<bool> live = new("--live")
        {
            Description = line.Say(
                "Spørg kun, om arbejderen på denne maskine svarer (Health:Urls)",
                "Only ask whether the worker on this machine answers (Health:Urls)"),
        };

        // Takes the place of the option that every verb has: one format more, for monitoring systems alone.
        Option<string> format = new("--format")
        {
            Description = line.Say(
                "Hvordan resultatet skrives; nagios svarer med overvågningens egne koder",
                "How the result is printed; nagios answers with monitoring's own codes"),
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "csv", "excel", Nagios);
        return line.Verb(
            "health", "Viser, hvordan hvert datasæt har det", "Shows how each dataset stands",
            (context, parsed, cancellationToken) =>
            {
                string word = parsed.GetValue(format) ?? "text";
                CommandContext own = context with { Format = GlobalOptions.FormatOf(word) };
                return parsed.GetValue(live) ? LiveAsync(own, cancellationToken)
                    : word == Nagios ? NagiosAsync(own, cancellationToken)
                    : ShowAsync(own, cancellationToken);
            },
            live, format);
    }

    private static async Task<int> ShowAsync(CommandContext context, CancellationToken cancellationToken)
    {
        (ViewRows view, IReadOnlyList<JobHealth> jobs) = await ReadAsync(context, cancellationToken);
        context.Write(HealthOutput.Table(view, context));
        foreach (HealthReason reason in Reasons(context, jobs, null))
        {
            LocalText said = reason.Message.Then(reason.Next);
            said = reason.Contact is { } name ? said.Then(new($"Kontakt: {name}.", $"Contact: {name}.")) : said;
            context.Line(said.Danish, said.English);
        }

        return jobs.Any(job => job.IsOverdue(context.Time.GetUtcNow())) ? CommandLine.Failed : CommandLine.Done;
    }

    // One line, and the codes that every monitoring system of that family knows: 0 well, 1 warning, 2 critical, 3 unknown.
    private static async Task<int> NagiosAsync(CommandContext context, CancellationToken cancellationToken)
    {
        (int code, string text) = await JudgeAsync(context, cancellationToken);
        string word = code switch { 0 => "OK", 1 => "WARNING", 2 => "CRITICAL", _ => "UNKNOWN" };
        await context.Console.Profile.Out.Writer.WriteLineAsync($"BENEFITMETER {word} - {text}");
        return code;
    }

    private static async Task<(int Code, string Text)> JudgeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        try
        {
            (_, IReadOnlyList<JobHealth> jobs) = await ReadAsync(context, cancellationToken);
            int overdue = jobs.Count(job => job.IsOverdue(context.Time.GetUtcNow()));
            int failing = jobs.Count(job => job.Attempts > 0);
            string counts = FormattableString.Invariant(
                $"{jobs.Count} datasets, {overdue} overdue, {failing} failing | datasets={jobs.Count} overdue={overdue};;0 failing={failing};0");
            string first = Reasons(context, jobs, null).Select(reason => reason.Message.In(context.Language) + " ")
                .FirstOrDefault(string.Empty);
            return (jobs.Count == 0 ? 3 : overdue > 0 ? 2 : failing > 0 ? 1 : 0, OneLine(first) + counts);
        }
        catch (BenefitMeterException failure)
        {
            return (2, OneLine($"{failure.What.In(context.Language)} {failure.Next.In(context.Language)}"));
        }
    }

    private static async Task<int> LiveAsync(CommandContext context, CancellationToken cancellationToken)
    {
        string url = context.Settings.HealthUrls.Split(';')[0].TrimEnd('/')
            .Replace("//*", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//+", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal);
        try
        {
            using HttpClient client = new() { Timeout = TimeSpan.FromSeconds(3) };
            using HttpResponseMessage answer = await client.GetAsync(new Uri($"{url}/health/live"), cancellationToken);
            context.Line($"{url}: {(int)answer.StatusCode}", $"{url}: {(int)answer.StatusCode}");
            return answer.IsSuccessStatusCode ? CommandLine.Done : CommandLine.Failed;
        }
        catch (Exception error)
            when (error is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            await context.Error.WriteLineAsync(context.Say($"Ingen arbejder svarer på {url}.", $"No worker answers at {url}."));
            return CommandLine.Failed;
        }
    }

    private static async Task<(ViewRows View, IReadOnlyList<JobHealth> Jobs)> ReadAsync(
        CommandContext context, CancellationToken cancellationToken)
    {
        ReportingStore store = await ReportingDatabase.OpenAsync(context, migrate: false, cancellationToken);
        ViewRows view = await store.ReadViewAsync(JobHealth.View, new Dictionary<string, object>(), cancellationToken);
        return (view, JobHealth.Of(view));
    }

    private static IEnumerable<HealthReason> Reasons(
        CommandContext context, IReadOnlyList<JobHealth> jobs, BenefitMeterException? failure) =>
            HealthRule.Evaluate(new HealthSnapshot(
                failure, true, null, true, new Dictionary<string, SourceCircuit>(), jobs, context.Time.GetUtcNow())).Reasons;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('|', '/');
}
