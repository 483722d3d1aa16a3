using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Sql;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>The scripts of a reporting database on SQL Server, without a server.</summary>
public sealed class SqlServerScriptTests
{
    private const string Guard = "IF @@ERROR <> 0 OR @@TRANCOUNT = 0 SET NOEXEC ON;";

    private static readonly StoreDialect Dialect = SqlServerStore.Dialect;

    public static TheoryData<string> Names => [.. MigrationScript.For(Dialect).Select(script => script.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Script_Parses_BatchByBatch(string name)
    {
        MigrationScript script = MigrationScript.For(Dialect).Single(each => each.Name == name);

        Assert.All(script.Batches(Dialect).Append(script.RecordStatement(Dialect)), TSql.Check);
    }

    [Fact]
    public void Files_OfTheFolder_Parse()
    {
        string[] files =
            Directory.GetFiles(Path.Combine(Repository.Root, "sql", "sqlserver"), "*.sql", SearchOption.AllDirectories);

        Assert.Contains(files, file => Path.GetFileName(file) == "roles.sql");
        Assert.All(files, file => Assert.Empty(TSql.Errors(File.ReadAllText(file))));
    }

    // What else is sent: the dialect's own statements, those about rights, and a source's first question.
    [Fact]
    public void Statements_OfTheDialect_Parse() => Assert.All(
        [
            Dialect.Begin, Dialect.Lock, Dialect.CountTables, Dialect.MakeSupersededKeys, Dialect.Rights,
            .. Dialect.Demands.Select(demand => demand.Lacks),
            $"SELECT {Dialect.Now}", $"SELECT {SqlDialect.Fill(Dialect.NextMillisecond, Dialect.Now)}",
            SqlServerEngine.SnapshotState, "GRANT SELECT ON bi_figure TO [bi] WITH GRANT OPTION",
            @"DENY SELECT ([value]) ON bi_figure TO [KOMMUNE\ann]",
        ],
        TSql.Check);

    // Two principals would be two locks: whoever publishes is in the role that the lock belongs to.
    [Fact]
    public void Lock_BelongsToARole_ThatTheWorkerIsMadeAMemberOf()
    {
        string roles = File.ReadAllText(Path.Combine(Repository.Root, "sql", "sqlserver", "roles.sql"));

        Assert.Contains("@principal sysname = N'benefitmeter_controller';", Dialect.Lock, StringComparison.Ordinal);
        Assert.Contains("@DbPrincipal = @principal", Dialect.Lock, StringComparison.Ordinal);
        Assert.Contains("ALTER ROLE benefitmeter_controller ADD MEMBER benefitmeter_writer;", roles, StringComparison.Ordinal);
        Assert.DoesNotContain("benefitmeter_controller ADD MEMBER benefitmeter_reader", roles, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT name FROM bm_lease ORDER BY name LIMIT 1")]
    [InlineData("INSERT INTO bm_publication (run_id) VALUES (@run) RETURNING publication_id")]
    [InlineData("SELECT name || 'x' FROM bm_lease")]
    [InlineData("UPDATE bm_lease SET fence = 1 WHERE name IN ()")]
    [InlineData("SELECT STRING_AGG(name, ',') WITHIN GROUP (ORDER name) FROM bm_lease")]
    [InlineData("SELECT 1\nGO\nSELECT 2")]
    public void Check_WhatSqlServerDoesNotTake_Fails(string statement) =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => TSql.Check(statement));

    [Fact]
    public void ScriptText_ForAnAdministrator_Parses() => Assert.Empty(TSql.Errors(Migrations.ScriptText(Dialect)));

    // sqlcmd reads these as its own: a variable, and a command at the start of a line.
    [Theory]
    [InlineData(@"\$\(")]
    [InlineData(@"\n *:\w")]
    [InlineData(@"\n!!")]
    public void ScriptText_HasNothingThatSqlcmdTakesForItsOwn(string pattern) =>
        Assert.DoesNotMatch(pattern, Migrations.ScriptText(Dialect));

    [Fact]
    public void ScriptText_LettersOutsideAscii_AreOnlyInUnicodeLiterals()
    {
        Assert.Equal(["'Opnået'"], TSql.UnsafeLiterals("SELECT 'Delvist', N'Opnået', 'Opnået' -- 'Målt'"));

        Assert.Empty(TSql.UnsafeLiterals(Migrations.ScriptText(Dialect)));
    }

    [Fact]
    public void ScriptText_ForAnAdministrator_GuardsEachBatch()
    {
        string[] batches = BatchesByHand();

        Assert.Contains("SET QUOTED_IDENTIFIER, ANSI_NULLS, XACT_ABORT ON;", batches[0], StringComparison.Ordinal);
        Assert.EndsWith("BEGIN TRANSACTION;", batches[0], StringComparison.Ordinal);
        string[] work = [.. batches[1..^1].Where(batch => batch != Guard)];
        Assert.Equal(
            MigrationScript.For(Dialect).Sum(script => script.Batches(Dialect).Count() + 1), work.Length);
        Assert.Equal(work.SelectMany(batch => new[] { batch, Guard }), batches[1..^1]);
        string[] names = [.. MigrationScript.For(Dialect).Select(script => "-- " + script.Name)];
        Assert.Equal(names, work.Select(batch => batch.Split('\n')[0]).Where(names.Contains));
    }

    // A program that goes on after an error, as sqlcmd without -b and Management Studio do. An error of execution rolls the
    // transaction back; an error of compilation leaves it open.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ScriptText_AnyBatchFails_LeavesNothing(bool rollsBack)
    {
        string[] batches = BatchesByHand();
        int[] work = [.. Enumerable.Range(1, batches.Length - 2).Where(index => batches[index] != Guard)];
        Assert.True(work.Length > 50, $"There are only {work.Length} batches.");

        Assert.Equal(work.Length, new ScriptRun(batches).Committed);
        Assert.All(work, failing =>
        {
            ScriptRun run = new(batches, failing, rollsBack);
            Assert.Equal((0, 0, true), (run.Committed, run.OpenTransactions, run.EndsWithAnError));
        });
    }

    private static string[] BatchesByHand() =>
        [.. new MigrationScript(null, string.Empty, Migrations.ScriptText(Dialect)).Batches(Dialect)];

    /// <summary>
    /// The state of a session that runs the batches one after the other: what SQL Server documents of transactions,
    /// <c>@@ERROR</c> and <c>NOEXEC</c>, for the statements that the script is made of.
    /// </summary>
    private sealed class ScriptRun
    {
        public ScriptRun(string[] batches, int failing = -1, bool rollsBack = false)
        {
            (bool noExec, bool failed, int written) = (false, false, 0);
            for (int index = 0; index < batches.Length; index++)
            {
                if (index == batches.Length - 1)
                {
                    bool applied = !noExec && OpenTransactions > 0;
                    Assert.Contains("SET @applied = 1;\nSET NOEXEC OFF;\nIF @applied = 1 AND @@TRANCOUNT > 0\n", batches[index],
                        StringComparison.Ordinal);
                    (Committed, OpenTransactions, EndsWithAnError) = (Committed + (applied ? written : 0), 0, !applied);
                }
                else if (!noExec)
                {
                    if (index == failing)
                    {
                        failed = true;
                        (OpenTransactions, written) = rollsBack ? (0, 0) : (OpenTransactions, written);
                    }
                    else if (batches[index] == Guard)
                    {
                        noExec = failed || OpenTransactions == 0;
                        failed = false;
                    }
                    else if (batches[index].EndsWith("BEGIN TRANSACTION;", StringComparison.Ordinal))
                    {
                        OpenTransactions++;
                    }
                    else
                    {
                        // Outside a transaction each batch is committed by itself.
                        (Committed, written) =
                            OpenTransactions == 0 ? (Committed + 1, written) : (Committed, written + 1);
                        failed = false;
                    }
                }
            }
        }

        public int Committed { get; private set; }

        public int OpenTransactions { get; private set; }

        public bool EndsWithAnError { get; private set; }
    }
}
