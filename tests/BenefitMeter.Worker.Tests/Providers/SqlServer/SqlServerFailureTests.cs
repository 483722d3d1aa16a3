using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.SqlServer;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Sources;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// What people are told where SQL Server does not answer, takes too long, is locked, breaks off, or does not let them in: by the
/// driver itself, against a server on this machine that behaves so.
/// </summary>
[Slow("waits for servers that do not answer")]
public sealed class SqlServerFailureTests
{
    private const string Kept = "; de tal, der allerede er offentliggjort, er bevaret.";
    private const string KeptEnglish = "; the figures already published are kept.";

    private static readonly AdditiveTally Count = new("opened", All, null);

    [Fact]
    public async Task Store_SilentServer_DoesNotAnswer()
    {
        await using LoopbackListener server = LoopbackListener.Silent();

        BenefitMeterException failure = await StoreAsync($"127.0.0.1,{server.Port}");

        AssertTold(
            failure, "Rapportdatabasen 'bm on 127.0.0.1,PORT' svarer ikke (error -2).",
            "Start serveren, eller tjek Server i ReportingStore:ConnectionString, og prøv igen" + Kept,
            "The reporting database 'bm on 127.0.0.1,PORT' does not answer (error -2).",
            "Start the server, or check Server in ReportingStore:ConnectionString, and try again" + KeptEnglish, server.Port);
    }

    [Fact]
    public async Task Source_SilentServer_DoesNotAnswer()
    {
        await using LoopbackListener server = LoopbackListener.Silent();

        BenefitMeterException failure = await SourceAsync($"127.0.0.1,{server.Port}");

        Assert.Equal(FailureKind.Transient, failure.Kind);
        AssertTold(
            failure,
            "Datasættet 'cases' kunne ikke læses fra kilden 'system': databasen svarer ikke på forbindelsen 'Post' (error -2).",
            "Tjek, at serveren kører, og at ConnectionStrings:Post angiver den; kør igen, når den svarer.",
            "Reading dataset 'cases' from source 'system' failed: the database does not answer on connection 'Post' (error -2).",
            "Check that the server runs and that ConnectionStrings:Post names it; run again when it answers.", server.Port);
    }

    [Theory]
    [InlineData(
        -2, "brugte mere end 1 sekunder på en SQL-sætning (error -2)",
        "Prøv igen på et roligere tidspunkt, eller giv databasen mere tid med Command Timeout=1800 i "
            + "ReportingStore:ConnectionString; de tal, der allerede er offentliggjort, er bevaret.",
        "took more than 1 seconds for a statement (error -2)",
        "Try again at a quieter time, or give the database more time with Command Timeout=1800 in "
            + "ReportingStore:ConnectionString; the figures already published are kept.")]
    [InlineData(
        1222, "er låst af et andet program (The words, error 1222)",
        "Vent, til den anden kørsel er færdig (sys.dm_exec_requests viser, hvem der venter på hvem), og prøv igen.",
        "is locked by another program (The words, error 1222)",
        "Wait for the other run to end (sys.dm_exec_requests shows who waits for whom), and try again.")]
    [InlineData(
        50001, "afviste handlingen, fordi brugeren mangler en rettighed (The words, error 50001)",
        "Kør sql/sqlserver/roles.sql igen som ejer af databasen, og giv brugeren en rolle: workeren "
            + "benefitmeter_writer, gevinstcontrollere benefitmeter_controller.",
        "refused the action because the user lacks a right (The words, error 50001)",
        "Run sql/sqlserver/roles.sql again as the owner of the database, and give the user a role: the worker "
            + "benefitmeter_writer, benefit controllers benefitmeter_controller.")]
    public async Task Store_StatementThatFails_SaysWhy(
        int number, string what, string next, string whatEnglish, string nextEnglish)
    {
        await using TdsServer server = new(_ => number == -2 ? [] : TdsServer.Error(number, "The words."));

        BenefitMeterException failure = await StoreAsync(server.Server);

        AssertTold(
            failure, $"Rapportdatabasen 'bm on {server.Server}' {what}.", next,
            $"The reporting database 'bm on {server.Server}' {whatEnglish}.", nextEnglish);
    }

    [Theory]
    [InlineData(
        18456, "afviste login (error 18456)", "Tjek bruger og adgangskode i ReportingStore:ConnectionString.",
        "rejected the login (error 18456)", "Check user and password in ReportingStore:ConnectionString.")]
    [InlineData(
        4060, "kan ikke åbnes: den findes ikke, eller loginnet må ikke bruge den (The words, error 4060)",
        "Opret den (CREATE DATABASE), giv loginnet en bruger i den, eller tjek Database i "
            + "ReportingStore:ConnectionString; kør derefter: benefitmeter migrate.",
        "cannot be opened: it does not exist, or the login may not use it (The words, error 4060)",
        "Create it (CREATE DATABASE), give the login a user in it, or check Database in "
            + "ReportingStore:ConnectionString; then run: benefitmeter migrate.")]
    public async Task Store_SignInRefused_SaysSo(int number, string what, string next, string whatEnglish, string nextEnglish)
    {
        await using TdsServer server = new(_ => [], TdsServer.Error(number, "The words."));

        BenefitMeterException failure = await StoreAsync(server.Server);

        AssertTold(
            failure, $"Rapportdatabasen 'bm on {server.Server}' {what}.", next,
            $"The reporting database 'bm on {server.Server}' {whatEnglish}.", nextEnglish);
    }

    [Theory]
    [InlineData(18456)]
    [InlineData(4060)]
    public async Task Source_SignInRefused_SaysSo(int number)
    {
        await using TdsServer server = new(_ => [], TdsServer.Error(number, "The words."));

        BenefitMeterException failure = await SourceAsync(server.Server);

        Assert.Equal(FailureKind.Source, failure.Kind);
        AssertTold(
            failure,
            "Datasættet 'cases' kunne ikke læses fra kilden 'system': databasen afviste login med forbindelsen 'Post' "
                + $"(error {number}).",
            "Tjek bruger, adgangskode og database i ConnectionStrings:Post.",
            "Reading dataset 'cases' from source 'system' failed: the database refused the sign-in of connection 'Post' "
                + $"(error {number}).",
            "Check user, password and database in ConnectionStrings:Post.");
    }

    [Theory]
    [InlineData("Encrypt=True")]
    [InlineData("Encrypt=Mandatory")]
    public async Task Store_CertificateThatIsNotTrusted_SaysSo(string encrypt)
    {
        await using TdsListener server = new(encrypts: true);

        BenefitMeterException failure = await TwoLanguages.FailAsync(() => ReportingStore.OpenAsync(
            SqlServerStore.Dialect,
            $"Server={server.Server};Database=bm;User ID=u;Password=hemmelig;{encrypt};Connect Timeout=30",
            migrate: false, TestContext.Current.CancellationToken));

        AssertTold(
            failure,
            $"Rapportdatabasen 'bm on {server.Server}' kan ikke åbnes, fordi denne maskine ikke stoler på serverens certifikat.",
            "Installér certifikatet fra serverens udsteder, og skriv værtens fulde navn i Server, som det står i serverens "
                + "certifikat. Er netværket sikkert, kan TrustServerCertificate=True springe kontrollen over, dog ikke ved "
                + "Encrypt=Strict.",
            $"The reporting database 'bm on {server.Server}' cannot be opened, because this machine does not trust the server's "
                + "certificate.",
            "Install the certificate of the server's issuer, and write the host's full name in Server as the server's "
                + "certificate has it. On a trusted network TrustServerCertificate=True skips the check, but "
                + "not with Encrypt=Strict.");
    }

    [Fact]
    public async Task Store_ServerBreaksOff_SaysSo()
    {
        await using TdsServer server = new(_ => null);

        BenefitMeterException failure = await StoreAsync(server.Server);

        string place = $"'bm on {server.Server}'";
        Assert.StartsWith(
            $"Rapportdatabasen {place} afbrød forbindelsen midt i et svar (", failure.What.Danish, StringComparison.Ordinal);
        Assert.StartsWith(
            $"The reporting database {place} broke the connection in the middle of an answer (", failure.What.English,
            StringComparison.Ordinal);
        Assert.Equal(
            new LocalText(
                "Tjek serveren og netværket, og prøv igen" + Kept,
                "Check the server and the network, and try again" + KeptEnglish),
            failure.Next);
    }

    [Fact]
    public async Task Source_ServerBreaksOff_IsTransientAndSaysSo()
    {
        await using TdsServer server = new(_ => null);

        BenefitMeterException failure = await SourceAsync(server.Server);

        Assert.Equal(FailureKind.Transient, failure.Kind);
        Assert.StartsWith(
            "Datasættet 'cases' kunne ikke læses fra kilden 'system': databasen afbrød forbindelsen midt i et svar (",
            failure.What.Danish, StringComparison.Ordinal);
        Assert.StartsWith(
            "Reading dataset 'cases' from source 'system' failed: the database broke the connection in the middle of an answer (",
            failure.What.English, StringComparison.Ordinal);
        Assert.Equal(
            new LocalText("Tjek serveren og netværket, og kør igen.", "Check the server and the network, and run again."),
            failure.Next);
    }

    [Theory]
    [InlineData(
        -2, "Kilden 'system' brugte mere end 1 sekunder på en forespørgsel.",
        "Source 'system' took more than 1 seconds to answer a query.")]
    [InlineData(
        1222, "Datasættet 'cases' kunne ikke læses fra kilden 'system': databasen er låst.",
        "Reading dataset 'cases' from source 'system' failed: the database is locked.")]
    public async Task Source_QueryThatFails_IsTransientAndSaysWhy(int number, string danish, string english)
    {
        await using TdsServer server = new(_ => number == -2 ? [] : TdsServer.Error(number, "The words."));

        BenefitMeterException failure = await SourceAsync(server.Server);

        Assert.Equal((FailureKind.Transient, new LocalText(danish, english)), (failure.Kind, failure.What));
    }

    // A view of the dataset's query may reach into another database, which has no snapshots.
    [Theory]
    [InlineData(3952)]
    [InlineData(3961)]
    [InlineData(3964)]
    [InlineData(3988)]
    public async Task Source_ErrorOfSnapshotIsolation_IsReadOnceMoreWithout(int number)
    {
        int reads = 0;
        await using TdsServer server = new(statement =>
            IsState(statement) ? State(1)
            : Interlocked.Increment(ref reads) == 1 ? TdsServer.Error(number, "The words.")
            : statement.Contains("WHERE 1 = 0", StringComparison.Ordinal) ? OfColumns()
            : TdsServer.Result([.. Enumerable.Range(1, 7).Select(index => $"c{index}")]));

        DatasetTallies tallies = await ReadAsync(server);

        Assert.Equal(
            ["state", "BEGIN 5", "query", "ROLLBACK", "state", "BEGIN 2", "query", "query"],
            Kinds(server).Take(8));
        MeasuringFinding finding = Assert.Single(TwoLanguages.Found(tallies));
        Assert.Equal(FindingCode.NoSnapshot, finding.Code);
        Assert.Equal(
            $"Source 'system' cannot be read in SNAPSHOT isolation (error {number}), so its queries may see data of different "
                + "moments; read it within hours in which nobody writes to it.",
            finding.Detail.English);
    }

    [Fact]
    public async Task Source_ErrorOfSnapshotIsolationAgain_IsReported()
    {
        await using TdsServer server =
            new(statement => IsState(statement) ? State(1) : TdsServer.Error(3952, "The words."));

        BenefitMeterException failure = await SourceAsync(server.Server);

        Assert.EndsWith("The words. (error 3952)", failure.What.English, StringComparison.Ordinal);
        Assert.Equal(2, server.Received.Count(text => text.StartsWith("BEGIN", StringComparison.Ordinal)));
    }

    // 0: no snapshots; 1: snapshots; 2: nothing in it changes, as in a readable secondary.
    [Theory]
    [InlineData(0, true, "BEGIN 2", "does not allow SNAPSHOT isolation")]
    [InlineData(1, true, "BEGIN 5", null)]
    [InlineData(2, true, "BEGIN 2", null)]
    [InlineData(1, false, "BEGIN 2", "is read without SNAPSHOT isolation (snapshot: false)")]
    [InlineData(2, false, "BEGIN 2", null)]
    public async Task Source_EachState_IsReadAsItAllows(int state, bool snapshot, string begins, string? finding)
    {
        await using TdsServer server = new(statement =>
            IsState(statement) ? State(state)
            : statement.Contains("WHERE 1 = 0", StringComparison.Ordinal) ? OfColumns()
            : TdsServer.Result([.. Enumerable.Range(1, 7).Select(index => $"c{index}")]));

        DatasetTallies tallies = await ReadAsync(server, ("snapshot", snapshot ? "true" : "false"));

        Assert.Contains(begins, server.Received);
        Assert.Equal(finding is null ? 0 : 1, TwoLanguages.Found(tallies).Count);
        Assert.All(tallies.Findings, found =>
            Assert.StartsWith($"Source 'system' {finding}, so its", found.Detail.English, StringComparison.Ordinal));
    }

    // A declared length is known from the server, so that a text is grouped by no more than it has.
    [Fact]
    public async Task Source_TextsOfDeclaredLength_AreReadAtIt()
    {
        await using TdsServer server = new(statement =>
            IsState(statement) ? State(1)
            : statement.Contains("WHERE 1 = 0", StringComparison.Ordinal) ? OfColumns()
            : TdsServer.Result([.. Enumerable.Range(1, 7).Select(index => $"c{index}")]));

        await ReadAsync(server);

        Assert.Contains("CAST([Unit] AS nvarchar(50))", server.Received[^2], StringComparison.Ordinal);
        Assert.Contains("CAST([Kind] AS nvarchar(max))", server.Received[^2], StringComparison.Ordinal);
    }

    private static bool IsState(string statement) => statement.Contains("snapshot_isolation_state", StringComparison.Ordinal);

    private static byte[] State(int state) => TdsServer.Result(["state"], [state]);

    private static byte[] OfColumns() => TdsServer.Result(
    [
        "Opened datetime2", "Closed datetime2", "Moved datetimeoffset", "Unit nvarchar(50)", "Kind nvarchar(4000)",
        "Amount decimal",
    ]);

    private static IEnumerable<string> Kinds(TdsServer server) => server.Received.Select(text =>
        IsState(text) ? "state" : text.Contains("SELECT", StringComparison.Ordinal) ? "query" : text);

    private static async Task<DatasetTallies> ReadAsync(TdsServer server, params (string Key, string Value)[] options)
    {
        DatasetDefinition dataset = Cases with { Expectation = Cases.Expectation with { EmptyIsError = false } };
        await using SqlSource source = Open(server.Server, options);
        return await source.ExtractAsync(Extract(dataset, Count), null, TestContext.Current.CancellationToken);
    }

    private static async Task<BenefitMeterException> SourceAsync(string server)
    {
        await using SqlSource source = Open(server);
        return await TwoLanguages.FailAsync(
            () => source.ExtractAsync(Extract(Count), null, TestContext.Current.CancellationToken));
    }

    private static SqlSource Open(string server, params (string Key, string Value)[] options)
    {
        SourceDefinition source = Source("sqlserver", "/", [("connection", "Post"), .. options]);
        return new(source, new SqlServerEngine(source, Context(_ => ConnectionString(server))));
    }

    private static Task<BenefitMeterException> StoreAsync(string server) => TwoLanguages.FailAsync(() => ReportingStore.OpenAsync(
        SqlServerStore.Dialect, ConnectionString(server) + ";Command Timeout=1;Pooling=False", migrate: false,
        TestContext.Current.CancellationToken));

    private static string ConnectionString(string server) =>
        $"Server={server};Database=bm;User ID=u;Password=hemmelig;Encrypt=False;Connect Timeout=2";

    private static void AssertTold(
        BenefitMeterException failure, string danish, string nextDanish, string english, string nextEnglish, int port = 0)
    {
        string place = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(
            new LocalText(
                danish.Replace("PORT", place, StringComparison.Ordinal),
                english.Replace("PORT", place, StringComparison.Ordinal)),
            failure.What);
        Assert.Equal(new LocalText(nextDanish, nextEnglish), failure.Next);
        Assert.DoesNotContain("hemmelig", failure.ToString(), StringComparison.Ordinal);
    }
}
