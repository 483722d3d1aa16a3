using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Planning;
using static BenefitMeter.Worker.Tests.Sources.Sample;

namespace BenefitMeter.Worker.Tests.Sources;

/// <summary>Makes rows, tallies and filters at random, odd ones on purpose.</summary>
internal sealed class RandomDataset(int seed)
{
    private static readonly string[] Units = ["CBS", "01", "1", "TEK", "", "X", "010203-1234", "cbs"];
    private static readonly string[] Kinds = ["Digital", "digital", "Brev", "", "a\"b", "'; --", "x\ny", "ø", "1", "😀", "\uE000"];
    private static readonly string[] Times = ["", "", " 00:00", "T02:30:00", " 23:59:59.1234567", "T12:00"];
    private static readonly string[] Offsets = ["Z", "+02:00", "-11:00"];
    private static readonly string[] Amounts = ["0", "1", "-1", "1.0", "1.10", "12345678901234.123456", "-0.0000001", "79", "", " "];
    private static readonly string[] Wrong = ["1,5", "2026-02-30", "?", "010203-1234"];
    private static readonly string[] Dates = ["opened", "closed", "moved"];

    private readonly Random random = new(seed);

    public string[][] Rows() => [.. Enumerable.Range(0, random.Next(60)).Select(_ => new[]
    {
        Odd(Local()), Odd(random.Next(3) == 0 ? string.Empty : Local()), Odd(random.Next(4) == 0 ? string.Empty : $"{Day()}T23:30:00{Pick(Offsets)}"),
        Pick(Units), Pick(Kinds), Odd(Pick(Amounts)),
    })];

    public Extraction Extraction()
    {
        CompleteThrough through = Pick([CompleteThrough.LastDate, new(CompleteThroughKind.Live, null), new(CompleteThroughKind.Column, "Closed")]);
        DatasetDefinition dataset = Cases with
        {
            CompleteThrough = through,
            Expect = new Expectation(null, null, EmptyIsError: false, []),
            UnitColumn = random.Next(5) == 0 ? null : "Unit",
        };
        Tally[] tallies = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Tally()).Distinct()];
        return Asking(dataset, tallies) with { AsOf = new DateOnly(2026, 6, 30), Bucket = Pick([Bucket.Day, Bucket.Month]) };
    }

    private Tally Tally() => random.Next(6) switch
    {
        0 => new AdditiveTally(Pick(Dates), Filter(), null),
        1 or 2 => new AdditiveTally(Pick(Dates), Filter(), Value()),
        3 => new ValuesTally(Pick(Dates), Filter(), Value()),
        4 => new DistinctTally(Pick(Dates), Filter(), Pick(["Kind", "Unit"])),
        _ => new OpenTally("opened", Pick(["closed", "moved"]), Filter()),
    };

    private ValueSource Value() => random.Next(2) == 0
        ? new ColumnValue("Amount")
        : new DurationValue(Pick(Dates), Pick(Dates), Pick(Enum.GetValues<DurationUnit>()), random.Next(2) == 0, random.Next(2) == 0);

    private Filter Filter() => new([.. Enumerable.Range(0, random.Next(3)).Select(_ => Condition())]);

    private Condition Condition()
    {
        (string column, string[] values) = Pick([("Kind", Kinds), ("Unit", Units), ("Amount", Amounts[..^2]), ("opened", [Day(), Day()]), ("Moved", [Day()])]);
        ConditionOperator operation = (ConditionOperator)random.Next(8);
        string[] taken = operation is ConditionOperator.In or ConditionOperator.NotIn ? [Pick(values), Pick(values)] : [Pick(values)];
        return random.Next(6) == 0
            ? new(Pick(Dates), Pick([ConditionOperator.OnOrBefore, ConditionOperator.OnOrAfter]), [], Pick(Dates))
            : operation is ConditionOperator.Empty or ConditionOperator.NotEmpty ? new(column, operation, [], null)
            : new(column, operation, [.. taken.Select(value => column is "Kind" or "Unit" && value.Length == 0 ? "none" : value)], null);
    }

    private string Local() => random.Next(20) == 0 ? string.Empty : Day() + Pick(Times);

    private string Odd(string cell) => random.Next(60) == 0 ? Pick(Wrong) : cell;

    private string Day() => new DateOnly(2026, 3, 20).AddDays(random.Next(110)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
