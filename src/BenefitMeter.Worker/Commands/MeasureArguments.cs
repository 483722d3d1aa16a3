using System.CommandLine;
using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Time;
using BenefitMeter.Worker.Runs;

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
            Description = line.Say("Indikatorer eller datasæt; ellers alle aktive", "Indicators or datasets; else all active ones"),
        };
        from = new Option<string?>("--from") { Description = line.Say("Første periode, fx 2025-01", "The first period, such as 2025-01"), HelpName = "P" };
        to = new Option<string?>("--to") { Description = line.Say("Sidste periode, med", "The last period, included"), HelpName = "P" };
        asOf = new Option<string?>("--as-of")
        {
            Description = line.Say("Dagen, der gælder som i dag (med): 2026-03-31", "The day that counts as today (included): 2026-03-31"),
            HelpName = "DATE",
        };
    }

    /// <summary>Gets the arguments and options.</summary>
    public IEnumerable<Symbol> Symbols => [names, from, to, asOf];

    /// <summary>Reads a date of the command line; null stays null.</summary>
    /// <exception cref="BenefitMeterException">It is not a date.</exception>
    public static DateOnly? Day(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw new BenefitMeterException(
            FailureKind.Catalogue, new LocalText($"'{text}' er ikke en dato.", $"'{text}' is not a date."),
            new LocalText("Skriv den som 2026-03-31.", "Write it like 2026-03-31."));

    /// <summary>Reads what is asked.</summary>
    /// <exception cref="BenefitMeterException">A name, period or date is not one.</exception>
    public MeasureRequest Read(ParseResult parsed, CommandContext context, Measurement measurement, bool dryRun)
    {
        DateOnly day = Day(parsed.GetValue(asOf)) ?? context.Settings.AsOf ?? measurement.Today;
        Period? first = PeriodOf(parsed.GetValue(from), measurement.Calendar);
        Period? last = PeriodOf(parsed.GetValue(to), measurement.Calendar);
        if (first is { } start && last is { } end && end.End <= start.Start)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText($"Perioderne går baglæns: --from {start.Id} --to {end.Id}.", $"The periods run backwards: --from {start.Id} --to {end.Id}."),
                new LocalText("Skriv den tidligste periode efter --from.", "Name the earlier period with --from."));
        }

        string command = string.Join(' ', parsed.Tokens.Select(token => token.Value));
        return new MeasureRequest(
            Indicators(parsed.GetValue(names) ?? [], measurement.Catalogue, dryRun), day, first?.Start, last?.End, dryRun, command);
    }

    // A draft can be previewed by name; it is never published, and without a name only what is active is measured.
    private static IndicatorDefinition[] Indicators(string[] names, Catalogue catalogue, bool dryRun)
    {
        if (names.Length == 0)
        {
            return [.. catalogue.Indicators.Values.Where(indicator => indicator.State == IndicatorState.Active)];
        }

        List<IndicatorDefinition> asked = [];
        foreach (string name in names)
        {
            IndicatorDefinition[] found = catalogue.Indicators.TryGetValue(name, out IndicatorDefinition? one)
                ? [one]
                : [.. catalogue.Indicators.Values.Where(each => each.DatasetIds.Contains(name) && each.State == IndicatorState.Active)];
            asked.AddRange(found.Length > 0 ? found : throw UnknownName.Of(name, catalogue));
        }

        return asked.Find(indicator => indicator.State != IndicatorState.Active && !dryRun) is { } idle
            ? throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText($"Indikatoren '{idle.Id}' er ikke aktiv og offentliggøres derfor ikke.", $"Indicator '{idle.Id}' is not active, so it is not published."),
                new LocalText("Se den på forhånd med --dry-run, eller skriv state: active i kataloget.", "Preview it with --dry-run, or write state: active in the catalogue."))
            : [.. asked.DistinctBy(indicator => indicator.Id)];
    }

    private static Period? PeriodOf(string? id, ReportingCalendar calendar) =>
        id is null ? null
        : calendar.TryParse(id, out Period period) ? period
        : throw new BenefitMeterException(
            FailureKind.Catalogue, new LocalText($"'{id}' er ikke en periode.", $"'{id}' is not a period."),
            new LocalText("Skriv den som 2026-03, 2026-Q1, 2026-W07, 2026-03-14 eller 2026.", "Write it like 2026-03, 2026-Q1, 2026-W07, 2026-03-14 or 2026."));
}
