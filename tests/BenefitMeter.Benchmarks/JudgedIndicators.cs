using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.DisclosureControl;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Realising;
using BenefitMeter.Time;

namespace BenefitMeter.Benchmarks;

/// <summary>
/// Indicators with baselines and targets over months that are gathered already: digital shares of letters, unit by unit.
/// </summary>
internal sealed class JudgedIndicators
{
    /// <summary>The months gathered; the first twelve are the baseline.</summary>
    public const int Months = 60;

    private const int BaselineMonths = 12;
    private static readonly DateOnly First = new(2021, 1, 1);
    private static readonly DateOnly Effect = First.AddMonths(BaselineMonths);
    private static readonly DateOnly AsOf = First.AddMonths(Months).AddDays(-1);

    private readonly IndicatorFigures maker;
    private readonly MeasuredIndicator[] measured;

    /// <summary>Makes and measures indicators.</summary>
    /// <param name="indicators">How many.</param>
    /// <param name="units">How many units below the municipality.</param>
    /// <param name="forecasts">Whether targets lie in the future, so that the latest figures have forecasts.</param>
    public JudgedIndicators(int indicators, int units, bool forecasts)
    {
        DatasetDefinition dataset = new()
        {
            Id = "post",
            SourceId = "post",
            UnitColumn = "unit",
            RowsArePersons = false,
            Dates = new Dictionary<string, DateColumn> { ["sent"] = new("sent", "sent", DateMeaning.Date) },
        };
        IndicatorDefinition[] definitions = [.. Enumerable.Range(0, indicators).Select(number => Indicator(number, forecasts))];
        Catalogue = new Catalogue(
            new Organisation(
                LocalText.Same("Example"), "Europe/Copenhagen", new DateOnly(2024, 1, 1), new Dictionary<string, Person>(),
                new UnitTree(
                    [new Unit("all", LocalText.Same("All"), null, [], null), .. Enumerable.Range(0, units).Select(Unit)])),
            new Dictionary<string, SourceDefinition>(), new Dictionary<string, DatasetDefinition> { ["post"] = dataset },
            definitions.ToDictionary(indicator => indicator.Id), []);
        ReportingCalendar calendar = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"), new DateOnly(2024, 1, 1));
        Extraction extraction = ExtractionPlan.For(Catalogue, "post", [definitions[0]], AsOf, calendar);
        maker = new IndicatorFigures(
            Catalogue, new Dictionary<string, DatasetTallies> { ["post"] = Gather(extraction, units) }, calendar, AsOf);
        measured = [.. definitions.Select(maker.Measure)];
    }

    /// <summary>Gets the catalogue.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>Judges every figure.</summary>
    /// <returns>How many.</returns>
    public long Judge() => Judge(0, 1);

    /// <summary>Judges a part of the figures: the indicators whose number is the part's.</summary>
    /// <param name="part">Which, from 0.</param>
    /// <param name="of">How many parts there are.</param>
    /// <returns>How many figures.</returns>
    public long Judge(int part, int of) => measured.Where((_, number) => number % of == part)
        .Sum(each => (long)maker.Judge(each, 1, HiddenFigures.None, bridge: null).Figures.Count);

    /// <summary>Measures every indicator again.</summary>
    public void Measure() => Array.ForEach(measured, each => maker.Measure(each.Indicator));

    /// <summary>Gets the figures of the first indicators.</summary>
    public IEnumerable<Figure> Figures(int indicators) =>
        measured.Take(indicators).SelectMany(each => maker.Judge(each, 1, HiddenFigures.None, bridge: null).Figures);

    /// <summary>Makes sure that one indicator's figures are what the rule book says, worked out here a second time.</summary>
    /// <exception cref="FiguresDifferException">They are not.</exception>
    public void Check()
    {
        IndicatorDefinition indicator = measured[^1].Indicator;
        TargetPoint target = indicator.Targets[0].Points[0];
        foreach (IGrouping<string, Figure> unit in maker.Judge(measured[^1], 1, HiddenFigures.None, bridge: null).Figures
            .GroupBy(figure => figure.UnitId))
        {
            Figure[] months = [.. unit];
            decimal baseline = months.Take(BaselineMonths).Sum(each => each.Observation.Numerator!.Value) * 100
                / months.Take(BaselineMonths).Sum(each => each.Observation.Denominator!.Value);
            int start = Effect.DayNumber - 1;
            foreach (Figure figure in months.Skip(BaselineMonths))
            {
                int day = figure.Observation.Period.LastDay.DayNumber;
                decimal plan = day >= target.Date.DayNumber ? target.Value
                    : baseline + ((target.Value - baseline) * (day - start) / (target.Date.DayNumber - start));
                decimal realised = (figure.Observation.Value!.Value - baseline) * 100 / (plan - baseline);
                Status status = realised >= 100 ? Status.Green : realised >= 80 ? Status.Yellow : Status.Red;
                if (Math.Abs(figure.Realisation.RealisedPlanPercent!.Value - realised) > 0.0001m
                    || (figure.Realisation.Result != status && day <= target.Date.DayNumber))
                {
                    throw new FiguresDifferException(
                        $"{figure.UnitId} {figure.Observation.Period.Id}: {figure.Realisation.RealisedPlanPercent} "
                            + $"{figure.Realisation.Result} instead of {realised} {status}");
                }
            }
        }
    }

    private static Unit Unit(int number) => new($"u{number}", LocalText.Same($"Unit {number}"), "all", [$"u{number}"], null);

    private static DatasetTallies Gather(Extraction extraction, int units)
    {
        TallyBuilder builder = new(extraction);
        for (int unit = 0; unit < units; unit++)
        {
            string code = $"u{unit}";
            for (int month = 0; month < Months; month++)
            {
                DateOnly day = First.AddMonths(month + 1).AddDays(-1);
                long digital = 300 + (unit * 3) + (6 * month) + ((unit * 7) + (month * 13)) % 40;
                builder.CountRead(1000);
                builder.CountKept(code, 1000);
                builder.RecordDay(0, code, day, 1000);
                for (int tally = 0; tally < extraction.Tallies.Count; tally++)
                {
                    builder.AddRows(
                        tally, code, day, extraction.Tallies[tally].Where.Conditions.Count > 0 ? digital : 1000, 0, 0);
                }
            }
        }

        return builder.Complete(null);
    }

    private static IndicatorDefinition Indicator(int number, bool forecasts)
    {
        TargetDecision decision = new(
            new Decision(First, "o", null), ProfileShape.Linear,
            [new TargetPoint(forecasts ? AsOf.AddMonths(6) : AsOf, 85 + (number % 10))], [], null,
            new Dictionary<string, IReadOnlyList<TargetPoint>>(), new Dictionary<string, decimal>());
        Filter digital = new([new Condition("channel", ConditionOperator.In, ["digital"], null)]);
        return new IndicatorDefinition
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"share{number}"),
            State = IndicatorState.Active,
            Name = LocalText.Same("Share"),
            NumeratorName = new LocalText("digitale breve", "digital letters"),
            DatasetId = "post",
            Measure = new RatioMeasure(
                new(new CountMeasure(digital), "post", "sent"), new(new CountMeasure(Filter.Everything), "post", "sent")),
            DatedBy = "sent",
            Grain = PeriodGrain.Month,
            MeasuredIn = "percent",
            Decimals = 1,
            Direction = Direction.HigherIsBetter,
            Judgement = Judgement.Improvement,
            NoRows = NoRows.Missing,
            EffectFrom = Effect,
            Baseline = new WindowBaseline(First, Effect, "2021"),
            Targets = [decision],
        };
    }
}
