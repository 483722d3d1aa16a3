using BenefitMeter.Worker.Deriving;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Reporting.Tables;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>Writes into every table what may ever be written into it.</summary>
public abstract partial class StoreConformance
{
    [Fact]
    public async Task EveryTable_TakesEveryWordTheLongestIdAndALongList()
    {
        ReportingStore store = await fixture.OpenAsync();
        long run = await BeginAsync(store);

        foreach (Table table in Described)
        {
            Column[] columns = [.. table.Columns.Where(column => column.Kind != ColumnKind.Identity)];
            object?[][] rows = [.. TableRows.Of(table, columns, run)];
            await store.WithSessionAsync(
                session => session.InTransactionAsync(
                    async () =>
                    {
                        await session.BulkWriteAsync(
                            table.Name, [.. columns.Select(column => column.Name)], rows.Select(TableRows.Cells), Token);
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
        DerivedRows[] wanted = [.. ReportingSchema.Derived.Select(table => TableRows.Wanted(table, isLater: false))];

        await DeriveAsync(store, wanted);
        Assert.Empty(await store.CompareDerivedAsync(wanted, Token));
        await DeriveAsync(store, [.. ReportingSchema.Derived.Select(table => TableRows.Wanted(table, isLater: true))]);

        Assert.All(ReportingSchema.Derived, table =>
        {
            int rows = TableRows.Wanted(table, isLater: true).Rows.Count;
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
        await store.PublishDerivedAsync(
            await BeginAsync(store), changes, new DerivationBasis(0, AsOf), lease.Lease!, Token);
        await store.Jobs.ReleaseAsync(lease.Lease!, Token);
    }

    private static HashSet<string> Lines(IEnumerable<object?[]> rows) =>
        [.. rows.Select(row => string.Join('|', row.Select(StoredText.Of)))];
}
