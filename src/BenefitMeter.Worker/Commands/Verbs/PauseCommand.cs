using System.CommandLine;
using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Runs.Pipeline;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>pause</c> and <c>resume</c>: no scheduled run reads a paused source until the given moment. A dataset that becomes due
/// during the pause runs once afterwards.
/// </summary>
internal static class PauseCommand
{
    /// <summary>Creates the command <c>pause</c>.</summary>
    public static Command Pause(CommandLine line)
    {
        Argument<string> source = Source(line);
        Option<string> until = new("--until")
        {
            Required = true,
            Description = line.Say(
                "Pausens slutning, lokal tid: 2026-03-12T08:00", "The end of the pause, local time: 2026-03-12T08:00"),
            HelpName = "TIME",
        };
        return line.Verb(
            "pause", "Sætter en kilde på pause indtil et tidspunkt", "Pauses a source until a point in time",
            (context, parsed, cancellationToken) =>
                RunAsync(context, parsed.GetValue(source)!, parsed.GetValue(until), cancellationToken),
            source, until);
    }

    /// <summary>Creates the command <c>resume</c>.</summary>
    public static Command Resume(CommandLine line)
    {
        Argument<string> source = Source(line);
        return line.Verb(
            "resume", "Ophæver pausen for en kilde", "Ends the pause of a source",
            (context, parsed, cancellationToken) => RunAsync(context, parsed.GetValue(source)!, null, cancellationToken), source);
    }

    private static Argument<string> Source(CommandLine line) =>
        new("source") { Description = line.Say("Kildens id", "The id of the source") };

    private static async Task<int> RunAsync(
        CommandContext context, string source, string? until, CancellationToken cancellationToken)
    {
        Catalogue catalogue = CommandCatalogue.Require(context);
        if (!catalogue.Sources.ContainsKey(source))
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue, new LocalText($"Der er ingen kilde '{source}'.", $"There is no source '{source}'."),
                Suggestion.For(source, catalogue.Sources.Keys) is { } near
                    ? new LocalText($"Mente du '{near}'?", $"Did you mean '{near}'?")
                    : new LocalText(
                        $"Kataloget har: {string.Join(", ", catalogue.Sources.Keys)}.",
                        $"The catalogue has: {string.Join(", ", catalogue.Sources.Keys)}."));
        }

        RunContext runContext = CommandCatalogue.CreateRunContext(context, catalogue, store: null);
        DateTimeOffset? moment = until is null ? null : MomentText.Read(until, runContext.Calendar);
        ReportingStore store =
            await ReportingDatabase.OpenToWriteAsync(context, context.Settings.MigrateOnStart, cancellationToken);
        bool changed = await store.Jobs.PauseAsync(source, moment, Environment.UserName, cancellationToken);
        string local = moment is { } end
            ? runContext.Calendar.ToLocal(end.UtcDateTime).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : string.Empty;
        context.Line(
            moment is not null ? $"Kilden '{source}' er sat på pause til {local}."
                : changed ? $"Kilden '{source}' læses igen."
                : $"Kilden '{source}' var ikke sat på pause.",
            moment is not null ? $"Source '{source}' is paused until {local}."
                : changed ? $"Source '{source}' is read again."
                : $"Source '{source}' was not paused.");
        return CommandLine.Done;
    }
}
