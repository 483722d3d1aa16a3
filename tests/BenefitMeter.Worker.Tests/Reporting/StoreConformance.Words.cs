using System.Globalization;
using BenefitMeter.Worker.Deriving;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Reporting.Tables;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>Writes into every table what may ever be written into it.</summary>
public abstract partial class StoreConformance
{
    private static readonly string LongList = string.Join(", ", Enumerable.Range(0, 5000).Select(id => $"institution-{id:0000}"));

    [Fact]
    public async Task EveryTable_TakesEveryWordTheLongestIdAndALongList()
    {
        ReportingStore store = await fixture.OpenAsync();
        long run = await BeginAsync(store);

        foreach (Table table in Described)
        {
            Column[] columns = [.. table.Columns.Where(column => column.Kind != ColumnKind.Identity)];
            object?[][] rows = [.. Rows(table, columns, run)];
            await store.WithSessionAsync(
                session => session.InTransactionAsync(
                    async () =>
                    {
                        await session.BulkWriteAsync(
                            table.Name, [.. columns.Select(column => column.Name)], rows.Select(Cells), Token);
                        List<object?[]> stored = await session.ReadCellsAsync(columns, string.Empty, Token);
                        Assert.Subset(Lines(stored), Lines(rows));
                        return rows.Length;
                    },
                    Token),
                Token);
        }

        foreach (View view in ReportingSchema.Views)
        {
            await store.ReadViewAsync(view.Name, Token);
        }
    }

    [Fact]
    public async Task PublishDerivedAsync_EveryTable_KeepsHistoryOrReplacesTheList()
    {
        ReportingStore store = await fixture.OpenAsync();
        Assert.All(ReportingSchema.Derived, table => Assert.DoesNotContain(table.Columns, column => column.References is not null));
        DerivedRows[] wanted = [.. ReportingSchema.Derived.Select(table => Wanted(table, isLater: false))];

        await DeriveAsync(store, wanted);
        Assert.Empty(await store.CompareDerivedAsync(wanted, Token));
        await DeriveAsync(store, [.. ReportingSchema.Derived.Select(table => Wanted(table, isLater: true))]);

        Assert.All(ReportingSchema.Derived, table =>
        {
            int rows = Wanted(table, isLater: true).Rows.Count;
            bool hasHistory = table.CurrentKey.Count > 0;
            Assert.Equal(hasHistory ? 2 * rows : rows, fixture.Count(table.Name));
            if (hasHistory)
            {
                Assert.Equal(rows, fixture.Integer($"SELECT COUNT(*) FROM {table.Name} WHERE superseded_by IS NULL"));
            }
        });
    }

    private static async Task DeriveAsync(ReportingStore store, DerivedRows[] wanted)
    {
        IReadOnlyList<DerivedChange> changes = await store.CompareDerivedAsync(wanted, Token);
        Assert.Equal(wanted.Length, changes.Count);
        LeaseResult lease = await store.Jobs.AcquireAsync([["benefits"]], TimeSpan.FromMinutes(1), Token);
        await store.PublishDerivedAsync(await BeginAsync(store), changes, lease.Lease!, Token);
        await store.Jobs.ReleaseAsync(lease.Lease!, Token);
    }

    // A row for each word of the column with most words; what is no key differs from version to version.
    private static DerivedRows Wanted(Table table, bool isLater)
    {
        string[] ofHistory = ["publication_id", "superseded_by", "cause"];
        Column[] columns = [.. table.Columns.Where(column => column.Kind != ColumnKind.Identity
            && !ofHistory.Contains(column.Name) && column.Default is null)];
        string[] keys = [.. table.CurrentKey, .. table.Key];
        return new DerivedRows(table, columns, [.. Rows(table, columns, run: 1).Select(row => Cells([.. row.Zip(
            columns, (cell, column) => isLater && !keys.Contains(column.Name) ? Later(cell, column.Kind) : cell)]))]);
    }

    private static object? Later(object? cell, ColumnKind kind) => (cell, kind) switch
    {
        (string, ColumnKind.Name or ColumnKind.Text) => "later",
        (decimal number, _) => number + 1,
        (long number, ColumnKind.Flag) => 1 - number,
        (long number, _) => number + 1000,
        (DateOnly day, _) => day.AddYears(1),
        _ => cell,
    };

    private static IEnumerable<object?[]> Rows(Table table, Column[] columns, long run)
    {
        int count = columns.Max(column => column.Words?.Words.Count ?? 1);
        return Enumerable.Range(0, count).Select(row => (object?[])[.. columns.Select(column => Cell(table, column, row, run))]);
    }

    private static object? Cell(Table table, Column column, int row, long run) => column.Kind switch
    {
        _ when column.References == RunTable.Table => run,
        _ when column.Name == "superseded_by" => null,
        ColumnKind.Id => $"{row:0000}".PadRight(column.Width, 'å'),
        ColumnKind.Word => column.Words!.Words[row % column.Words.Words.Count].Code,
        ColumnKind.Name => new string('ø', 4000),
        ColumnKind.Text => row == 0 ? LongList : "æ",
        ColumnKind.Integer => row + 1L,
        ColumnKind.Count => row + 1L,
        ColumnKind.Decimal => 123456789012345.0123456789m + row,
        ColumnKind.Day => new DateOnly(2026, 2, 28).AddDays(row),
        ColumnKind.Moment => new DateTimeOffset(2026, 3, 29, 1, 0, 0, 1 + row, TimeSpan.Zero),
        ColumnKind.Flag => row % 2L,
        _ => throw new ArgumentOutOfRangeException(nameof(column), $"{table.Name}.{column.Name}"),
    };

    private static WriteCells Cells(object?[] row) => cells => Array.ForEach(row, cells.Value);

    private static HashSet<string> Lines(IEnumerable<object?[]> rows) =>
        [.. rows.Select(row => string.Join('|', row.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{StoredText.Of(cell)}"))))];
}
