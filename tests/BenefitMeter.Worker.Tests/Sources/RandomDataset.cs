using System.Globalization;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Planning;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Sources;

/// <summary>Makes rows, tallies and filters at random, odd ones on purpose.</summary>
internal sealed class RandomDataset(int seed)
{
    private static readonly string[] Units = ["CBS", "01", "1", "TEK", "", "X", "010203-1234", "cbs"];
    private static readonly string[] Kinds =
        ["Digital", "digital", "Brev", "", "a\"b", "'; --", "x\ny", "ø", "1", "😀", "\uE000"];
    private static readonly string[] Times = ["", "", " 00:00", "T02:30:00", " 23:59:59.1234567", "T12:00"];
    private static readonly string[] Offsets = ["Z", "+02:00", "-11:00"];
    private static readonly string[] Amounts =
        ["0", "1", "-1", "1.0", "1.10", "12345678901234.123456", "-0.0000001", "79", "", " "];
    private static readonly string[] Wrong = ["1,5", "2026-02-30", "?", "010203-1234"];
    private static readonly string[] Dates = ["opened", "closed", "moved"];

    private static readonly string[] Nights = [" 00:00:00", " 01:30:00", " 02:30:00", " 03:15:00", " 23:59:59.123456"];
    private static readonly string[] Moments =
        ["T00:30:00Z", "T01:00:00Z", "T01:30:00+02:00", "T02:30:00+01:00", "T23:30:00-11:00", "T22:59:59.999999Z"];
    private static readonly string[] Exact =
        [
            "0", "1", "-1", "1.0", "1.10", "-0.0000001", "12345678901234.12345678901234", "-0.00000000000001",
            "12345678901234567890123456789012.5", "",
        ];

    // Each start has a turn of the clock, or the end of ISO week 53, nine days on.
    private static readonly DateOnly[] Starts = [new(2026, 3, 20), new(2026, 10, 16), new(2026, 12, 25)];

    private readonly Random random = new(seed);
    private readonly DateOnly start = Starts[seed % Starts.Length];

    public string[][] Rows() => [.. Enumerable.Range(0, random.Next(60)).Select(_ => new[]
    {
        Odd(Local()), Odd(random.Next(3) == 0 ? string.Empty : Local()),
        Odd(random.Next(4) == 0 ? string.Empty : $"{Day()}T23:30:00{Pick(Offsets)}"),
        Pick(Units), Pick(Kinds), Odd(Pick(Amounts)),
    })];

    /// <summary>Makes rows whose columns each hold one type, as those of a database do.</summary>
    public string[][] TypedRows()
    {
        (string[] opened, string[] closed) = (Pick([Nights, [string.Empty]]), Pick([Nights, Nights, [string.Empty]]));
        return [.. Enumerable.Range(0, random.Next(60)).Select(_ => new[]
        {
            Missing(9) ?? Day() + Pick(opened), Missing(3) ?? Day() + Pick(closed), Missing(4) ?? Day() + Pick(Moments),
            Pick(Units), Pick(Kinds), Pick(Exact),
        })];
    }

    public Extraction Extraction()
    {
        CompleteThrough through =
            Pick([CompleteThrough.LastDate, new(CompleteThroughKind.Live, null), new(CompleteThroughKind.Column, "Closed")]);
        DatasetDefinition dataset = Cases with
        {
            CompleteThrough = through,
            Expectation = new DeliveryExpectation(null, null, EmptyIsError: false, []),
            UnitColumn = random.Next(5) == 0 ? null : "Unit",
        };
        Tally[] tallies = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Tally()).Distinct()];
        return Extract(dataset, tallies) with { AsOf = start.AddDays(102), Bucket = Pick([Bucket.Day, Bucket.Month]) };
    }

    /// <summary>Asks the same of a day, or the month that it lies in, and what comes after.</summary>
    public Extraction Since(Extraction whole)
    {
        DateOnly first = whole.BucketOf(start.AddDays(random.Next(20)));
        return whole with
        {
            FirstDay = first,
            FirstDays = whole.Tallies.Where(tally => tally is not OpenTally).ToDictionary(tally => tally, _ => first),
        };
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
        : new DurationValue(
            Pick(Dates), Pick(Dates), Pick(Enum.GetValues<DurationUnit>()), random.Next(2) == 0, random.Next(2) == 0);

    private Filter Filter() => new([.. Enumerable.Range(0, random.Next(3)).Select(_ => Condition())]);

    private Condition Condition()
    {
        (string column, string[] values) =
            Pick([("Kind", Kinds), ("Unit", Units), ("Amount", Amounts[..^2]), ("opened", [Day(), Day()]), ("Moved", [Day()])]);
        ConditionOperator operation = (ConditionOperator)random.Next(8);
        string[] taken =
            operation is ConditionOperator.In or ConditionOperator.NotIn ? [Pick(values), Pick(values)] : [Pick(values)];
        return random.Next(6) == 0
            ? new(Pick(Dates), Pick([ConditionOperator.OnOrBefore, ConditionOperator.OnOrAfter]), [], Pick(Dates))
            : operation is ConditionOperator.Empty or ConditionOperator.NotEmpty ? new(column, operation, [], null)
            : new(
                column, operation, [.. taken.Select(value => column is "Kind" or "Unit" && value.Length == 0 ? "none" : value)],
                null);
    }

    private string Local() => random.Next(20) == 0 ? string.Empty : Day() + Pick(Times);

    private string Odd(string cell) => random.Next(60) == 0 ? Pick(Wrong) : cell;

    private string? Missing(int oneIn) => random.Next(oneIn) == 0 ? string.Empty : null;

    private string Day() =>
        start.AddDays(random.Next(4) == 0 ? 9 : random.Next(110)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
