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
                    parsed.GetValue(indicators) ?? [], parsed.GetValue(unit),
                    parsed.GetValue(period) is { } text ? PeriodId(context, text) : null,
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

    // The calendar of the catalogue decides which fortnight a week is in. What is published can be read without it.
    private static string PeriodId(CommandContext context, string text) =>
        CommandCatalogue.Read(context).Catalogue is { } catalogue
            ? PeriodText.IdOf(text, CommandCatalogue.CreateRunContext(context, catalogue, store: null).Calendar)
            : text;

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
        string[] indicators =
            await TextsAsync(store, new ViewSelection("bi_indicator") { Columns = ["indicator_id"] }, cancellationToken);
        if (selection.Indicators.FirstOrDefault(indicator => !indicators.Contains(indicator)) is { } unknown)
        {
            throw UnknownName.Failure(
                new LocalText(
                    $"Der er aldrig offentliggjort et tal for indikatoren '{unknown}'.",
                    $"No figure of the indicator '{unknown}' has ever been published."),
                unknown, indicators);
        }

        ViewSelection figures = new("bi_figure")
        {
            Columns = columns,
            Where = [.. selection.Conditions, .. latestOnly ? await LatestAsync(store, selection, cancellationToken) : []],
            LatestOf = latestOnly ? ["indicator_id", "unit_id"] : [],
            SeenAt = selection.SeenAt,
        };
        FigureOutput output = new(await store.ReadViewAsync(figures, cancellationToken));
        if (output.Rows.Count == 0)
        {
            await RequireAsync(store, selection, cancellationToken);
        }

        return new StatusRows(output, output.Rows);
    }

    // The whole organisation is one unit, and one is found faster by its id than by its level.
    private static async Task<IReadOnlyList<ViewCondition>> LatestAsync(
        ReportingStore store, Selection selection, CancellationToken cancellationToken)
    {
        List<ViewCondition> where = [];
        if (selection.Unit is null)
        {
            ViewSelection whole = new("bi_unit") { Columns = ["unit_id"], Where = [("unit_level", 0)] };
            where.Add(("unit_id", await TextsAsync(store, whole, cancellationToken)));
        }

        if (selection.Period is null)
        {
            where.AddRange([ViewCondition.IsOwnGrain, ViewCondition.IsSame("data_through", "period_end")]);
        }

        return where;
    }

    private static async Task<string[]> TextsAsync(
        ReportingStore store, ViewSelection column, CancellationToken cancellationToken) =>
            [.. (await store.ReadViewAsync(column, cancellationToken)).Rows.Select(row => (string)row[0]!).Distinct()];

    // Where nothing is shown, a unit or period may be misspelled.
    private static async Task RequireAsync(ReportingStore store, Selection selection, CancellationToken cancellationToken)
    {
        Task<string[]> PublishedAsync(string column, params IReadOnlyList<ViewCondition> where) => TextsAsync(
            store, new ViewSelection("bi_figure") { Columns = [column], Where = where, SeenAt = selection.SeenAt },
            cancellationToken);

        if (selection.Unit is { } unit && (await PublishedAsync("unit_id", ("unit_id", unit))).Length == 0)
        {
            throw UnknownName.UnitFailure(unit, await PublishedAsync("unit_id"));
        }

        if (selection.Period is { } period && (await PublishedAsync("period_id", ("period_id", period))).Length == 0)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Der er ikke offentliggjort et tal for perioden '{period}'.",
                    $"No figure is published for period '{period}'."),
                PeriodText.Hint);
        }
    }

    private sealed record Selection(IReadOnlyList<string> Indicators, string? Unit, string? Period, DateTimeOffset? SeenAt)
    {
        public IReadOnlyList<ViewCondition> Conditions =>
        [
            .. new (string Column, object? Value)[]
            {
                ("indicator_id", Indicators.Count > 0 ? Indicators.ToArray() : null), ("unit_id", Unit), ("period_id", Period),
            }.Where(condition => condition.Value is not null)
                .Select(condition => ViewCondition.Is(condition.Column, condition.Value!)),
        ];
    }
}
