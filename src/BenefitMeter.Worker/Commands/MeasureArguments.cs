using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Time;
using BenefitMeter.Worker.Runs.Pipeline;

namespace BenefitMeter.Worker.Commands;

/// <summary>The arguments that say what is measured, for <c>measure</c> and <c>plan</c>.</summary>
internal sealed class MeasureArguments
{
    private readonly Argument<string[]> names;
    private readonly Option<string?> from;
    private readonly Option<string?> to;
    private readonly Option<string?> asOf;

    /// <summary>Makes the arguments.</summary>
    public MeasureArguments(CommandLine line)
    {
        names = new Argument<string[]>("indicator")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description =
                line.Say("Indikatorer eller datasæt; ellers alle aktive", "Indicators or datasets; else all active ones"),
        };
        from = new Option<string?>("--from")
        { Description = line.Say("Første periode, fx 2025-01", "The first period, such as 2025-01"), HelpName = "P" };
        to = new Option<string?>("--to")
        { Description = line.Say("Sidste periode, med", "The last period, included"), HelpName = "P" };
        asOf = new Option<string?>("--as-of")
        {
            Description =
                line.Say("Dagen, der gælder som i dag (med): 2026-03-31", "The day that counts as today (included): 2026-03-31"),
            HelpName = "DATE",
        };
    }

    /// <summary>Gets the arguments and options.</summary>
    public IEnumerable<Symbol> Symbols => [names, from, to, asOf];

    /// <summary>Gets the indicators or datasets named.</summary>
    public IReadOnlyList<string> Names(ParseResult parsed) => parsed.GetValue(names) ?? [];

    /// <summary>Reads what is asked.</summary>
    /// <exception cref="BenefitMeterException">A name, period or date is not one.</exception>
    public MeasureRequest Read(ParseResult parsed, CommandContext context, Catalogue catalogue, bool dryRun)
    {
        RunContext measurement = CommandCatalogue.CreateRunContext(context, catalogue, store: null);
        DateOnly day = parsed.GetValue(asOf) is { } text ? DayText.Read(text) : context.Settings.AsOf ?? measurement.Today;
        Period? first = parsed.GetValue(from) is { } begin ? PeriodText.Read(begin, measurement.Calendar) : null;
        Period? last = parsed.GetValue(to) is { } until ? PeriodText.Read(until, measurement.Calendar) : null;
        if (first is { } start && last is { } end && end.End <= start.Start)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Perioderne løber baglæns: --from {start.Id} --to {end.Id}.",
                    $"The periods run backwards: --from {start.Id} --to {end.Id}."),
                new LocalText("Nævn den tidligste periode med --from.", "Name the earlier period with --from."));
        }

        string command = string.Join(' ', parsed.Tokens.Select(token => token.Value));
        return new MeasureRequest(
            Indicators(Names(parsed), catalogue, dryRun), day, first?.Start, last?.End, dryRun, command)
        {
            AnswersSchedule = Names(parsed).Count == 0 && first is null && last is null && parsed.GetValue(asOf) is null,
        };
    }

    // A draft can be previewed by name; it is never published, and without a name only what is active is measured.
    private static IndicatorDefinition[] Indicators(IReadOnlyList<string> names, Catalogue catalogue, bool dryRun)
    {
        if (names.Count == 0)
        {
            return [.. catalogue.Indicators.Values.Where(indicator => indicator.State == IndicatorState.Active)];
        }

        List<IndicatorDefinition> asked = [];
        foreach (string name in names)
        {
            IndicatorDefinition[] found = catalogue.Indicators.TryGetValue(name, out IndicatorDefinition? one)
                ? [one]
                : [.. catalogue.Indicators.Values.Where(each =>
                    each.DatasetIds.Contains(name) && each.State == IndicatorState.Active)];
            asked.AddRange(found.Length > 0 ? found : throw UnknownName.Failure(name, catalogue));
        }

        return asked.Find(indicator => indicator.State != IndicatorState.Active && !dryRun) is { } idle
            ? throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Indikatoren '{idle.Id}' er ikke aktiv og offentliggøres derfor ikke.",
                    $"Indicator '{idle.Id}' is not active, so it is not published."),
                new LocalText(
                    "Se den på forhånd med --dry-run, eller skriv state: active i kataloget.",
                    "Preview it with --dry-run, or write state: active in the catalogue."))
            : [.. asked.DistinctBy(indicator => indicator.Id)];
    }
}
