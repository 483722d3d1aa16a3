using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>Figures, current and superseded: nothing in it is overwritten.</summary>
internal static class FigureTable
{
    // What is known of a figure by its publication, and not by itself.
    private static readonly HashSet<string> OfPublication = ["run_id", "publication_id", "cause", "change_pct", "is_material"];

    /// <summary>Gets the table.</summary>
    public static readonly Table<FigureRow> Table = new("bm_figure") { LocksRowsOnly = true };

    public static readonly Column FigureId = Table.Identity("figure_id")
        .Means("et internt nummer; aldrig det samme for to tal", "an internal number; never the same for two figures");
    public static readonly Column IndicatorId = Table.Id("indicator_id", row => row.Figure.IndicatorId);
    public static readonly Column UnitId = Table.Id("unit_id", row => row.Figure.UnitId)
        .Means(
            "den organisatoriske enhed; `unmapped` har de rækker, hvis kode ingen enhed har",
            "the organisational unit; `unmapped` has the rows whose code no unit has");
    public static readonly Column Grain = Table.Word("grain", row => row.Figure.Observation.Period.Grain);
    public static readonly Column PeriodId = Table.Id("period_id", row => row.Figure.Observation.Period.Id)
        .Means(
            "`2025-03-14`, `2025-W07`, `2025-W07-F`, `2025-03`, `2025-Q1`, `2025-H1`, `2025`, `all`",
            "`2025-03-14`, `2025-W07`, `2025-W07-F`, `2025-03`, `2025-Q1`, `2025-H1`, `2025`, `all`");
    public static readonly Column PeriodStart = Table.Day("period_start", row => row.Figure.Observation.Period.Start)
        .Means("periodens første dag", "the period's first day");
    public static readonly Column PeriodEnd = Table.Day("period_end", row => row.Figure.Observation.Period.LastDay)
        .Means("periodens sidste dag", "the period's last day");
    public static readonly Column DefinitionVersion = Table.Integer("definition_version", row => row.Figure.DefinitionVersion)
        .Means(
            "den version af indikatorens betydning, der er målt med, regnet fra 1",
            "the version of the indicator's meaning it was measured with, from 1");
    public static readonly Column DefinitionBreak = Table.Flag("definition_break", row => row.Figure.DefinitionBreak)
        .Means(
            "det første tal i sin serie med en ny definitionsversion",
            "the first of its series with a new definition version");
    public static readonly Column Value = Table.Decimal("value", row => row.Figure.Observation.Value)
        .Means("det, der er målt", "what was measured")
        .Null("`state` er ikke `measured`", "`state` is not `measured`");
    public static readonly Column Numerator = Table.Decimal("numerator", row => row.Figure.Observation.Numerator)
        .Means("tælleren, aldrig skaleret", "the upper side, never scaled")
        .Null("målemetoden har ingen, eller tallet er skjult", "the measure has none, or suppressed");
    public static readonly Column Denominator = Table.Decimal("denominator", row => row.Figure.Observation.Denominator)
        .Means("nævneren, aldrig skaleret", "the lower side, never scaled")
        .Null("målemetoden har ingen, eller tallet er skjult", "the measure has none, or suppressed");
    public static readonly Column RowsCounted = Table.Count(
        "rows_counted",
        row => row.Figure.Observation.State == ObservationState.Suppressed ? null : row.Figure.Observation.RowsCounted)
        .Means("antal rækker bag værdien", "the number of rows behind the value")
        .Null("tallet er skjult", "suppressed");
    public static readonly Column State = Table.Word("state", row => row.Figure.Observation.State)
        .Means("{words}; et manglende tal er aldrig nul", "{words}; missing is never zero");
    public static readonly Column StateReason = Table.Code(
        "state_reason", MeasuringWords.StateReason, row => row.Figure.Observation.Reason)
        .Means(
            "hvorfor det ikke er målt, eller hvorfor det er skjult: {words}",
            "why it is not measured, or why it is hidden: {words}")
        .Null("tallet er målt", "measured");
    public static readonly Column IsComplete = Table.Flag("is_complete", row => row.Figure.Observation.IsComplete)
        .Means(
            "perioden er slut, der er leveret, og mindst 95 % af de forventede enheder er med",
            "the period has ended, was delivered, and at least 95 % of the expected units are in it");
    public static readonly Column IsFinal = Table.Flag("is_final", row => row.Figure.Observation.IsFinal)
        .Means(
            "fuldstændigt, og indikatorens `closing-days` er gået; senere ændringer er korrektioner",
            "complete, and the indicator's `closing-days` have passed; later changes are corrections");
    public static readonly Column CoveragePct = Table.Decimal("coverage_pct", row => row.Figure.Observation.CoveragePercent)
        .Means(
            "andelen af forventede enheder, der har leveret, i procent",
            "the share of expected units that delivered, in percent")
        .Null("ingen enheder er forventet", "none is expected");
    public static readonly Column DataThrough = Table.Day("data_through", row => row.Figure.Observation.DataThrough)
        .Null("der er ikke leveret noget", "nothing was delivered");
    public static readonly Column Baseline = Table.Decimal("baseline", row => row.Figure.Realisation.Baseline)
        .Means("det gældende nulpunkt", "the current baseline")
        .Null("findes ikke", "there is none");
    public static readonly Column BaselineFirst = Table.Decimal("baseline_first", row => row.Figure.Realisation.BaselineFirst)
        .Means(
            "det først godkendte nulpunkt; det samme som `baseline`, indtil et er godkendt",
            "the first approved baseline; the same as `baseline` until one is approved")
        .Null("findes ikke", "there is none");
    public static readonly Column Plan = Table.Decimal("plan", row => row.Figure.Realisation.Plan)
        .Means("det planlagte niveau ved periodens slutning", "the planned level at the period's end")
        .Null("der er ikke planlagt noget", "nothing is planned");
    public static readonly Column PlanFirst = Table.Decimal("plan_first", row => row.Figure.Realisation.PlanFirst)
        .Means("planen efter det første mål og det første nulpunkt", "the plan by the first target and baseline")
        .Null("der var ikke planlagt noget", "nothing was planned");
    public static readonly Column Target = Table.Decimal("target", row => row.Figure.Realisation.Target)
        .Means("det gældende måls slutniveau", "the current target's final level")
        .Null("der er ikke noget mål, eller det er et interval", "there is no target, or it is a range");
    public static readonly Column TargetFirst = Table.Decimal("target_first", row => row.Figure.Realisation.TargetFirst)
        .Means("det første måls slutniveau", "the first target's final level")
        .Null("der er ikke noget mål, eller det er et interval", "there is no target, or it is a range");
    public static readonly Column TargetDate = Table.Day("target_date", row => row.Figure.Realisation.TargetDate)
        .Means("den dag, det gældende mål skal være nået", "the day the current target shall be reached")
        .Null(
            "der er ikke noget mål, det er et interval, eller det er et driftsmål uden slutdato",
            "there is no target, it is a range, or it is an operating target without an end");
    public static readonly Column RealisedPlanPct = Table.Decimal(
        "realised_plan_pct", row => row.Figure.Realisation.RealisedPlanPercent)
        .Means("realiseringsgrad i forhold til planen til dato, i procent", "realisation against the plan to date, in percent")
        .Null(
            "ikke vurderet, af anden grund end `Stale` og `StepOutsideScale`; planen kræver ingen forbedring; eller ved "
                + "målopfyldelse: planen er under 0, eller den er 0, og højere er bedre",
            "not judged, for another reason than `Stale` and `StepOutsideScale`; the plan asks for no improvement; or by "
                + "attainment: the plan is below 0, or it is 0 and higher is better");
    public static readonly Column RealisedTargetPct = Table.Decimal(
        "realised_target_pct", row => row.Figure.Realisation.RealisedTargetPercent)
        .Means("realiseringsgrad i forhold til det endelige mål, i procent", "realisation against the final target, in percent")
        .Null(
            "ikke vurderet, af anden grund end `Stale` og `StepOutsideScale`; eller ved målopfyldelse: målet er under 0, eller "
                + "det er 0, og højere er bedre",
            "not judged, for another reason than `Stale` and `StepOutsideScale`; or by attainment: the target is below 0, or "
                + "it is 0 and higher is better");
    public static readonly Column RealisedFirstPct = Table.Decimal(
        "realised_first_pct", row => row.Figure.Realisation.RealisedFirstPercent)
        .Means(
            "realiseringsgrad i forhold til det første nulpunkt og det første mål, i procent",
            "realisation against the first baseline and target, in percent")
        .Null(
            "som `realised_target_pct`, regnet efter det første nulpunkt og mål; desuden når der vurderes efter et interval",
            "as `realised_target_pct`, by the first baseline and target; and where it is judged by a range");
    public static readonly Column RealisedForecastPct = Table.Decimal(
        "realised_forecast_pct", row => row.Figure.Realisation.RealisedForecastPercent)
        .Means(
            "den realiseringsgrad, som prognosen giver på måldatoen, i procent",
            "the realisation that the forecast gives at the target date, in percent")
        .Null("ingen prognose", "no forecast");
    public static readonly Column Deviation = Table.Decimal("deviation", row => row.Figure.Realisation.Deviation)
        .Means(
            "værdien i forhold til planen, regnet i forbedringens retning; negativ, når der mangler noget; når der vurderes "
                + "efter et interval: afstanden til det, med minus",
            "value against plan in the direction of improvement; negative is short; where it is judged by a range: its "
                + "distance from the range, with a minus")
        .Null(
            "ikke vurderet, af anden grund end `Stale` og `StepOutsideScale`",
            "not judged, for another reason than `Stale` and `StepOutsideScale`");
    public static readonly Column MissingAmount = Table.Decimal("missing_amount", row => row.Figure.Realisation.MissingAmount)
        .Means(
            "det, der mangler i forhold til planen, i tællerens egen måleenhed",
            "what is lacking to the plan, in the numerator's own measure")
        .Null("der mangler ikke noget, eller det kan ikke opgøres", "nothing is lacking, or it cannot be said");
    public static readonly Column Forecast = Table.Decimal("forecast", row => row.Figure.Realisation.Forecast)
        .Means("det forventede niveau på måldatoen", "the expected level at the target date")
        .Null(
            "ingen prognose; kun den seneste afsluttede periode har en",
            "no forecast; only the latest closed period has one");
    public static readonly Column ForecastLow = Table.Decimal("forecast_low", row => row.Figure.Realisation.ForecastLow)
        .Means("nedre grænse for prognosens 80 %-interval", "the lower end of its 80 % interval")
        .Null("ingen prognose", "no forecast");
    public static readonly Column ForecastHigh = Table.Decimal("forecast_high", row => row.Figure.Realisation.ForecastHigh)
        .Means("øvre grænse for prognosens 80 %-interval", "the upper end of its 80 % interval")
        .Null("ingen prognose", "no forecast");
    public static readonly Column DelayMonths = Table.Decimal("delay_months", row => row.Figure.Realisation.DelayMonths)
        .Means(
            "forsinkelsen i forhold til planen, i måneder; 0, når tallet følger planen eller er foran",
            "the delay from the plan in months; 0 when on plan or ahead")
        .Null("det kan ikke opgøres", "it cannot be said");
    public static readonly Column DelayAtLeast = Table.Flag("delay_at_least", row => row.Figure.Realisation.DelayAtLeast)
        .Means(
            "forsinkelsen er en nedre grænse, fordi der slet ikke har været fremdrift",
            "the delay is a lower bound, because no progress was made at all");
    public static readonly Column LeadMonths = Table.Decimal("lead_months", row => row.Figure.Realisation.LeadMonths)
        .Means(
            "forspringet i forhold til planen, i måneder; 0, når tallet er bagud",
            "the lead on the plan in months; 0 when behind")
        .Null("det kan ikke opgøres", "it cannot be said");
    public static readonly Column TrendDelayMonths = Table.Decimal(
        "trend_delay_months", row => row.Figure.Realisation.TrendDelayMonths)
        .Means("den forsinkelse, som tendensen forudsiger, i måneder", "the delay that the trend predicts, in months")
        .Null("ingen prognose, eller tendensen når aldrig målet", "no forecast, or the trend never gets there");
    public static readonly Column ResultStatus = Table.Word("result_status", row => row.Figure.Realisation.Result)
        .Means("resultatsmileyen, som læserne så", "the result smiley that readers saw");
    public static readonly Column ResultBasis = Table.Code(
        "result_basis", JudgingWords.Basis, row => row.Figure.Realisation.ResultBasis)
        .Means("{words}", "{words}")
        .Null("resultatet er gråt", "grey");
    public static readonly Column ResultReason = Table.Code(
        "result_reason", JudgingWords.Reason, row => row.Figure.Realisation.ResultReason)
        .Means(
            "hvorfor resultatet er gråt eller skjult; for et vurderet tal `Provisional`, når tallet eller nulpunktet ikke er "
                + "endeligt, eller `Held`, når farven er uændret, fordi reglen ikke har været opfyldt længe nok: {words}",
            "why the result is grey or hidden; of a judged figure `Provisional`, where the figure or its baseline is not final, "
                + "or `Held`, where the colour is unchanged because the rule has not been met for long enough: {words}")
        .Null("tallet er vurderet, og ingen af de to gælder", "it is judged, and neither of the two applies");
    public static readonly Column TimelineStatus = Table.Word("timeline_status", row => row.Figure.Realisation.Timeline)
        .Means("tidsplansmileyen, som læserne så", "the timeline smiley that readers saw")
        .Null("der er ingen slutdato", "there is no end date");
    public static readonly Column TimelineReason = Table.Code(
        "timeline_reason", JudgingWords.Reason, row => row.Figure.Realisation.TimelineReason)
        .Means(
            "hvorfor tidsplanen er grå eller skjult, eller `Held`, når farven er uændret, fordi reglen ikke har været opfyldt "
                + "længe nok; ordene er dem i `result_reason`, undtagen `Provisional`",
            "why the timeline is grey or hidden, or `Held`, where its colour is unchanged because the rule has not been met for "
                + "long enough; the words are those of `result_reason` except `Provisional`")
        .Null(
            "tidsplanen er vurderet, og farven er dens egen; eller der er ingen slutdato",
            "it is judged, and the colour is its own; or there is no end date");
    public static readonly Column IsProvisional = Table.Flag("is_provisional", row => row.Figure.Realisation.IsProvisional)
        .Means(
            "vurderet, men værdien, dækningsgraden eller nulpunktet er foreløbigt",
            "judged, but value, coverage or baseline are provisional");
    public static readonly Column StatusReasonDa = Table.Text("status_reason_da", row => row.Figure.Realisation.SentenceDanish)
        .Means("én sætning, der forklarer begge smileys, på dansk", "one sentence that explains both smileys, in Danish");
    public static readonly Column StatusReasonEn = Table.Text("status_reason_en", row => row.Figure.Realisation.SentenceEnglish)
        .Means("det samme på engelsk", "the same in English");
    public static readonly Column RunId = Table.Count("run_id", row => row.RunId);
    public static readonly Column PublicationId = Table.Count("publication_id", row => row.PublicationId);
    public static readonly Column SupersededBy = Table.Later("superseded_by", ColumnKind.Count).Null();
    public static readonly Column Cause = Table.Word("cause", row => row.Change.Cause)
        .Means("hvorfor tallet erstattede et tidligere: {words}", "why it replaced an earlier one: {words}")
        .Null("tallet er det første for sin indikator, enhed og periode", "it is the first of its indicator, unit and period");
    public static readonly Column ChangePct = Table.Decimal("change_pct", row => row.Change.Correction?.ChangePercent)
        .Means("ændringen i procent af den gamle værdi, aldrig negativ", "the change in percent of the old value, never negative")
        .Null("den gamle værdi er 0", "the old value is 0");
    public static readonly Column IsMaterial = Table.Flag("is_material", row => row.Change.Correction?.IsMaterial)
        .Means(
            "værdien er ændret med mere end 1 %, eller en status er ændret (regel C9.5)",
            "the value changed by more than 1 %, or a status changed (rule C9.5)")
        .Null("tallet er ingen korrektion", "the figure is no correction");
    public static readonly Column Structure = Table.Word("structure", row => row.Figure.Structure)
        .Means(
            "`current`, hvor strukturen afviger fra organisationen, som den var, ellers `as-was`",
            "`current` where it differs from the organisation as it was, else `as-was`");

    static FigureTable()
    {
        string[] key = ["indicator_id", "unit_id", "grain", "period_id"];

        // One current figure for each indicator, unit and period, whatever goes wrong.
        Table.Index(new TableIndex("bm_figure_current", [.. key, "structure"])
        { IsUnique = true, IsOfCurrent = true, Includes = ["value", "publication_id"] });
        Table.Index(new TableIndex("bm_figure_identity", [.. key, "publication_id"]) { IsLikeCurrent = true });
        Content = [.. Table.Written.Where(column => !OfPublication.Contains(column.Name))];
        Settled = [.. Content.TakeWhile(column => column != Baseline), Structure, Plan, ResultReason];
        Decimals = Table.Columns.Where(column => column.Kind == ColumnKind.Decimal).Select(column => column.Name).ToHashSet();
    }

    /// <summary>Gets the columns that contain the figure itself.</summary>
    public static IReadOnlyList<Column> Content { get; }

    /// <summary>
    /// Gets the columns of what was observed, and of how it was judged only what the next figures are judged by.
    /// </summary>
    public static IReadOnlyList<Column> Settled { get; }

    /// <summary>
    /// Gets the names of the columns that contain decimals: in the views of some engines floating-point numbers.
    /// </summary>
    public static IReadOnlySet<string> Decimals { get; }

    /// <summary>Reads a figure, all of its content.</summary>
    public static Figure Read(StoredRow row) => Of(row, Judged(row));

    /// <summary>
    /// Reads the figure of a row with the columns of <see cref="Settled"/>; the rest of its realisation is not there.
    /// </summary>
    public static Figure ReadSettled(StoredRow row) =>
        Of(row, new Realisation { Plan = row.Number(Plan), ResultReason = row.Text(ResultReason) });

    private static Figure Of(StoredRow row, Realisation judged) => new()
    {
        IndicatorId = row.Text(IndicatorId)!,
        UnitId = row.Text(UnitId)!,
        Structure = row.Word<Structure>(FigureTable.Structure)!.Value,
        DefinitionVersion = (int)row.Integer(DefinitionVersion),
        DefinitionBreak = row.Flag(DefinitionBreak),
        Observation = new Observation
        {
            Period = new Period(
                row.Word<PeriodGrain>(Grain)!.Value, row.Day(PeriodStart)!.Value, row.Day(PeriodEnd)!.Value.AddDays(1)),
            Value = row.Number(Value),
            Numerator = row.Number(Numerator),
            Denominator = row.Number(Denominator),
            RowsCounted = row.Integer(RowsCounted),
            State = row.Word<ObservationState>(State)!.Value,
            Reason = row.Text(StateReason),
            IsComplete = row.Flag(IsComplete),
            IsFinal = row.Flag(IsFinal),
            CoveragePercent = row.Number(CoveragePct),
            DataThrough = row.Day(DataThrough),
        },
        Realisation = judged,
    };

    private static Realisation Judged(StoredRow row) => new()
    {
        Baseline = row.Number(Baseline),
        BaselineFirst = row.Number(BaselineFirst),
        Plan = row.Number(Plan),
        PlanFirst = row.Number(PlanFirst),
        Target = row.Number(Target),
        TargetFirst = row.Number(TargetFirst),
        TargetDate = row.Day(TargetDate),
        RealisedPlanPercent = row.Number(RealisedPlanPct),
        RealisedTargetPercent = row.Number(RealisedTargetPct),
        RealisedFirstPercent = row.Number(RealisedFirstPct),
        RealisedForecastPercent = row.Number(RealisedForecastPct),
        Deviation = row.Number(Deviation),
        MissingAmount = row.Number(MissingAmount),
        Forecast = row.Number(Forecast),
        ForecastLow = row.Number(ForecastLow),
        ForecastHigh = row.Number(ForecastHigh),
        DelayMonths = row.Number(DelayMonths),
        DelayAtLeast = row.Flag(DelayAtLeast),
        LeadMonths = row.Number(LeadMonths),
        TrendDelayMonths = row.Number(TrendDelayMonths),
        Result = row.Word<Status>(ResultStatus)!.Value,
        ResultBasis = row.Text(ResultBasis),
        ResultReason = row.Text(ResultReason),
        Timeline = row.Word<Status>(TimelineStatus),
        TimelineReason = row.Text(TimelineReason),
        IsProvisional = row.Flag(IsProvisional),
        SentenceDanish = row.Text(StatusReasonDa)!,
        SentenceEnglish = row.Text(StatusReasonEn)!,
    };
}

/// <summary>A new figure with the run and publication that it comes with.</summary>
/// <param name="Change">The change that it is.</param>
/// <param name="RunId">The run.</param>
/// <param name="PublicationId">The publication.</param>
internal readonly record struct FigureRow(FigureChange Change, long RunId, long PublicationId)
{
    /// <summary>Gets the figure.</summary>
    public Figure Figure => Change.New!;
}
