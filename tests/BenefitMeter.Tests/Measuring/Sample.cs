using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Measuring;

/// <summary>A small municipality, and rows written as <c>"sent=2025-03-01"</c> for the tests of planning and measuring.</summary>
internal static class Sample
{
    public static ReportingCalendar Calendar { get; } =
        new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"), new DateOnly(2024, 1, 1));

    /// <summary>kommune over borger (codes CBS, 01) and social; social over familie and voksne.</summary>
    public static UnitTree Units { get; } = new(
    [
        Unit("kommune", null), Unit("borger", "kommune", "CBS", "01"), Unit("social", "kommune"),
        Unit("familie", "social", "FAM"), Unit("voksne", "social", "VOK"),
    ]);

    public static DatasetDefinition Letters { get; } = new()
    {
        Id = "letters",
        SourceId = "post",
        UnitColumn = "unit",
        Dates = new[] { Date("sent", DateMeaning.Date), Date("received", DateMeaning.Utc), Date("closed", DateMeaning.Utc) }
            .ToDictionary(date => date.Name),
    };

    public static DateColumn Date(string name, DateMeaning meaning) => new(name, name + "_col", meaning);

    public static IndicatorDefinition Indicator(Measure measure, string datedBy = "sent", string id = "letters-sent") => new()
    {
        Id = id,
        State = IndicatorState.Active,
        Name = new LocalText("Breve", "Letters"),
        DatasetId = "letters",
        Measure = measure,
        DatedBy = datedBy,
        Grain = PeriodGrain.Month,
        MeasuredIn = measure is RatioMeasure ? "percent" : "letters",
        Decimals = 1,
        Direction = Direction.HigherIsBetter,
        Judgement = Judgement.Attainment,
        NoRows = NoRows.Zero,
    };

    public static Filter Where(string column, ConditionOperator operation, params string[] values) =>
        new([new Condition(column, operation, values, null)]);

    public static Catalogue Catalogue(IEnumerable<DatasetDefinition> datasets, params IndicatorDefinition[] indicators) => new(
        new Organisation(
            new LocalText("Eksempel", "Example"), "Europe/Copenhagen", new DateOnly(2024, 1, 1),
            new Dictionary<string, Person>(), Units),
        new Dictionary<string, SourceDefinition>(), datasets.ToDictionary(dataset => dataset.Id),
        indicators.ToDictionary(indicator => indicator.Id), []);

    public static Extraction Plan(DatasetDefinition dataset, string asOf, params IndicatorDefinition[] indicators) =>
        ExtractionPlan.For(Catalogue([dataset], indicators), dataset.Id, indicators, Day(asOf), Calendar);

    public static IndicatorMeasurer Measurer(IndicatorDefinition indicator, string asOf, params string[] rows) =>
        Measurer(Letters, indicator, asOf, rows);

    public static IndicatorMeasurer Measurer(
        DatasetDefinition dataset, IndicatorDefinition indicator, string asOf, params string[] rows) =>
            new(indicator, new Dictionary<string, DatasetTallies> { [dataset.Id] = Fold(Plan(dataset, asOf, indicator), rows) });

    public static DatasetTallies Fold(Extraction extraction, IEnumerable<string> rows, DateOnly? deliveredThrough = null)
    {
        var folder = new RowAggregator(extraction);
        long line = 1;
        foreach (string row in rows)
        {
            folder.Add(Row(extraction, row), "drop.csv", ++line);
        }

        return folder.Complete(deliveredThrough);
    }

    /// <summary>Reads a row written as <c>"sent=2025-03-01 unit=CBS"</c>; a time ends in Z, <c>?</c> is unreadable.</summary>
    public static Cell[] Row(Extraction extraction, string row)
    {
        Dictionary<string, string> texts = row.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var cells = new Cell[extraction.Columns.Count];
        foreach ((string name, string text) in texts)
        {
            string column = extraction.Dataset.Dates.TryGetValue(name, out DateColumn? date) ? date.Column : name;
            int place = extraction.Columns.Index().Where(need => need.Item.Column == column).Select(need => need.Index)
                .DefaultIfEmpty(-1).First();
            if (place >= 0)
            {
                cells[place] = Read(text, extraction.Columns[place].Type);
            }
        }

        return cells;
    }

    public static Cell Moment(string utc)
    {
        DateTime moment =
            DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
        return Cell.OfMoment(moment, Calendar.LocalDay(moment));
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Period Period(string id) =>
        Calendar.TryParse(id, out Period period) ? period : throw new ArgumentException($"'{id}' is no period.", nameof(id));

    private static Cell Read(string text, CellType type) => (text, type) switch
    {
        ("", _) => Cell.Empty,
        ("?", _) => Cell.OfUnreadable("aa99, length 4"),
        (_, CellType.Number) => Cell.OfNumber(decimal.Parse(text, CultureInfo.InvariantCulture)),
        (_, CellType.Date) => text.EndsWith('Z') ? Moment(text) : Cell.OfDate(Day(text)),
        _ => Cell.OfText(text),
    };

    private static Unit Unit(string id, string? parent, params string[] codes) =>
        new(id, new LocalText(id, id), parent, codes, null);
}
