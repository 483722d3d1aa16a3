using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Definitions.Indicators;

/// <summary>Indicator definitions from which tests start.</summary>
internal static class SampleIndicators
{
    public static readonly Filter Digital = new([new Condition("Kanal", ConditionOperator.In, ["Digital", "App"], null)]);

    public static readonly DatasetDefinition Letters = new()
    {
        Id = "letters",
        SourceId = "post",
        Query = "SELECT SendtTid, Kanal\n  FROM Forsendelse -- all of them\n",
        Dates = new Dictionary<string, DateColumn>
        {
            ["sent"] = new("sent", "SendtTid", DateMeaning.Local),
            ["read"] = new("read", "LaestTid", DateMeaning.Utc),
        },
        UnitColumn = "Center",
        Columns = new Dictionary<string, ColumnDefinition>
        {
            ["Kanal"] = new(ColumnType.Text, null),
            ["Porto"] = new(ColumnType.Decimal, 2),
        },
    };

    public static IndicatorDefinition Count(Filter where) => new()
    {
        Id = "digital",
        State = IndicatorState.Active,
        Name = LocalText.Same("Digital post"),
        DatasetId = "letters",
        Measure = new CountMeasure(where),
        DatedBy = "sent",
        Grain = PeriodGrain.Month,
        MeasuredIn = "letters",
        Decimals = 0,
        Direction = Direction.HigherIsBetter,
        Judgement = Judgement.Improvement,
        NoRows = NoRows.Zero,
    };

    public static TargetDecision Target(decimal value) => new(
        new Decision(new DateOnly(2025, 8, 20), "dir", null), ProfileShape.Linear,
        [new TargetPoint(new DateOnly(2026, 12, 31), value)], [], null, new Dictionary<string, IReadOnlyList<TargetPoint>>(),
        new Dictionary<string, decimal>());
}
