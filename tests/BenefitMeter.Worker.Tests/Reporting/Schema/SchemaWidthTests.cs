using System.Globalization;
using System.Text.RegularExpressions;
using BenefitMeter.Worker.Catalogues;
using BenefitMeter.Worker.Deriving;
using BenefitMeter.Worker.Deriving.Portfolios;
using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Tests.Words;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Tests.Reporting.Schema;

/// <summary>
/// What is stored fits SQL Server, without a server: each word and each id its column, and each key the bytes that a key may
/// have.
/// </summary>
public sealed partial class SchemaWidthTests
{
    // SQL Server's limits: of a clustered index, which a primary key is, and of any other index.
    private const int MostBytesOfAKey = 900;
    private const int MostBytesOfAnIndex = 1700;

    [Fact]
    public void Words_FitTheirColumns() => Assert.Empty(
        TooNarrow(column => Letters(SqlServerSchema.Syntax.Type(column))).GroupBy(each => each.Code).Select(each =>
            $"{StoredWordsTests.TooLong(each.Key)} ({string.Join(", ", each.Select(one => NameOf(one.Column)))})"));

    // The columns as they once were: the two words stopped the demo on SQL Server.
    [Fact]
    public void TooNarrow_OfTwentyLetters_FindsTheWordsThatDoNotFit() => Assert.Superset(
        new HashSet<string>
        {
            "bm_benefit.class: quantifiable-non-monetary", "bm_benefit_realisation.quantity_kind: improvement-times-volume",
        },
        TooNarrow(_ => 20).Select(each => $"{NameOf(each.Column)}: {each.Code}").ToHashSet());

    // A view shows words as texts of this length, also of sets that no table stores.
    [Fact]
    public void Words_FitTheViews() => Assert.Empty(
        StoredWords.All.SelectMany(set => set.Codes).Distinct().Where(code => code.Length > Column.LongestWord)
            .Select(StoredWordsTests.TooLong));

    [Fact]
    public void Ids_FitTheirColumns()
    {
        Assert.Equal(Scalars.LongestId, Column.LongestId);
        Assert.Equal(PortfolioNodes.LongestId, PortfolioNodes.IdOf(new string('i', Scalars.LongestId)).Length);
        Assert.All(
            ReportingSchema.Tables.SelectMany(table => table.Columns).Where(column => column.Kind == ColumnKind.Id),
            column => Assert.True(
                column.Width >= Scalars.LongestId, $"{column.Table.Name}.{column.Name} has room for {column.Width} letters."));
    }

    [Fact]
    public void Keys_FitTheirBytes()
    {
        Assert.All(ReportingSchema.Tables, table => AssertFits(table.Name, Bytes(table, table.Key), MostBytesOfAKey));
        Assert.All(
            ReportingSchema.Tables.SelectMany(table => table.Indexes.Select(index => (Table: table, Index: index))),
            each => AssertFits(
                each.Index.Name,
                Bytes(each.Table, each.Index.Columns) + (each.Index.IsOfCurrent ? sizeof(long) : 0), MostBytesOfAnIndex));
    }

    // One collation: what is a key in one table is compared in the same way in every other, whatever the database's own is.
    [Fact]
    public void Keys_AreComparedLetterByLetter() => Assert.All(ReportingSchema.Tables, table =>
        Assert.All(
            table.Key.Concat(table.Indexes.SelectMany(index => index.Columns)).Distinct().Select(name => table[name]),
            column => Assert.False(
                column.Kind is ColumnKind.Name or ColumnKind.Text or ColumnKind.Decimal,
                $"{table.Name}.{column.Name} is a {column.Kind}, which no key is made of.")));

    private static IEnumerable<(Column Column, string Code)> TooNarrow(Func<Column, int> letters) =>
        from table in ReportingSchema.Tables
        from column in table.Columns
        where column.Words is not null
        from code in column.Words!.Codes
        where code.Length > letters(column)
        select (column, code);

    private static string NameOf(Column column) => $"{column.Table.Name}.{column.Name}";

    private static void AssertFits(string key, int bytes, int most) =>
        Assert.True(bytes <= most, $"The key {key} has {bytes} bytes of {most}.");

    private static int Bytes(Table table, IEnumerable<string> columns) =>
        columns.Sum(name => Bytes(SqlServerSchema.Syntax.Type(table[name])));

    private static int Bytes(string type) => type.Split('(', ' ')[0] switch
    {
        "nvarchar" => 2 * Letters(type),
        "bigint" => sizeof(long),
        "int" => sizeof(int),
        "smallint" => sizeof(short),
        "date" => 3,
        "datetime2" => 7,
        _ => throw new InvalidOperationException($"A key cannot be {type}."),
    };

    private static int Letters(string type) => int.Parse(NumberPattern().Match(type).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=^nvarchar\()\d+")]
    private static partial Regex NumberPattern();
}
