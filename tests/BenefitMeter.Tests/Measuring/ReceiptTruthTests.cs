using System.Globalization;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Tests.Measuring;

/// <summary>Real cases of a municipality against truths that were worked out elsewhere (rule 38).</summary>
public sealed class ReceiptTruthTests
{
    private static readonly DatasetDefinition Receipt = Sample.Letters with
    {
        Id = "letters",
        UnitColumn = null,
        Dates = new Dictionary<string, DateColumn>
        {
            ["received"] = new("received", "startdate", DateMeaning.Offset),
            ["completed"] = new("completed", "enddate", DateMeaning.Offset),
            ["deadline"] = new("deadline", "deadline", DateMeaning.Offset),
        },
    };

    private static readonly Filter Ended = Sample.Where("completed", ConditionOperator.NotEmpty);

    public static TheoryData<string, Measure, string, decimal> Monthly { get; } = new()
    {
        { "received", new CountMeasure(Filter.Everything), "received", 1 },
        { "completed", new CountMeasure(Filter.Everything), "completed", 1 },
        { "digital_share", Ratio(Sample.Where("channel", ConditionOperator.In, "Internet"), "received"), "received", 100 },
        {
            "digital2_share", Ratio(Sample.Where("channel", ConditionOperator.In, "Internet", "e-mail"), "received"),
            "received", 100
        },
        { "mean_days_all", new MeanMeasure(Days(DurationUnit.Days), Ended), "completed", 1 },
        { "median_days_all", new PercentileMeasure(Days(DurationUnit.Days), 0.5m, Ended), "completed", 1 },
        { "p90_lin_days_all", new PercentileMeasure(Days(DurationUnit.Days), 0.9m, Ended), "completed", 1 },
        { "median_days_valid", new PercentileMeasure(Days(DurationUnit.Days, keepNegative: false), 0.5m, Ended), "completed", 1 },
        { "median_cal_days", new PercentileMeasure(Days(DurationUnit.CalendarDays), 0.5m, Ended), "completed", 1 },
        { "median_workdays", new PercentileMeasure(Days(DurationUnit.WorkingDays), 0.5m, Ended), "completed", 1 },
        {
            "on_time_share",
            Ratio(new Filter([new Condition("completed", ConditionOperator.OnOrBefore, [], "deadline")]), "completed"),
            "completed", 100
        },
        { "backlog_end", new OpenMeasure("received", "completed", Filter.Everything), "received", 1 },
    };

    [Theory]
    [MemberData(nameof(Monthly))]
    public void Measure_ReceiptByMonth_EqualsTruth(string column, Measure measure, string datedBy, decimal scale)
    {
        IndicatorMeasurer measurer = Measurer(Sample.Indicator(measure, datedBy));
        string[][] truth =
            [.. File.ReadLines(Repository.RealData("receipt", "truth_receipt_monthly.csv")).Select(line => line.Split(','))];
        int place = Array.IndexOf(truth[0], column);

        Assert.All(truth.Skip(1), month =>
        {
            Observation found = measurer.Measure("kommune", Sample.Period(month[0]));
            if (month[place].Length == 0)
            {
                Assert.Null(found.Value);
            }
            else
            {
                decimal expected = decimal.Parse(month[place], CultureInfo.InvariantCulture);
                Assert.InRange((found.Value ?? decimal.MaxValue) / scale, expected - 0.000001m, expected + 0.000001m);
            }
        });
    }

    private static IndicatorMeasurer Measurer(IndicatorDefinition indicator)
    {
        Extraction plan = Sample.Plan(Receipt, "2012-01-31", indicator);
        var folder = new RowAggregator(plan);
        string cases = Repository.RealData("receipt", "receipt_cases.csv");
        string[] header = File.ReadLines(cases).First().Split(',');
        foreach ((int line, string text) in File.ReadLines(cases).Skip(1).Index())
        {
            string[] fields = text.Split(',');
            Assert.Equal(header.Length, fields.Length);
            folder.Add(
                [.. plan.Columns.Select(need => Read(fields[Array.IndexOf(header, need.Column)], need.Type))],
                "receipt_cases.csv", line + 2);
        }

        return new IndicatorMeasurer(indicator, new Dictionary<string, DatasetTallies> { ["letters"] = folder.Complete(null) });
    }

    private static Cell Read(string text, CellType type) =>
        text.Length == 0 ? Cell.Empty : type == CellType.Date ? Sample.Moment(text) : Cell.OfText(text);

    private static DurationValue Days(DurationUnit unit, bool keepNegative = true) =>
        new("received", "completed", unit, keepNegative, DanishCalendar: false);

    private static RatioMeasure Ratio(Filter numerator, string datedBy) =>
        new(
            new RatioPart(new CountMeasure(numerator), "letters", datedBy),
            new RatioPart(new CountMeasure(Filter.Everything), "letters", datedBy));
}
