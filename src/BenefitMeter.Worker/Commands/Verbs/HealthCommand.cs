using System.CommandLine;
using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Health;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Reading;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>health</c>: shows the state of each dataset, for people and scripts. The exit code is 1 if a dataset is overdue, or if
/// nothing can be published because of how the reporting database is set up. It reads
/// only the reporting database, so it is right even if no worker is running.
/// </summary>
internal static class HealthCommand
{
    private const string Nagios = "nagios";

    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        Option<bool> live = new("--live")
        {
            Description = line.Say(
                "Tjek kun, om workeren på denne maskine svarer (Health:Urls)",
                "Only check whether the worker on this machine answers (Health:Urls)"),
        };

        // Replaces the option that every command has, with one more format, for monitoring systems.
        Option<string> format = new("--format")
        {
            Description = line.Say(
                "Resultatets format; nagios giver én linje og en afslutningskode til overvågning",
                "The format of the result; nagios gives one line and an exit code for monitoring"),
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "csv", "excel", Nagios);
        return line.Verb(
            "health", "Viser, hvordan det går med hvert datasæt", "Shows the state of each dataset",
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
        (ViewRows view, HealthSnapshot snapshot) =
            await ReadAsync(context, HealthOutput.ColumnsOf(context), cancellationToken);
        context.Write(HealthOutput.Table(view, context));
        foreach (HealthReason reason in HealthRule.Evaluate(snapshot).Reasons)
        {
            LocalText text = reason.Message.Then(reason.Next);
            text = reason.Contact is { } name ? text.Then(new($"Kontakt: {name}.", $"Contact: {name}.")) : text;
            context.Line(text.Danish, text.English);
        }

        bool isWrong = await ReportingDatabase.WarnOfSetupAsync(context, cancellationToken);
        return isWrong || snapshot.Jobs.Any(job => job.IsOverdue(snapshot.At)) ? CommandLine.Failed : CommandLine.Done;
    }

    // One line, and the exit codes of Nagios plug-ins: 0 ok, 1 warning, 2 critical, 3 unknown.
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
            (_, HealthSnapshot snapshot) = await ReadAsync(context, JobHealth.Columns, cancellationToken);
            if ((await ReportingDatabase.At(context).SetupFailuresAsync(cancellationToken)) is [var wrong, ..])
            {
                throw wrong;
            }

            IReadOnlyList<JobHealth> jobs = snapshot.Jobs;
            IReadOnlyList<HealthReason> reasons = HealthRule.Evaluate(snapshot).Reasons;
            int overdue = jobs.Count(job => job.IsOverdue(snapshot.At));
            int failing = jobs.Count(job => job.Attempts > 0);
            string counts = string.Create(
                CultureInfo.InvariantCulture,
                $"{jobs.Count} datasets, {overdue} overdue, {failing} failing | "
                    + $"datasets={jobs.Count} overdue={overdue};;0 failing={failing};0");
            string first = reasons.Select(reason => reason.Message.In(context.Language) + " ").FirstOrDefault(string.Empty);
            return (jobs.Count == 0 ? 3 : overdue > 0 ? 2 : reasons.Count > 0 ? 1 : 0, OneLine(first) + counts);
        }
        catch (BenefitMeterException failure)
        {
            return (2, OneLine($"{failure.What.In(context.Language)} {failure.Next.In(context.Language)}"));
        }
    }

    private static async Task<int> LiveAsync(CommandContext context, CancellationToken cancellationToken)
    {
        string url = HealthAddress.Reachable(context.Settings.HealthUrls.Split(';')[0]);
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
            await context.Error.WriteLineAsync(context.Say($"Ingen worker svarer på {url}.", $"No worker answers at {url}."));
            return CommandLine.Failed;
        }
    }

    private static async Task<(ViewRows View, HealthSnapshot Snapshot)> ReadAsync(
        CommandContext context, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        ReportingStore store = await ReportingDatabase.OpenAsync(context, migrate: false, cancellationToken);
        StoreClock clock = new(context.Time);
        await clock.MeasureAsync(store, cancellationToken);
        ViewRows view =
            await store.ReadViewAsync(new ViewSelection(JobHealth.View) { Columns = columns }, cancellationToken);

        // What a process knows of itself is well here: the command is no worker.
        return (view, new HealthSnapshot(
            null, true, null, true, new Dictionary<string, SourceCircuit>(), JobHealth.Of(view), clock.GetUtcNow())
        {
            ClockWarning = clock.Warning,
            Derivation = await DerivationHealth.ReadAsync(store, cancellationToken),
        });
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('|', '/');
}
