using BenefitMeter.Definitions;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Deriving;
using BenefitMeter.Worker.Providers;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Tests.Reporting.Schema;

/// <summary>
/// Compares the rendered files under <c>sql</c> with what tables and views give. Where BENEFITMETER_TEST_WRITE is set they are
/// written again; review the change before it is committed.
/// </summary>
public sealed class RenderedSqlTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "sql");

    private static readonly bool Writes = Environment.GetEnvironmentVariable("BENEFITMETER_TEST_WRITE") is not null;

    public static TheoryData<string> Engines => [.. ProviderCatalogue.Stores.Select(dialect => dialect.Name)];

    [Theory]
    [MemberData(nameof(Engines))]
    public void ViewsAndOwnFiles_AreWhatTheirSourcesGive(string engine)
    {
        SchemaSyntax syntax = ProviderCatalogue.Stores.First(store => store.Name == engine).Schema;
        (string Path, string Text)[] rendered =
            [.. SchemaFiles.Repeated(ReportingSchema.Tables, ReportingSchema.Views, syntax, StoredWords.Labels)];

        Assert.All(rendered, file => AssertFile(file.Path, file.Text));
        Assert.Equal(
            rendered.Select(file => file.Path).Where(path => path.Contains("/views/", StringComparison.Ordinal)).Order(),
            Directory.GetFiles(Path.Combine(Folder, engine, "views"))
                .Select(file => $"{engine}/views/{Path.GetFileName(file)}").Order());
    }

    /// <summary>A script is rendered once; from then on it keeps its bytes.</summary>
    [Theory]
    [MemberData(nameof(Engines))]
    public void Scripts_MakeAllThatIsDescribed(string engine)
    {
        SchemaSyntax syntax = ProviderCatalogue.Stores.First(store => store.Name == engine).Schema;
        string[] files = [.. Directory.GetFiles(Path.Combine(Folder, engine), "0*.sql").Order(StringComparer.Ordinal)];
        string chain = string.Join('\n', files.Select(File.ReadAllText)).ReplaceLineEndings("\n");

        string[] different = [.. SchemaFiles.Differences(ReportingSchema.Tables, chain, syntax)];
        Assert.True(
            different.Length == 0,
            $"The scripts of sql/{engine} make columns otherwise than described. Where the script is new, undo it as described "
                + "in CONTRIBUTING.md (\"Undo a script\") and render it again; where it was applied, change the description "
                + $"back, or write the next script by hand:\n{string.Join('\n', different)}");

        string? next = SchemaFiles.NextScript(ReportingSchema.Tables, chain, syntax);
        if (next is not null && Writes)
        {
            // A script that one engine alone needs has a number that the others skip, so that a number is one change everywhere.
            int last = ProviderCatalogue.Stores.SelectMany(MigrationScript.For).Max(script => script.Number ?? 0);
            File.WriteAllText(Path.Combine(Folder, engine, $"{last + 1:0000}_reporting_database.sql"), next);
            return;
        }

        Assert.True(
            next is null, $"No script of sql/{engine} makes this yet. Set BENEFITMETER_TEST_WRITE=1 and run this test:\n{next}");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void NextScript_OfANewColumnIndexAndTable_MakesThose(string engine)
    {
        SchemaSyntax syntax = ProviderCatalogue.Stores.First(store => store.Name == engine).Schema;
        Table<string> known = Known();
        string chain = SchemaFiles.NextScript([known], string.Empty, syntax)!;
        Assert.Null(SchemaFiles.NextScript([known], chain, syntax));

        known.Integer("plan", row => 1).Null();
        known.Index("plan");
        Table<string> made = new("bm_made");
        made.Day("day", row => null);
        made.PrimaryKey("day");
        string next = SchemaFiles.NextScript([known, made], chain, syntax)!;

        string plan = SchemaScript.Quote("plan", syntax);
        Assert.Equal(
            [
                "-- Adds the table bm_made.", "-- Adds bm_known.plan.", "-- Adds the index bm_known_plan.", "",
                "CREATE TABLE bm_made (", $"    day {syntax.Type(made["day"])} NOT NULL PRIMARY KEY", ");", "",
                $"ALTER TABLE bm_known {syntax.AddColumn} {plan} {syntax.Type(known["plan"])} NULL;", "",
                $"CREATE INDEX bm_known_plan ON bm_known ({plan});", "",
            ],
            next.Split('\n').Skip(1));
        Assert.Null(SchemaFiles.NextScript([known, made], chain + next, syntax));
        Assert.Empty(SchemaFiles.Differences([known, made], chain + next, syntax));
    }

    /// <summary>No engine can add such a column to rows that are there.</summary>
    [Theory]
    [MemberData(nameof(Engines))]
    public void NextScript_OfANewColumnThatMayNotBeNull_SaysWhatToWrite(string engine)
    {
        SchemaSyntax syntax = ProviderCatalogue.Stores.First(store => store.Name == engine).Schema;
        Table<string> known = Known();
        string chain = SchemaFiles.NextScript([known], string.Empty, syntax)!;

        Column added = known.Integer("rows_hidden", row => 1);
        InvalidOperationException failure =
            Assert.Throws<InvalidOperationException>(() => SchemaFiles.NextScript([known], chain, syntax));

        Assert.StartsWith("bm_known.rows_hidden: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(".Null(", failure.Message, StringComparison.Ordinal);
        Assert.Contains(".ZeroAtFirst()", failure.Message, StringComparison.Ordinal);
        added.ZeroAtFirst();
        Assert.Contains("NOT NULL DEFAULT 0;", SchemaFiles.NextScript([known], chain, syntax)!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Differences_OfAColumnThatMayBeNullNow_NamesBothDefinitions(string engine)
    {
        SchemaSyntax syntax = ProviderCatalogue.Stores.First(store => store.Name == engine).Schema;
        Table<string> known = Known();
        Column amount = known.Decimal("amount", row => 1);
        string chain = SchemaFiles.NextScript([known], string.Empty, syntax)!;
        Assert.Empty(SchemaFiles.Differences([known], chain, syntax));

        amount.Null();

        string type = syntax.Type(amount);
        Assert.Equal(
            [$"bm_known: a script says 'amount {type} NOT NULL', the description says 'amount {type} NULL'"],
            SchemaFiles.Differences([known], chain, syntax));

        // A column that a later script changed by hand is compared in a database only.
        string byHand = $"{chain}\nALTER TABLE bm_known ALTER COLUMN amount {type} NULL;\n";
        Assert.Empty(SchemaFiles.Differences([known], byHand, syntax));
    }

    // Escalation to a lock of the whole table would make the runs of other datasets wait.
    [Theory]
    [InlineData("sqlite", "")]
    [InlineData("postgresql", "")]
    [InlineData("sqlserver", "ALTER TABLE bm_known SET (LOCK_ESCALATION = DISABLE);\n")]
    public void NextScript_OfATableThatLocksRowsOnly_SaysSoWhereTheEngineNeedsIt(string engine, string statement)
    {
        SchemaSyntax syntax = ProviderCatalogue.Stores.First(store => store.Name == engine).Schema;
        Table<string> before = Known(locksRowsOnly: false);
        Table<string> now = Known(locksRowsOnly: true);
        string chain = SchemaFiles.NextScript([before], string.Empty, syntax)!;

        string? next = SchemaFiles.NextScript([now], chain, syntax);

        Assert.Equal(statement.Length > 0, next is not null);
        Assert.EndsWith("\n" + statement, "\n" + next, StringComparison.Ordinal);
        Assert.EndsWith(");\n" + statement, SchemaFiles.NextScript([now], string.Empty, syntax), StringComparison.Ordinal);
        Assert.Null(SchemaFiles.NextScript([now], chain + next, syntax));

        static Table<string> Known(bool locksRowsOnly)
        {
            Table<string> table = new("bm_known") { LocksRowsOnly = locksRowsOnly };
            table.Id("id", row => row);
            table.PrimaryKey("id");
            return table;
        }
    }

    [Theory]
    [InlineData("README.md", Language.English)]
    [InlineData("README.da.md", Language.Danish)]
    public void Readme_HasTheTableOfEveryView(string name, Language language)
    {
        string page = File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n");
        string[] headings =
            [.. page.Split('\n').Where(line => line.StartsWith("## bi_", StringComparison.Ordinal)).Select(line => line[3..])];
        string[] views = [.. ReportingSchema.Views.Select(view => view.Name)];

        Assert.All(views, view => Assert.True(
            headings.Contains(view),
            $"Add \"## {view}\" to sql/{name}, with a line about what it shows; its table is rendered."));
        Assert.All(headings, heading => Assert.True(
            views.Contains(heading), $"sql/{name} has \"## {heading}\", but there is no such view: delete the section."));
        Assert.Equal(headings.Distinct(), headings);
        AssertFile(name, ViewReference.Render(page, ReportingSchema.Views, language));
    }

    [Fact]
    public void Render_HeadingWithoutATable_GetsItsOwnAndLeavesTheNext()
    {
        const string Page = "# Views\n\n## bi_rate\n\nRates.\n\n## bi_unit\n\nUnits.\n\n| old |\n";

        string[] lines = ViewReference.Render(Page, ReportingSchema.Views, Language.English).Split('\n');

        int unit = Array.IndexOf(lines, "## bi_unit");
        Assert.Equal(["# Views", "", "## bi_rate", "", "Rates.", "", "| column | type | meaning | null when |"], lines[..7]);
        Assert.StartsWith("| `used_by` |", lines[unit - 2], StringComparison.Ordinal);
        Assert.Equal(["", "Units.", "", "| column | type | meaning | null when |"], lines[(unit + 1)..(unit + 5)]);
        Assert.StartsWith("| `unit_id` |", lines[unit + 6], StringComparison.Ordinal);
        Assert.DoesNotContain("| old |", lines);
    }

    private static Table<string> Known()
    {
        Table<string> known = new("bm_known");
        known.Id("id", row => row);
        known.PrimaryKey("id");
        return known;
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.da.md")]
    public void Readme_NamesEveryWordOfAColumn(string name)
    {
        string page = File.ReadAllText(Path.Combine(Folder, name));

        Assert.DoesNotContain(
            ReportingSchema.Views.SelectMany(view => view.Columns).SelectMany(column => column.Source?.Words?.Codes ?? []),
            code => !page.Contains($"`{code}`", StringComparison.Ordinal));
    }

    private static void AssertFile(string path, string expected)
    {
        string file = Path.Combine(Folder, path);
        if (Writes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
        }

        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == expected,
            $"sql/{path} is stale: set BENEFITMETER_TEST_WRITE=1, run this test again, and review the change.");
    }
}
