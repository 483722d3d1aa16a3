using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Tests.Definitions.Indicators;

namespace BenefitMeter.Tests.Definitions.Measures;

public sealed class DefinitionHashTests
{
    /// <summary>Calculated with sha256sum from the text in <see cref="CanonicalText_Count_IsWrittenOut"/>.</summary>
    private const string Pinned = "e817c7b704a56daba10a486ce0b43f9c71d4057b101c4eefb9615e9c4e45da44";

    private static readonly IndicatorDefinition Start = SampleIndicators.Count(SampleIndicators.Digital);

    [Fact]
    public void CanonicalText_Count_IsWrittenOut() =>
        Assert.Equal(
            """
            no-rows zero
            scale 1
            measure count(["Kanal" in ("App","Digital") -])
            dated-by "sent"
            units "Center"
            column "Kanal" text
            date "sent" "SendtTid" local
            query "SELECT SendtTid, Kanal FROM Forsendelse"

            """,
            DefinitionHash.CanonicalText(Start, With(SampleIndicators.Letters)));

    [Fact]
    public void Compute_Count_NeverChanges() => Assert.Equal(Pinned, HashOf(Start));

    [Fact]
    public void Compute_ChangeOutsideTheMeaning_IsTheSame()
    {
        IndicatorDefinition renamed = Start with
        {
            Id = "other",
            Name = LocalText.Same("Andet"),
            OwnerId = "dir",
            Targets = [SampleIndicators.Target(85)],
            Baseline = new SeasonalBaseline(1),
            Measure = new CountMeasure(new Filter([new Condition("Kanal", ConditionOperator.In, ["App", "Digital"], null)])),
        };

        Assert.Equal(Pinned, HashOf(renamed));
        Assert.Equal(Pinned, HashOf(Start, SampleIndicators.Letters with
        {
            Query = "/* letters */ SELECT SendtTid,\tKanal FROM Forsendelse;",
            LateRowsDays = 45,
            RowsArePersons = false,
        }));
    }

    [Fact]
    public void Compute_ChangedMeaning_IsAnother()
    {
        string[] hashes =
        [
            Pinned,
            HashOf(Start with { Measure = new CountMeasure(Filter.Everything) }),
            HashOf(Start with { Measure = new SumMeasure("Porto", SampleIndicators.Digital) }),
            HashOf(Start with { Measure = new DistinctMeasure("Porto", SampleIndicators.Digital) }),
            HashOf(Start with
            {
                Measure =
                    new CountMeasure(new Filter([new Condition("Kanal", ConditionOperator.NotIn, ["Digital", "App"], null)])),
            }),
            HashOf(Start with
            { Measure = new CountMeasure(new Filter([new Condition("Kanal", ConditionOperator.In, ["Digital,App"], null)])) }),
            HashOf(Start with { DatedBy = "read" }),
            HashOf(Start with { NoRows = NoRows.Missing }),
            HashOf(Start, SampleIndicators.Letters with { UnitColumn = "Afdeling" }),
            HashOf(Start, SampleIndicators.Letters with { UnitColumn = null }),
            HashOf(
                Start, SampleIndicators.Letters with { Query = "SELECT SendtTid, Kanal FROM Forsendelse WHERE Kanal <> '-- ' " }),
            HashOf(
                Start,
                SampleIndicators.Letters with { Query = "SELECT SendtTid, Kanal FROM Forsendelse WHERE Kanal <> '--  ' " }),
            HashOf(Start, SampleIndicators.Letters with
            {
                Dates = new Dictionary<string, DateColumn> { ["sent"] = new("sent", "SendtTid", DateMeaning.Utc) },
            }),
            HashOf(Start, SampleIndicators.Letters with { Columns = new Dictionary<string, ColumnDefinition>() }),
            HashOf(Median(0.5m, keepNegative: true)),
            HashOf(Median(0.9m, keepNegative: true)),
            HashOf(Median(0.5m, keepNegative: false)),
            HashOf(Share("share")),
            HashOf(Share("percent")),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void Compute_FractionWithTrailingZeros_IsTheSame() =>
        Assert.Equal(HashOf(Median(0.5m, keepNegative: true)), HashOf(Median(0.500m, keepNegative: true)));

    private static IndicatorDefinition Median(decimal fraction, bool keepNegative) => Start with
    {
        Measure = new PercentileMeasure(
            new DurationValue("sent", "read", DurationUnit.Days, keepNegative, DanishCalendar: true),
            fraction, Filter.Everything),
    };

    private static IndicatorDefinition Share(string measuredIn) => Start with
    {
        MeasuredIn = measuredIn,
        Measure = new RatioMeasure(
            new RatioPart(new CountMeasure(SampleIndicators.Digital), "letters", "sent"),
            new RatioPart(new CountMeasure(Filter.Everything), "letters", "sent")),
    };

    private static string HashOf(IndicatorDefinition indicator, DatasetDefinition? dataset = null) =>
        DefinitionHash.Compute(indicator, With(dataset ?? SampleIndicators.Letters));

    private static Dictionary<string, DatasetDefinition> With(DatasetDefinition dataset) => new() { ["letters"] = dataset };
}
