using BenefitMeter.Worker.Deriving;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>Compares the database that the chain of scripts makes with the descriptions of its tables.</summary>
public abstract partial class StoreConformance
{
    private SchemaSyntax Syntax => fixture.Dialect.Schema;

    private IEnumerable<Table> Described =>
        ReportingSchema.Tables.Where(table => !Syntax.HasOwnFiles || table.OwnFile is null);

    [Fact]
    public async Task Scripts_MakeTheTablesDescribed()
    {
        await fixture.OpenAsync();

        Assert.Equal(
            Described.Select(table => table.Name).Order(StringComparer.Ordinal),
            fixture.Texts(fixture.Questions.Tables)
                .Where(name => !name.StartsWith(MigrationScript.SchedulerPrefix, StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Scripts_MakeTheColumnsDescribedWithTheirTypes()
    {
        await fixture.OpenAsync();

        // In any order: a column of a later script comes last, wherever its description stands.
        AssertSame(
            table => table.Columns
                .Select(column => $"{column.Name} {Syntax.Type(column)}{(column.IsNullable ? "" : " NOT NULL")}")
                .Order(StringComparer.Ordinal),
            fixture.Questions.Columns, texts => texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Scripts_MakeTheKeysAndIndexesDescribed()
    {
        await fixture.OpenAsync();

        AssertSame(
            table => table.Indexes.Where(index => SchemaScript.Has(Syntax, index)).Select(index => TextOf(table, index))
                .Order(StringComparer.Ordinal),
            fixture.Questions.Indexes);
        AssertSame(table => table.Key, fixture.Questions.Key);
    }

    [Fact]
    public async Task Views_HaveTheColumnsDescribedWithTheirTypes()
    {
        await fixture.OpenAsync();

        Assert.Equal(
            Lines(ReportingSchema.Views.SelectMany(view => view.Columns.Select(
                column => $"{view.Name}.{column.Name}{(SaysTypes ? " " + TypeOf(column.Kind) : "")}"))),
            Lines(ReportingSchema.Views.SelectMany(view =>
                fixture.Texts(fixture.Questions.ViewColumns, view.Name).Select(column => $"{view.Name}.{column}"))));
    }

    private bool SaysTypes => fixture.Dialect.ViewsAreExact;

    private void AssertSame(
        Func<Table, IEnumerable<string>> described, string question,
        Func<IEnumerable<string>, IEnumerable<string>>? sorted = null) => Assert.Equal(
            Lines(Described.SelectMany(table => described(table).Select(line => $"{table.Name}.{line}"))),
            Lines(Described.SelectMany(table => (sorted ?? (texts => texts))(fixture.Texts(question, table.Name))
                .Select(line => $"{table.Name}.{line}"))));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Identity or ColumnKind.Integer or ColumnKind.Count or ColumnKind.Flag => "whole",
        ColumnKind.Decimal => "decimal",
        ColumnKind.Day => "date",
        ColumnKind.Moment => "moment",
        _ => "text",
    };

    private string TextOf(Table table, TableIndex index)
    {
        bool isWhole = index.IsOfCurrent && !Syntax.HasPartialIndexes;
        bool isUnique =
            index.IsUnique && (Syntax.NullsAreDistinct || index.Columns.All(column => !table[column].IsNullable));
        string columns = string.Join(", ", isWhole ? [.. index.Columns, "superseded_by"] : index.Columns);
        return $"{index.Name}{(isUnique ? " unique" : "")}{(index.IsOfCurrent && !isWhole ? " some" : "")} ({columns})";
    }
}
