using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Reading;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>status</c>: prints the current figures with their smileys. People get the latest closed period of each indicator for the
/// whole organisation, unless a unit, a period or <c>--all</c> is given. Machines get every current figure that the arguments
/// select.
/// </summary>
internal static class StatusCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        Argument<string[]> indicators = new("indicator")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = line.Say("Indikatorer (standard: alle)", "Indicators (default: all)"),
        };
        Option<string?> unit = new("--unit") { Description = line.Say("Kun denne enhed", "This unit only") };
        Option<string?> period =
            new("--period") { Description = line.Say("Kun denne periode, fx 2026-03", "This period only, such as 2026-03") };
        Option<bool> all = new("--all") { Description = line.Say("Alle perioder og enheder", "All periods and units") };
        Option<string?> asSeen = new("--as-seen")
        {
            Description = line.Say(
                "Tallene, som læserne så dem, lokal tid: 2026-03-12T08:00",
                "The figures as readers saw them, local time: 2026-03-12T08:00"),
            HelpName = "MOMENT",
        };
        return line.Verb(
            "status", "Viser de gældende tal med smileys", "Shows the current figures with smileys",
            (context, parsed, cancellationToken) => RunAsync(
                context,
                new Selection(
                    parsed.GetValue(indicators) ?? [], parsed.GetValue(unit), parsed.GetValue(period),
                    parsed.GetValue(asSeen) is { } moment ? SeenAt(context, moment) : null),
                parsed.GetValue(all), cancellationToken),
            indicators, unit, period, all, asSeen);
    }

    /// <summary>
    /// Reads the figure of the latest closed period of each indicator for the whole organisation, in the grain of the indicator.
    /// </summary>
    public static Task<StatusRows> OverviewAsync(ReportingStore store, CancellationToken cancellationToken) =>
        ReadAsync(store, new Selection([], null, null, null), [], latestOnly: true, cancellationToken);

    /// <summary>
    /// Prints figures. For people, the sentences of the figures that are not green follow below the table, unless there are more
    /// than 40 of them.
    /// </summary>
    public static void Write(CommandContext context, StatusRows status)
    {
        const int MaxSentences = 40;
        context.Write(status.Table(context.Language));
        IReadOnlyList<object?>[] notGreen = [.. status.Rows.Where(row => status.Figures.Text(row, "result_status") != "green")];
        foreach (IReadOnlyList<object?> row in notGreen.Length <= MaxSentences ? notGreen : [])
        {
            string name =
                status.Figures.Text(row, context.Language == Language.Danish ? "indicator_name_da" : "indicator_name_en");
            string line = $"{name}, {status.Figures.Text(row, "unit_name")}: {status.Figures.Sentence(row, context.Language)}";
            context.Line(line, line);
        }
    }

    private static DateTimeOffset SeenAt(CommandContext context, string moment) => MomentText.Read(
        moment, CommandCatalogue.CreateRunContext(context, CommandCatalogue.Require(context), store: null).Calendar);

    private static async Task<int> RunAsync(
        CommandContext context, Selection selection, bool all, CancellationToken cancellationToken)
    {
        ReportingStore store = await ReportingDatabase.OpenAsync(context, migrate: false, cancellationToken);
        Write(
            context,
            await ReadAsync(
                store, selection, context.ForPeople ? FigureOutput.ColumnsForPeople(context.Language) : [],
                latestOnly: context.ForPeople && !all, cancellationToken));
        return CommandLine.Done;
    }

    private static async Task<StatusRows> ReadAsync(
        ReportingStore store, Selection selection, IReadOnlyList<string> columns, bool latestOnly,
        CancellationToken cancellationToken)
    {
        FigureOutput known = new(await store.ReadViewAsync(
            new ViewSelection("bi_indicator") { Columns = ["indicator_id"] }, cancellationToken));
        string[] indicators = [.. known.Rows.Select(row => known.Text(row, "indicator_id"))];
        if (selection.Indicators.FirstOrDefault(indicator => !indicators.Contains(indicator)) is { } unknown)
        {
            throw UnknownName.Failure(
                new LocalText(
                    $"Der er aldrig offentliggjort et tal for indikatoren '{unknown}'.",
                    $"No figure of the indicator '{unknown}' has ever been published."),
                unknown, indicators);
        }

        FigureOutput output =
            new(await store.ReadViewAsync(Figures(selection, latestOnly) with { Columns = columns }, cancellationToken));
        if (output.Rows.Count == 0)
        {
            await RequireAsync(store, selection, cancellationToken);
        }

        return new StatusRows(output, output.Rows);
    }

    private static ViewSelection Figures(Selection selection, bool latestOnly)
    {
        List<ViewCondition> where = [];
        if (selection.Indicators.Count > 0)
        {
            where.Add(("indicator_id", selection.Indicators.ToArray()));
        }

        if (selection.Unit is { } unit)
        {
            where.Add(("unit_id", unit));
        }
        else if (latestOnly)
        {
            where.Add(("unit_level", 0));
        }

        if (selection.Period is { } period)
        {
            where.Add(("period_id", period));
        }
        else if (latestOnly)
        {
            where.AddRange([ViewCondition.IsOwnGrain, ViewCondition.IsSame("data_through", "period_end")]);
        }

        return new ViewSelection("bi_figure")
        {
            Where = where,
            LatestOf = latestOnly ? ["indicator_id", "unit_id"] : [],
            SeenAt = selection.SeenAt,
        };
    }

    // Where nothing is shown, a unit or period may be misspelled.
    private static async Task RequireAsync(ReportingStore store, Selection selection, CancellationToken cancellationToken)
    {
        async Task<string[]> ReadAsync(string column, params IReadOnlyList<ViewCondition> where)
        {
            FigureOutput rows = new(await store.ReadViewAsync(
                new ViewSelection("bi_figure") { Columns = [column], Where = where, SeenAt = selection.SeenAt }, cancellationToken));
            return [.. rows.Rows.Select(row => rows.Text(row, column)).Distinct()];
        }

        if (selection.Unit is { } unit && (await ReadAsync("unit_id", ("unit_id", unit))).Length == 0)
        {
            throw UnknownName.UnitFailure(unit, await ReadAsync("unit_id"));
        }

        if (selection.Period is { } period && (await ReadAsync("period_id", ("period_id", period))).Length == 0)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Der er ikke offentliggjort et tal for perioden '{period}'.",
                    $"No figure is published for period '{period}'."),
                PeriodText.Hint);
        }
    }

    private sealed record Selection(IReadOnlyList<string> Indicators, string? Unit, string? Period, DateTimeOffset? SeenAt);
}
