using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Definitions.Units;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Tests.Sources;

/// <summary>
/// A small municipality with a dataset of cases: opened and closed (local), moved (offset), Unit, Kind, Amount.
/// </summary>
internal static class SampleCases
{
    public static readonly string[] Columns = ["Opened", "Closed", "Moved", "Unit", "Kind", "Amount"];

    public static readonly Filter All = Filter.Everything;

    public static ReportingCalendar Calendar { get; } =
        new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"), new DateOnly(2024, 1, 1));

    public static UnitTree Units { get; } = new(
    [
        Unit("kommune", null), Unit("borger", "kommune", "CBS", "01"), Unit("teknik", "kommune", "TEK", "1"),
    ]);

    public static DatasetDefinition Cases { get; } = new()
    {
        Id = "cases",
        SourceId = "system",
        Query = "SELECT * FROM Cases",
        UnitColumn = "Unit",
        Dates = new DateColumn[]
        {
            new("opened", "Opened", DateMeaning.Local), new("closed", "Closed", DateMeaning.Local),
            new("moved", "Moved", DateMeaning.Offset),
        }.ToDictionary(date => date.Name),
    };

    public static Extraction Extract(params Tally[] tallies) => Extract(Cases, tallies);

    public static Extraction Extract(DatasetDefinition dataset, params Tally[] tallies) => new()
    {
        Dataset = dataset,
        Columns =
        [
            new("Opened", CellType.Date, DateMeaning.Local, null),
            new("Closed", CellType.Date, DateMeaning.Local, null),
            new("Moved", CellType.Date, DateMeaning.Offset, null),
            new("Unit", CellType.Text, DateMeaning.Local, null),
            new("Kind", CellType.Text, DateMeaning.Local, null),
            new("Amount", CellType.Number, DateMeaning.Local, dataset.Columns.GetValueOrDefault("Amount")?.Decimals),
        ],
        Tallies = tallies,
        Calendar = Calendar,
        Units = Units,
        AsOf = new DateOnly(2026, 12, 31),
        PlacingDates =
            [.. tallies.SelectMany(t => t is OpenTally open ? [open.Opened, open.Closed] : new[] { t.DatedBy }).Distinct()],
    };

    public static Filter Where(string column, ConditionOperator operation, params string[] values) =>
        new([new Condition(column, operation, values, null)]);

    public static DurationValue Duration(
        DurationUnit unit, bool keepNegative = true, string from = "opened", string to = "closed") =>
            new(from, to, unit, keepNegative, DanishCalendar: true);

    /// <summary>Makes a row of <see cref="Columns"/>; empty cells are empty texts.</summary>
    public static string[] Row(
        string opened, string unit = "CBS", string kind = "", string amount = "", string closed = "", string moved = "") =>
            [opened, closed, moved, unit, kind, amount];

    public static SourceDefinition Source(string provider, string folder, params (string Key, string Value)[] options) => new(
        "system", provider, options.ToDictionary(o => o.Key, o => o.Value), 1, TimeSpan.FromSeconds(1), null, null, folder);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Makes the context of a source that needs no secret.</summary>
    public static SourceContext Context(Func<string, string?> connectionString) =>
        new(connectionString, _ => null, TimeProvider.System);

    private static Unit Unit(string id, string? parent, params string[] codes) =>
        new(id, new LocalText(id, id), parent, codes, null);
}
