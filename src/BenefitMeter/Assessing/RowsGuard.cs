using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.Assessing;

/// <summary>Refuses a collapsed delivery, so that readers keep the old figures (rule 30).</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="scope">What is asked.</param>
/// <param name="accepted">The small deliveries that were let in, oldest first.</param>
public sealed class RowsGuard(Catalogue catalogue, AssessmentScope scope, IReadOnlyList<AcceptedRows> accepted)
{
    private const int Listed = 12;

    /// <summary>Tests every closed period that the run may publish, and those that are published as complete.</summary>
    /// <param name="tallies">
    /// What a dataset delivered; not tested where it is empty, which <c>expect.empty</c> answers for.
    /// </param>
    /// <param name="current">The figures that readers see.</param>
    /// <param name="computed">The figures that would take their place.</param>
    /// <returns>Why the delivery is refused; null if every period has rows enough.</returns>
    public Refusal? Check(DatasetTallies tallies, IReadOnlyCollection<Figure> current, IReadOnlyCollection<Figure> computed)
    {
        DatasetDefinition dataset = tallies.Extraction.Dataset;
        if (dataset.Expectation.RowsAtLeastPercent is not { } share || tallies.RowsKept == 0)
        {
            return null;
        }

        PeriodGrain grain = PublishedGrain.Finest(catalogue, dataset.Id);
        IReadOnlyList<PeriodRows> closed = RowsExpectation.ClosedPeriods(tallies, grain);
        Dictionary<Period, (PeriodRows Now, long Then)> published = Published(dataset, grain, current, computed);
        DateOnly from = tallies.Extraction.FirstDay ?? DateOnly.MinValue;
        Func<Period, long> rowsIn = RowsExpectation.RowCounter(tallies);
        RowsShortfall[] shortfalls =
        [
            .. closed.Select(each => each.Period).Union(published.Keys)
                .Where(period => scope.Covers(period) && !(period.End <= dataset.From) && period.End > from).Order()
                .Select(Find).OfType<RowsShortfall>(),
        ];
        return shortfalls.Length == 0 ? null : Refuse(dataset, share, shortfalls, tallies.Extraction.Calendar);

        // What was accepted counts first, then what was published; only a new period is compared with others (decision 0005).
        RowsShortfall? Find(Period period)
        {
            PeriodRows found = new(period, rowsIn(period));
            return accepted.LastOrDefault(each => each.DatasetId == dataset.Id && each.Period == period) is { } known
                    ? RowsExpectation.ShortfallBelow(found, known.Rows, UsualRowsBasis.Accepted, share)
                : published.TryGetValue(period, out (PeriodRows Now, long Then) rows)
                    ? RowsExpectation.ShortfallBelow(rows.Now, rows.Then, UsualRowsBasis.Published, share)
                : RowsExpectation.FindShortfall(found, closed, share, tallies.Extraction.Calendar);
        }
    }

    /// <summary>
    /// Returns whether a number of rows is so small that it could disclose persons, in a message as in a figure (rule 22).
    /// </summary>
    public static bool CouldDisclose(DatasetDefinition dataset, decimal rows) =>
        dataset.RowsArePersons && rows > 0 && rows < dataset.Disclosure.Threshold;

    // The root's figure with the most rows tells best; of an indicator over two datasets nobody can say whose rows they are.
    private Dictionary<Period, (PeriodRows Now, long Then)> Published(
        DatasetDefinition dataset, PeriodGrain grain, IReadOnlyCollection<Figure> current, IReadOnlyCollection<Figure> computed)
    {
        string root = catalogue.Organisation.Units.Root.Id;
        Dictionary<FigureKey, Figure> now = computed.Where(IsTold).ToDictionary(FigureKey.Of);
        return current.Where(IsTold)
            .Where(old =>
                old.Observation is { IsComplete: true, RowsCounted: > 0 } && old.Observation.Period.LastDay <= scope.AsOf)
            .Select(old => (Old: old, New: now.GetValueOrDefault(FigureKey.Of(old))))
            .Where(pair => pair.New is null || pair.New.DefinitionVersion == pair.Old.DefinitionVersion)
            .GroupBy(pair => pair.Old.Observation.Period)
            .Select(period => period.MaxBy(pair => pair.Old.Observation.RowsCounted))
            .ToDictionary(pair => pair.Old.Observation.Period, pair => (
                new PeriodRows(pair.Old.Observation.Period, pair.New?.Observation.RowsCounted ?? 0),
                pair.Old.Observation.RowsCounted));

        bool IsTold(Figure figure) => figure.Observation.State != ObservationState.Suppressed && figure.UnitId == root
            && figure.Observation.Period.Grain == grain
            && catalogue.Indicators[figure.IndicatorId].DatasetIds.All(id => id == dataset.Id);
    }

    private Refusal Refuse(
        DatasetDefinition dataset, decimal share, RowsShortfall[] shortfalls, ReportingCalendar calendar)
    {
        RowsShortfall first = shortfalls[0];
        string period = first.Found.Period.Id;
        string yearBefore = first.Basis == UsualRowsBasis.LastYear
            ? calendar.SamePeriodYearsBefore(first.Found.Period, 1).Id
            : string.Empty;
        LocalText rows = Display(dataset, first.Found.Rows);
        LocalText usual = Display(dataset, first.Usual);
        LocalText from = first.Basis switch
        {
            UsualRowsBasis.LastYear => new($"samme periode sidste år, {yearBefore}", $"the same period last year, {yearBefore}"),
            UsualRowsBasis.EarlierPeriods =>
                new("medianen af de seneste lukkede perioder før den", "the median of the last closed periods before it"),
            UsualRowsBasis.Published =>
                new("rækkerne bag de offentliggjorte tal for perioden", "the rows behind the published figures of the period"),
            _ => new("de rækker, der tidligere er godkendt for perioden", "the rows accepted earlier for the period"),
        };
        string others = string.Join(", ", shortfalls.Skip(1).Take(Listed).Select(each => each.Found.Period.Id))
            + (shortfalls.Length > Listed + 1 ? ", …" : string.Empty);
        bool hasMore = shortfalls.Length > 1;
        string command = $"benefitmeter measure {dataset.Id} --accept-rows --period {period} --reason";
        return new Refusal(
            [.. scope.Indicators.Where(each => each.DatasetIds.Contains(dataset.Id)).Select(each => each.Id)],
            dataset.Id,
            new LocalText(
                $"Datasættet '{dataset.Id}' har {rows.Danish} {(first.Found.Rows == 1 ? "række" : "rækker")} i {period}, under "
                + $"{Display(share)} % af det sædvanlige, {usual.Danish} ({from.Danish})."
                + (hasMore ? $" Det samme gælder {others}." : string.Empty),
                $"Dataset '{dataset.Id}' has {rows.English} {(first.Found.Rows == 1 ? "row" : "rows")} in {period}, under "
                + $"{Display(share)}% of the usual {usual.English} ({from.English})."
                + (hasMore ? $" The same applies to {others}." : string.Empty)),
            new LocalText(
                "Spørg kilden, om der mangler rækker; de offentliggjorte tal er ikke ændret. Er leveringen rigtig, så "
                    + $"kør: {command} \"hvorfor\".",
                "Ask the source whether rows are missing; the published figures have not changed. If the delivery is "
                    + $"right, run: {command} \"why\"."));
    }

    private static LocalText Display(DatasetDefinition dataset, decimal rows) =>
        CouldDisclose(dataset, rows)
            ? new LocalText($"under {dataset.Disclosure.Threshold}", $"fewer than {dataset.Disclosure.Threshold}")
            : LocalText.Same(Display(rows));

    private static string Display(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
