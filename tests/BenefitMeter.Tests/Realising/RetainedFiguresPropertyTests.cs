using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Tests.Measuring;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Realising;

/// <summary>
/// Night after night, with missed nights, late rows and a source that is silent for months: what is read again with what was kept
/// gives the figures that everything gives, and what did not change is not published again.
/// </summary>
public sealed class RetainedFiguresPropertyTests
{
    private const int LateDays = 20;
    private static readonly DatasetDefinition Letters = Sample.Letters with { LateRowsDays = LateDays, RowsArePersons = false };
    private static readonly Filter Digital = Sample.Where("channel", ConditionOperator.In, "Digital");

    /// <summary>
    /// In June voksne moves up; in the middle of September familie closes, voksne and borger share it, and its code passes to
    /// voksne.
    /// </summary>
    private static readonly UnitTree Changing = new(
    [
        Row("kommune", null), Row("borger", "kommune", "CBS", "01"), Row("social", "kommune"),
        Row("familie", "social", "FAM") with
        {
            ValidTo = Sample.Day("2025-09-14"),
            Successors = new Dictionary<string, decimal> { ["voksne"] = 0.6m, ["borger"] = 0.4m },
        },
        Row("voksne", "social", "VOK") with { ValidTo = Sample.Day("2025-06-09") },
        Row("voksne", "kommune", "VOK") with { ValidFrom = Sample.Day("2025-06-10"), ValidTo = Sample.Day("2025-09-14") },
        Row("voksne", "kommune", "VOK", "FAM") with { ValidFrom = Sample.Day("2025-09-15") },
    ]);

    [Fact]
    public void Judge_NightAfterNight_EqualsMeasuringEverything()
    {
        int first = Random.Shared.Next(1, 1_000_000);
        (int fewer, int left) = (0, 0);
        for (int seed = first; seed < first + 2; seed++)
        {
            (int nights, int figures) = Nights(seed);
            (fewer, left) = (fewer + nights, left + figures);
        }

        Assert.True(fewer > 10 && left > 0, $"Only {fewer} nights read less than everything, and {left} figures were left out.");
    }

    private static (int Nights, int FiguresLeftOut) Nights(int seed)
    {
        Random random = new(seed);
        List<(string Row, DateOnly Arrives)> rows = RandomRows(random);
        Catalogue catalogue = Sample.Catalogue([Letters], Indicators(random.Next(2) == 0 ? PeriodGrain.Month : PeriodGrain.Week));
        catalogue =
            seed % 2 == 0 ? catalogue : catalogue with { Organisation = catalogue.Organisation with { Units = Changing } };
        IReadOnlyList<Figure> published = [];
        IReadOnlyList<SeriesCheckpoint> memories = [];
        List<TallySnapshotSum> sums = [];
        IReadOnlyList<TallySnapshotDays> days = [];
        PreviousRead? last = null;
        (int fewer, int left) = (0, 0);
        for (DateOnly asOf = new(2025, 1, 20); asOf < new DateOnly(2027, 12, 15); asOf = asOf.AddDays(random.Next(1, 60)))
        {
            string[] there = [.. rows.Where(row => row.Arrives <= asOf).Select(row => row.Row)];
            DatasetTallies all = Gather(catalogue, asOf, there, null);
            DateOnly? firstDay = last is null ? null : ReadWindow.FirstDay(
                Letters, [.. catalogue.Indicators.Values], catalogue.Organisation.Units, last, asOf, Sample.Calendar);
            DatasetTallies some = Gather(catalogue, asOf, there, firstDay);
            IReadOnlyList<DaySpan> needed = firstDay is { } since
                ? TallySnapshotSpans.NeededBefore(
                    since, catalogue, some.Extraction, [.. catalogue.Indicators.Values], Sample.Calendar)
                : [];
            TallySnapshot kept = new([.. sums.Where(sum => needed.Any(span => span.Contains(sum.Bucket)))], days);
            if (some.AffectsEarlierPeriods(kept))
            {
                some = all;
            }

            DateOnly? from = some.Extraction.FirstDay;
            fewer += from is null ? 0 : 1;
            IReadOnlyList<Figure> expected = Figures(catalogue, all, asOf, null);
            Dictionary<FigureKey, Figure> settled = from is null ? [] : published
                .Where(figure => IsNeeded(figure, memories) && IsSettled(figure, memories)).ToDictionary(FigureKey.Of);
            Figure[] read =
            [
                .. published.Where(figure => IsNeeded(figure, memories))
                    .Select(figure => settled.ContainsKey(FigureKey.Of(figure)) ? PlanOnly(figure) : figure),
            ];
            IReadOnlyList<Figure> found = Figures(
                catalogue, from is null ? some : some.MergeWith(kept), asOf,
                from is { } day ? new RetainedFigures(read, day, memories) : null);
            Dictionary<FigureKey, Figure> figures = expected.ToDictionary(FigureKey.Of);
            left += expected.Count - found.Count;

            Assert.Equal(
                expected.Where(figure => from is null || IsNeeded(figure, memories)).Select(FigureKey.Of).ToHashSet(),
                found.Select(FigureKey.Of).ToHashSet());
            foreach (Figure other in found)
            {
                // Of a settled figure only the plan and reason were read: it must be what was published, and stay so.
                Figure one = figures[FigureKey.Of(other)];
                bool isSettled = settled.TryGetValue(FigureKey.Of(other), out Figure? before);
                Assert.True(
                    isSettled
                        ? FigureChanges.HasSameContent(before!, one) && FigureChanges.HasSameContent(PlanOnly(before!), other)
                        : FigureChanges.HasSameContent(one, other),
                    $"Seed {seed}, as of {asOf:yyyy-MM-dd}, {FigureKey.Of(one)}:\n{one}\n{other}");
            }

            TallySnapshot now = TallySnapshot.Of(some);
            sums.RemoveAll(sum => from is null || sum.Bucket >= from);
            sums.AddRange(now.Sums);
            days = (from is null ? some : some.MergeWith(kept)) is var whole ? TallySnapshot.Of(whole).Days : [];
            last = new PreviousRead(asOf, whole.Reach!.Value);
            memories = Remember(catalogue, found, last, from is null ? [] : memories);
            HashSet<FigureKey> replaced = [.. found.Select(FigureKey.Of)];
            published =
            [
                .. published.Where(figure => !replaced.Contains(FigureKey.Of(figure))),
                .. found.Select(figure => settled.GetValueOrDefault(FigureKey.Of(figure), figure)),
            ];
        }

        return (fewer, left);
    }

    private static bool IsNeeded(Figure figure, IReadOnlyList<SeriesCheckpoint> memories) =>
        memories.FirstOrDefault(memory => memory.Key == KeyOf(figure))?.ReadFrom is not { } first
            || figure.Observation.Period.Start >= first.Start;

    private static bool IsSettled(Figure figure, IReadOnlyList<SeriesCheckpoint> memories) =>
        figure.Structure == Structure.AsWas
        && memories.FirstOrDefault(memory => memory.Key == KeyOf(figure)) is { } memory
        && figure.Observation.Period.Start < memory.SettledBefore;

    private static Figure PlanOnly(Figure figure) => figure with
    {
        Realisation = new Realisation { Plan = figure.Realisation.Plan, ResultReason = figure.Realisation.ResultReason },
    };

    private static SeriesKey KeyOf(Figure figure) => new(figure.IndicatorId, figure.UnitId, figure.Observation.Period.Grain);

    private static IReadOnlyList<SeriesCheckpoint> Remember(
        Catalogue catalogue, IReadOnlyList<Figure> figures, PreviousRead last, IReadOnlyList<SeriesCheckpoint> known)
    {
        UnitTree units = catalogue.Organisation.Units.AsOf(last.AsOf);
        DateOnly? next = ReadWindow.FirstDay(Letters, [.. catalogue.Indicators.Values], units, last, last.AsOf, Sample.Calendar);
        return next is not { } firstDay ? [] :
        [
            .. figures.Where(figure => figure.Structure == Structure.AsWas).GroupBy(KeyOf)
                .Select(series =>
                    units.IsRestructured(series.Key.UnitId) ? SeriesCheckpoint.All(series.Key) : SeriesCheckpoint.Create(
                        catalogue.Indicators[series.Key.IndicatorId], 1, [.. series], firstDay,
                        known.FirstOrDefault(memory => memory.Key == series.Key))),
        ];
    }

    private static Unit Row(string id, string? parent, params string[] codes) => new(id, LocalText.Same(id), parent, codes, null);

    private static DatasetTallies Gather(Catalogue catalogue, DateOnly asOf, string[] rows, DateOnly? firstDay) => Sample.Fold(
        ExtractionPlan.For(catalogue, "letters", catalogue.Indicators.Values, asOf, Sample.Calendar, firstDay), rows);

    private static IReadOnlyList<Figure> Figures(
        Catalogue catalogue, DatasetTallies tallies, DateOnly asOf, RetainedFigures? earlier)
    {
        IndicatorFigures maker = new(
            catalogue, new Dictionary<string, DatasetTallies> { ["letters"] = tallies }, Sample.Calendar, asOf, earlier);
        return [.. catalogue.Indicators.Values.SelectMany(indicator =>
            maker.Judge(maker.Measure(indicator), 1, HiddenFigures.None, bridge: null).Figures)];
    }

    private static IndicatorDefinition[] Indicators(PeriodGrain grain) =>
    [
        .. new[]
        {
            Sample.Indicator(new CountMeasure(Digital)) with
            {
                Judgement = Judgement.Improvement,
                EffectFrom = Sample.Day("2025-04-01"),
                Baseline = new WindowBaseline(Sample.Day("2025-01-01"), Sample.Day("2025-04-01"), "2025-01..2025-03"),
                Targets = [Definitions.Indicators.SampleIndicators.Target(40)],
            },
            Sample.Indicator(new RatioMeasure(
                new(new CountMeasure(Digital), "letters", "sent"),
                new(new CountMeasure(Filter.Everything), "letters", "sent"))) with
            {
                Targets = [Definitions.Indicators.SampleIndicators.Target(80)],
                ClosingDays = 12,
            },
            Sample.Indicator(new SumMeasure("porto", Filter.Everything)) with { NoRows = NoRows.Missing },
            Sample.Indicator(new PercentileMeasure(new ColumnValue("porto"), 0.5m, Filter.Everything)),
            Sample.Indicator(new DistinctMeasure("channel", Filter.Everything)),
            Sample.Indicator(new OpenMeasure("received", "closed", Filter.Everything), "received"),
        }.Select((indicator, i) => indicator with
        {
            Id = $"i{i}",
            Grain = grain,
            FurtherGrains = i == 3 ? [PeriodGrain.Quarter] : [PeriodGrain.Quarter, PeriodGrain.Year, PeriodGrain.All],
        }),
    ];

    private static List<(string Row, DateOnly Arrives)> RandomRows(Random random)
    {
        string[] channels = ["channel=Digital", "channel=Post", "channel=Ø", ""];
        string[] units =
            ["unit=CBS", "unit=CBS", "unit=FAM", "unit=FAM", "unit=VOK", random.Next(3) == 0 ? "unit=9" : "unit=VOK"];
        DateOnly leap = new DateOnly(2026, 1, 1).AddDays(random.Next(0, 500));
        DateOnly back = leap.AddDays(random.Next(20, 300));
        DateOnly silent = new DateOnly(2025, 8, 1).AddDays(random.Next(0, 500));
        DateOnly heard = silent.AddDays(random.Next(60, 200));
        List<(string, DateOnly)> rows = [];
        for (int i = 0; i < 700; i++)
        {
            DateOnly sent = new DateOnly(2025, 1, 1).AddDays(random.Next(0, 1075));
            DateOnly closed = sent.AddDays(random.Next(0, 60));
            DateOnly arrives = sent.AddDays(random.Next(3) == 0 ? random.Next(0, LateDays) : 0);
            if (sent >= silent && sent < heard)
            {
                continue;
            }

            rows.Add((
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Pick(channels)} {Pick(units)} sent={sent:yyyy-MM-dd} received={sent:yyyy-MM-dd}T10:00Z "
                        + $"closed={closed:yyyy-MM-dd}T10:00Z "
                        + $"porto={random.Next(1, 9) * (sent >= leap && sent < back ? 60 : 1)}.5"),
                arrives));
        }

        return rows;

        string Pick(string[] from) => from[random.Next(from.Length)];
    }
}
