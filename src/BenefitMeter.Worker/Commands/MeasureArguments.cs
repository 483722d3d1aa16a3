using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;
using BenefitMeter.Worker.Runs.Pipeline;

namespace BenefitMeter.Worker.Commands;

/// <summary>The arguments of <c>measure</c> and <c>plan</c> that select the indicators, the periods and the day.</summary>
internal sealed class MeasureArguments
{
    private readonly Argument<string[]> names;
    private readonly Option<string?> from;
    private readonly Option<string?> to;
    private readonly Option<string?> asOf;

    /// <summary>Creates the arguments.</summary>
    public MeasureArguments(CommandLine line)
    {
        names = new Argument<string[]>("indicator")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = line.Say(
                "Indikatorer eller datasæt (standard: alle aktive)", "Indicators or datasets (default: all active ones)"),
        };
        from = new Option<string?>("--from")
        { Description = line.Say("Første periode, fx 2025-01", "The first period, such as 2025-01"), HelpName = "P" };
        to = new Option<string?>("--to")
        { Description = line.Say("Sidste periode, inklusive", "The last period, included"), HelpName = "P" };
        asOf = new Option<string?>("--as-of")
        {
            Description = line.Say(
                "Dagen, der regnes som i dag (inklusive): 2026-03-31", "The day that counts as today (included): 2026-03-31"),
            HelpName = "DATE",
        };
    }

    /// <summary>Gets the arguments and options.</summary>
    public IEnumerable<Symbol> Symbols => [names, from, to, asOf];

    /// <summary>Returns the ids of the indicators or datasets on the command line; empty if there are none.</summary>
    public IReadOnlyList<string> Names(ParseResult parsed) => parsed.GetValue(names) ?? [];

    /// <summary>Reads the arguments.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="context">The context of the command.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="dryRun">Whether nothing is published; only then may an indicator that is not active be named.</param>
    /// <exception cref="BenefitMeterException">
    /// A name is unknown, an indicator is not active, a text is not a period or a date, or the last period is before the first.
    /// </exception>
    public MeasureRequest Read(ParseResult parsed, CommandContext context, Catalogue catalogue, bool dryRun)
    {
        RunContext runContext = CommandCatalogue.CreateRunContext(context, catalogue, store: null);
        DateOnly day = parsed.GetValue(asOf) is { } text ? DayText.Read(text) : context.Settings.AsOf ?? runContext.Today;
        Period? first = parsed.GetValue(from) is { } begin ? PeriodText.Read(begin, runContext.Calendar) : null;
        Period? last = parsed.GetValue(to) is { } until ? PeriodText.Read(until, runContext.Calendar) : null;
        if (first is { } start && last is { } end && end.End <= start.Start)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Perioderne er i omvendt rækkefølge: --from {start.Id} --to {end.Id}.",
                    $"The periods are in reverse order: --from {start.Id} --to {end.Id}."),
                new LocalText("Skriv den tidligste periode efter --from.", "Write the earlier period after --from."));
        }

        string command = string.Join(' ', parsed.Tokens.Select(token => token.Value));
        return new MeasureRequest(
            Indicators(Names(parsed), catalogue, dryRun), day, first?.Start, last?.End, dryRun, command)
        {
            AnswersSchedule = Names(parsed).Count == 0 && first is null && last is null && parsed.GetValue(asOf) is null,
        };
    }

    // A draft is never published. It can be previewed by its name; without a name, only active indicators are measured.
    private static IndicatorDefinition[] Indicators(IReadOnlyList<string> names, Catalogue catalogue, bool dryRun)
    {
        if (names.Count == 0)
        {
            return [.. catalogue.Indicators.Values.Where(indicator => indicator.State == IndicatorState.Active)];
        }

        List<IndicatorDefinition> selected = [];
        foreach (string name in names)
        {
            IndicatorDefinition[] found = catalogue.Indicators.TryGetValue(name, out IndicatorDefinition? one)
                ? [one]
                : [.. catalogue.Indicators.Values.Where(each =>
                    each.DatasetIds.Contains(name) && each.State == IndicatorState.Active)];
            selected.AddRange(found.Length > 0 ? found : throw UnknownName.Failure(name, catalogue));
        }

        return selected.Find(indicator => indicator.State != IndicatorState.Active && !dryRun) is { } inactive
            ? throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Indikatoren '{inactive.Id}' er ikke aktiv og offentliggøres derfor ikke.",
                    $"Indicator '{inactive.Id}' is not active, so it is not published."),
                new LocalText(
                    "Prøv den med --dry-run, eller skriv state: active i kataloget.",
                    "Preview it with --dry-run, or write state: active in the catalogue."))
            : [.. selected.DistinctBy(indicator => indicator.Id)];
    }
}
