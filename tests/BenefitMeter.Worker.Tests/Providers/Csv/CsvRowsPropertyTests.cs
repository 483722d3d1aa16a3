using BenefitMeter.Measuring.Rows;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Time;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Sources;

namespace BenefitMeter.Worker.Tests.Providers.Csv;

/// <summary>Cells that are cached from earlier rows give the same sums as reading every cell again.</summary>
[Slow("reads many files")]
public sealed class CsvRowsPropertyTests
{
    private static readonly string[] Awkward =
        ["\r", "a\rb", "\0", "\0\0", "a\"\"b", ",", " ", new('x', 100), new('y', 64), new('y', 65)];

    [Fact]
    public async Task Extract_MoreTextsThanAreKept_GathersWhatEveryCellReadAnewDoes()
    {
        int first = Random.Shared.Next(1, 1_000_000);
        for (int seed = first; seed < first + 6; seed++)
        {
            RandomDataset dataset = new(seed);
            Extraction extraction = dataset.Extraction();
            string[][] rows = [.. Enumerable.Range(0, 700).SelectMany(_ => dataset.Rows())
                .Select((row, line) => WithAwkwardKind(row, line, new Random(seed + line)))];
            await using CsvFixture fixture = new();
            await using ISource source = await fixture.OpenAsync(SampleCases.Columns, rows);

            string gathered = TallyText.Of(await source.ExtractAsync(extraction, null, TestContext.Current.CancellationToken));

            Assert.True(
                TallyText.Of(ReadAnew(extraction, rows)) == gathered,
                $"Seed {seed}: known cells gather something else:\n{gathered}");
        }
    }

    private static string[] WithAwkwardKind(string[] row, int line, Random random) => random.Next(4) switch
    {
        0 => [.. row[..4], Awkward[random.Next(Awkward.Length)], row[5]],
        1 or 2 => [.. row[..4], $"{line}", row[5]],
        _ => row,
    };

    private static DatasetTallies ReadAnew(Extraction extraction, string[][] rows)
    {
        CellText text = new(NumberStyle.Invariant, extraction.Calendar);
        RowAggregator folder = new(extraction);
        foreach ((int line, string[] row) in rows.Index())
        {
            Cell[] cells = [.. extraction.Columns.Select(need =>
                (Need: need, Text: row[Array.IndexOf(SampleCases.Columns, need.Column)]))
                .Select(cell => cell.Need.Type == CellType.Text ? Cell.OfText(cell.Text) : text.Read(cell.Text, cell.Need))];
            folder.Add(cells, "cases.csv", line + 2);
        }

        return folder.Complete(null);
    }
}
