using System.Globalization;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Tests.Measuring.Tallies;

/// <summary>Random rows, folded in any order and as the groups a database would make, gather the same.</summary>
public sealed class TallyBuilderPropertyTests
{
    private static readonly string[] Letters = ["a", "b", "c"];

    private static readonly DurationValue Days =
        new("received", "closed", DurationUnit.Days, KeepNegative: false, DanishCalendar: true);

    [Fact]
    public void Complete_AnyOrderAndAnyGrouping_GathersTheSame()
    {
        int first = Random.Shared.Next(1, 1_000_000);
        for (int seed = first; seed < first + 40; seed++)
        {
            Extraction plan =
                Sample.Plan(Sample.Letters, "2025-02-20", Indicators(seed % 2 == 0 ? PeriodGrain.Month : PeriodGrain.Day));
            List<string> rows = RandomRows(new Random(seed));
            string[] folded = [.. Sample.Fold(plan, rows).Lines()];
            string[] shuffled = [.. Sample.Fold(plan, Shuffled(rows, seed)).Lines()];
            string[] grouped = [.. Grouped(plan, rows).Lines()];

            Assert.True(folded.SequenceEqual(shuffled), $"Seed {seed}: another order gathers something else.");
            Assert.True(
                folded.SequenceEqual(grouped),
                $"Seed {seed}: groups gather something else:\n{string.Join('\n', folded.Except(grouped))}\n-\n"
                    + $"{string.Join('\n', grouped.Except(folded))}");
        }
    }

    /// <summary>
    /// More conditions than a word has bits, more kinds of rows than are kept, and more than are gathered before the tallies.
    /// </summary>
    [Fact]
    public void Complete_MoreKindsOfRowsThanThereIsRoomFor_GathersTheSame()
    {
        var random = new Random(5);
        Extraction plan = Sample.Plan(Sample.Letters, "2025-02-20", ManyFilters());
        List<string> rows = [.. Enumerable.Range(0, 6_000).Select(_ => string.Join(' ',
            $"a={random.Next(20)} b={random.Next(20)} c={random.Next(20)} porto={random.Next(100)} unit=FAM",
            $"sent={Day(random)} received={Day(random)}T12:00Z closed={Day(random)}T12:00Z"))];

        string[] folded = [.. Sample.Fold(plan, rows).Lines()];

        Assert.Equal(Grouped(plan, rows).Lines(), folded);
        Assert.True(
            plan.Tallies.SelectMany(tally => tally.Where.Conditions).Distinct().Count() > 64,
            "These conditions fit into a word.");
    }

    private static IndicatorDefinition[] ManyFilters() =>
    [
        .. Enumerable.Range(0, 70).Select(i => Sample.Indicator(
            (i % 3) switch
            {
                0 => new SumMeasure("porto", Between(i)),
                1 => new MeanMeasure(Days, Between(i)),
                _ => new CountMeasure(Between(i)),
            }, i % 2 == 0 ? "sent" : "received", $"i{i}")),
        Sample.Indicator(
            new CountMeasure(new Filter([new Condition("closed", ConditionOperator.OnOrAfter, [], "sent")])), id: "pair"),
    ];

    private static Filter Between(int i) => i == 0 ? Filter.Everything : new Filter(
    [
        new Condition(Letters[i % 3], ConditionOperator.AtLeast, [(i / 3 % 20).ToString(CultureInfo.InvariantCulture)], null),
        new Condition(Letters[(i + 1) % 3], ConditionOperator.Below, [(i / 2 % 20).ToString(CultureInfo.InvariantCulture)], null),
    ]);

    private static string Day(Random random) =>
        new DateOnly(2025, 1, 1).AddDays(random.Next(0, 60)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IndicatorDefinition[] Indicators(PeriodGrain grain) =>
    [
        .. new[]
        {
            Sample.Indicator(new CountMeasure(Sample.Where("channel", ConditionOperator.NotIn, "Post"))),
            Sample.Indicator(new SumMeasure("porto", Filter.Everything)),
            Sample.Indicator(new MeanMeasure(Days, Sample.Where("porto", ConditionOperator.AtLeast, "2")), "closed"),
            Sample.Indicator(new PercentileMeasure(Days, 0.9m, Filter.Everything), "received"),
            Sample.Indicator(new DistinctMeasure("channel", Filter.Everything)),
            Sample.Indicator(new OpenMeasure("received", "closed", Filter.Everything), "received"),
        }.Select((indicator, i) => indicator with { Id = $"i{i}", Grain = grain }),
    ];

    private static List<string> RandomRows(Random random)
    {
        string[] channels = ["channel=Digital", "channel=Post", "channel=Ø", ""];
        string[] units = ["unit=CBS", "unit=01", "unit=FAM", "unit=9", ""];
        string[] amounts = ["porto=1.10", "porto=2.50", "porto=-3", "porto=0.0000000001", ""];
        return [.. Enumerable.Range(0, random.Next(0, 120)).Select(_ => string.Join(' ',
            Pick(channels), Pick(units), Pick(amounts), random.Next(9) == 0 ? "" : $"sent={Day(random)}",
            $"received={Day(random)}T22:30Z", random.Next(3) == 0 ? "" : $"closed={Day(random)}T{random.Next(10, 24)}:15Z"))];

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    private static List<string> Shuffled(List<string> rows, int seed)
    {
        string[] shuffled = [.. rows];
        new Random(seed + 1).Shuffle(shuffled);
        return [.. shuffled];
    }

    /// <summary>Groups rows as SQL would: by unit code and day, with counts and sums, and adds each group once.</summary>
    private static DatasetTallies Grouped(Extraction plan, List<string> texts)
    {
        var builder = new TallyBuilder(plan);
        List<Cell[]> rows = [.. texts.Select(text => Sample.Row(plan, text))];
        int unit = plan.IndexOf("unit");
        builder.CountRead(rows.Count);
        foreach (IGrouping<string?, Cell[]> code in rows.GroupBy(row => row[unit].Text))
        {
            builder.CountKept(code.Key, code.Count());
        }

        foreach ((int placingDate, string name) in plan.PlacingDates.Index())
        {
            int date = plan.IndexOf(name);
            foreach (var group in Placed(rows, date).GroupBy(row => (Code: row[unit].Text, Future: row[date].Day > plan.AsOf)))
            {
                builder.RecordDay(placingDate, group.Key.Code, group.Min(row => row[date].Day), group.Count());
                builder.RecordDay(placingDate, group.Key.Code, group.Max(row => row[date].Day), 0);
            }
        }

        foreach ((int index, Tally tally) in plan.Tallies.Index())
        {
            int date = plan.IndexOf(tally.DatedBy);
            foreach (var group in Placed(rows, date).Where(Matches).GroupBy(row => (Code: row[unit].Text, row[date].Day)))
            {
                AddGroup(builder, index, tally, group.Key.Code, group.Key.Day, [.. group]);
            }

            bool Matches(Cell[] row) => tally.Where.Conditions.All(condition => Meets(plan, condition, row));
        }

        return builder.Complete(null);
    }

    private static void AddGroup(TallyBuilder builder, int index, Tally tally, string? code, DateOnly day, List<Cell[]> rows)
    {
        Extraction plan = builder.Extraction;
        switch (tally)
        {
            case AdditiveTally additive:
                List<decimal> filled = [.. rows.Select(row => ValueOf(plan, additive.Value, row)).OfType<decimal>()];
                builder.AddRows(index, code, day, rows.Count, filled.Count, filled.Sum());
                break;
            case ValuesTally values:
                foreach (IGrouping<decimal, decimal> value in rows.Select(row => ValueOf(plan, values.Value, row))
                    .OfType<decimal>().GroupBy(value => value))
                {
                    builder.AddValue(index, code, day, value.Key, value.Count());
                }

                break;
            case DistinctTally distinct:
                foreach (string text in rows.Select(row => row[plan.IndexOf(distinct.Column)].Text).OfType<string>().Distinct())
                {
                    builder.AddDistinct(index, code, day, text);
                }

                break;
            case OpenTally open:
                foreach (IGrouping<DateOnly?, Cell[]> closed in rows.GroupBy(row => DayOf(row[plan.IndexOf(open.Closed)])))
                {
                    builder.AddOpen(index, code, day, closed.Key, closed.Count());
                }

                break;
        }
    }

    private static decimal? ValueOf(Extraction plan, ValueSource? source, Cell[] row) => source switch
    {
        ColumnValue column => row[plan.IndexOf(column.Column)] is { Kind: CellKind.Number } cell ? cell.Number : null,
        DurationValue duration =>
            Durations.Between(duration, row[plan.IndexOf(duration.From)], row[plan.IndexOf(duration.To)]) is { } value and >= 0
                ? value
                : null,
        _ => null,
    };

    private static bool Meets(Extraction plan, Condition condition, Cell[] row)
    {
        int column = plan.IndexOf(condition.Column);
        return new CompiledCondition(condition, plan.Columns[column].Type)
            .Matches(row[column], row[plan.IndexOf(condition.OtherColumn ?? condition.Column)]);
    }

    private static IEnumerable<Cell[]> Placed(List<Cell[]> rows, int date) => rows.Where(row => row[date].Kind != CellKind.Empty);

    private static DateOnly? DayOf(Cell cell) => cell.Kind == CellKind.Empty ? null : cell.Day;
}
