using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.PostgreSql;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Sources;
using static BenefitMeter.Worker.Tests.Sources.SampleCases;

namespace BenefitMeter.Worker.Tests.Providers.PostgreSql;

/// <summary>
/// What people are told where PostgreSQL does not answer, takes too long or breaks off: by the driver itself, against a server on
/// this machine that behaves so.
/// </summary>
[Slow("waits for servers that do not answer")]
public sealed class PostgreSqlFailureTests
{
    private static readonly AdditiveTally Count = new("opened", All, null);

    [Fact]
    public async Task Store_SilentServer_DoesNotAnswer()
    {
        await using LoopbackListener server = LoopbackListener.Silent();

        BenefitMeterException failure = await StoreAsync(server);

        AssertTold(failure, "svarer ikke", "does not answer");
    }

    [Fact]
    public async Task Store_StatementTakesTooLong_SaysSo()
    {
        await using LoopbackListener server = new((network, stop) => SignInAsync(network, answers: true, stop));

        BenefitMeterException failure = await StoreAsync(server);

        AssertTold(failure, "brugte mere end 1 sekunder på en SQL-sætning", "took more than 1 seconds for a statement");
    }

    [Fact]
    public async Task Store_ServerBreaksOff_SaysSo()
    {
        await using LoopbackListener server = new((network, stop) => SignInAsync(network, answers: false, stop));

        BenefitMeterException failure = await StoreAsync(server);

        AssertTold(failure, "afbrød forbindelsen midt i et svar", "broke the connection in the middle of an answer");
    }

    [Fact]
    public async Task Source_SilentServer_DoesNotAnswer()
    {
        await using LoopbackListener server = LoopbackListener.Silent();

        BenefitMeterException failure = await SourceAsync(server);

        Assert.Equal(FailureKind.Transient, failure.Kind);
        Assert.StartsWith(
            "Datasættet 'cases' kunne ikke læses fra kilden 'system': databasen svarer ikke på forbindelsen 'Post' (",
            failure.What.Danish, StringComparison.Ordinal);
        Assert.StartsWith(
            "Reading dataset 'cases' from source 'system' failed: the database does not answer on connection 'Post' (",
            failure.What.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_ServerBreaksOff_IsTransientAndSaysSo()
    {
        await using LoopbackListener server = new((network, stop) => SignInAsync(network, answers: false, stop));

        BenefitMeterException failure = await SourceAsync(server);

        Assert.Equal(FailureKind.Transient, failure.Kind);
        Assert.StartsWith(
            "Datasættet 'cases' kunne ikke læses fra kilden 'system': databasen afbrød forbindelsen midt i et svar (",
            failure.What.Danish, StringComparison.Ordinal);
        Assert.StartsWith(
            "Reading dataset 'cases' from source 'system' failed: the database broke the connection in the middle of an answer (",
            failure.What.English, StringComparison.Ordinal);
    }

    // Lets the client in: authentication is ok, the version that the driver asks for, and ready. Then it reads the first
    // statement and is silent, or closes.
    private static async Task SignInAsync(Stream network, bool answers, CancellationToken cancellationToken)
    {
        byte[] received = new byte[8192];
        await network.ReadAtLeastAsync(received, 1, cancellationToken: cancellationToken);
        byte[] parameter = "server_version\016.0\0"u8.ToArray();
        await network.WriteAsync(
            (byte[])
            [
                (byte)'R', 0, 0, 0, 8, 0, 0, 0, 0, (byte)'S', 0, 0, 0, (byte)(parameter.Length + 4), .. parameter,
                (byte)'Z', 0, 0, 0, 5, (byte)'I',
            ],
            cancellationToken);
        await network.ReadAtLeastAsync(received, 1, cancellationToken: cancellationToken);
        if (answers)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }

    private static Task<BenefitMeterException> StoreAsync(LoopbackListener server) => TwoLanguages.FailAsync(
        () => ReportingStore.OpenAsync(
            PostgreSqlStore.Dialect, ConnectionString(server) + ";Command Timeout=1", migrate: false,
            TestContext.Current.CancellationToken));

    private static async Task<BenefitMeterException> SourceAsync(LoopbackListener server)
    {
        SourceDefinition definition = Source("postgresql", "/", ("connection", "Post"));
        await using SqlSource source = new(
            definition, new PostgreSqlEngine(definition, Context(_ => ConnectionString(server))));
        return await TwoLanguages.FailAsync(
            () => source.ExtractAsync(Extract(Count), null, TestContext.Current.CancellationToken));
    }

    private static string ConnectionString(LoopbackListener server) =>
        $"Host=127.0.0.1;Port={server.Port};Database=bm;Username=u;Password=hemmelig;Timeout=2;Pooling=False;SSL Mode=Disable;"
            + "GSS Encryption Mode=Disable;Server Compatibility Mode=NoTypeLoading";

    private static void AssertTold(BenefitMeterException failure, string danish, string english)
    {
        Assert.Equal(FailureKind.Store, failure.Kind);
        Assert.Contains($"' {danish} (", failure.What.Danish, StringComparison.Ordinal);
        Assert.Contains($"' {english} (", failure.What.English, StringComparison.Ordinal);
        Assert.EndsWith("the figures already published are kept.", failure.Next.English, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", failure.ToString(), StringComparison.Ordinal);
    }
}
