using BenefitMeter.Tests;
using BenefitMeter.Worker.Tests.Municipalities;
using BenefitMeter.Worker.Tests.Providers.Http;
using Microsoft.AspNetCore.Http;

namespace BenefitMeter.Worker.Tests.Providers.SqlServer;

/// <summary>
/// Signing in with Microsoft Entra against a server that asks for its token. A listener on this machine is the endpoint of
/// managed identities; Entra itself is never reached.
/// </summary>
[Slow("starts listeners and a process")]
public sealed class EntraSignInTests : IDisposable
{
    private const string ManagedIdentity = "Active Directory Managed Identity;Connect Timeout=60";
    private const string Password = "Active Directory Password;User ID=anna@example.dk;Password=hemmelig-4711;Connect Timeout=60";
    private const string OutOfTime = "Active Directory Service Principal;User ID=4711;Password=hemmelig-4711;Connect Timeout=2";

    private const string NotReachedDanish =
        "kan ikke åbnes, fordi Microsoft Entra ikke kan nås eller ikke svarede i tide.\n"
        + "næste skridt: Giv maskinen adgang til login.microsoftonline.com på port 443 (firewall, eller HTTPS_PROXY), eller skriv"
        + " Connect Timeout=60 i forbindelsesstrengen, hvis svaret er langsomt; prøv så igen.\n";

    private const string NotReachedEnglish =
        "cannot be opened, because Microsoft Entra cannot be reached or did not answer in time.\n"
        + "next: Give the machine access to login.microsoftonline.com on port 443 (firewall, or HTTPS_PROXY), or write"
        + " Connect Timeout=60 into the connection string if the answer is slow; then try again.\n";

    private const string RefusedDanish =
        "kan ikke åbnes, fordi Microsoft Entra ikke lod BenefitMeter logge på (AADSTS700016).\n"
        + "næste skridt: Tjek Authentication i forbindelsesstrengen. Active Directory Managed Identity kræver en maskine i Azure"
        + " med en identitet; har den flere, er User ID den rettes klient-id. Til Active Directory Service Principal er User ID"
        + " applikationens klient-id og Password en hemmelighed, der ikke er udløbet. En tjeneste kan ikke logge på i en"
        + " browser.\n";

    private const string RefusedEnglish =
        "cannot be opened, because Microsoft Entra did not sign BenefitMeter in (AADSTS700016).\n"
        + "next: Check Authentication in the connection string. Active Directory Managed Identity needs a machine in Azure with"
        + " an identity; if it has several, User ID is the right one's client id. For Active Directory Service Principal, User"
        + " ID is the application's client id and Password a secret that has not expired. A service cannot sign in through"
        + " a browser.\n";

    private readonly Workspace folder = TestMunicipality.Empty
        .Source("system", "provider: sqlserver, connection: Post, retries: 0")
        .Dataset("rows", """
            source: system, query: SELECT Sent FROM dbo.Letters, dates: { sent: { column: Sent, as: date } }, rows-are: things
            """)
        .Indicator("letters", "dataset: rows, dated-by: sent, measured-in: letters, measure: { count: {} }")
        .Create();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(ManagedIdentity, "da", RefusedDanish)]
    [InlineData(Password, "en", NotReachedEnglish)]
    [InlineData(OutOfTime, "da", NotReachedDanish)]
    public async Task ReportingDatabase_NoToken_SaysWhatToDo(string authentication, string language, string text)
    {
        await using TdsServer server = new(_ => [], TdsServer.EntraAsked());
        await using LocalServer identities = await RefusingAsync();

        CommandResult result = await folder.StartAsync(
            Environment(identities), "migrate", "--language", language, "--ReportingStore:Provider", "sqlserver",
            "--ReportingStore:ConnectionString", ConnectionString(server, authentication));

        string place = language == "da" ? "fejl: Rapportdatabasen" : "error: The reporting database";
        Assert.Equal((1, $"{place} 'bm on {server.Server}' {text}"), (result.Code, result.Error));
        Assert.Empty(server.Received);
    }

    [Theory]
    [InlineData(ManagedIdentity, "en", RefusedEnglish, "measure")]
    [InlineData(Password, "da", NotReachedDanish, "check", "--connect")]
    public async Task Source_NoToken_SaysWhatToDo(string authentication, string language, string text, params string[] verb)
    {
        await using TdsServer server = new(_ => [], TdsServer.EntraAsked());
        await using LocalServer identities = await RefusingAsync();

        CommandResult result = await folder.StartAsync(
            Environment(identities),
            [.. verb, "--language", language, "--ConnectionStrings:Post", ConnectionString(server, authentication)]);

        string place = language == "da"
            ? "Datasættet 'rows' kunne ikke læses fra kilden 'system': forbindelsen 'Post'"
            : "Reading dataset 'rows' from source 'system' failed: connection 'Post'";
        Assert.Equal(1, result.Code);
        Assert.Contains($"{place} {text}", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig-4711", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReportingDatabase_ManagedIdentity_SignsInWithItsToken()
    {
        await using TdsServer server = new(_ => TdsServer.Error(229, "No more than that."), TdsServer.EntraAsked());
        await using LocalServer identities = await LocalServer.StartAsync((context, _) => context.Response.WriteAsync(
            """{ "access_token": "the-token", "expires_on": "4102444800", "resource": "x", "token_type": "Bearer" }"""));

        CommandResult result = await folder.StartAsync(
            Environment(identities), "migrate", "--ReportingStore:Provider", "sqlserver",
            "--ReportingStore:ConnectionString", ConnectionString(server, ManagedIdentity));

        Assert.Contains("the-token", server.Received);
        Assert.Contains("No more than that", result.Error, StringComparison.Ordinal);
        Assert.Contains("database.windows.net", Assert.Single(identities.Asked), StringComparison.Ordinal);
    }

    private static Task<LocalServer> RefusingAsync() => LocalServer.StartAsync(async (context, _) =>
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await context.Response.WriteAsync(
            """{ "statusCode": 400, "message": "AADSTS700016: Application was not found in the directory." }""");
    });

    // The endpoint of managed identities is the listener's; whatever network the machine has, nothing else is reached.
    private static Dictionary<string, string> Environment(LocalServer identities) => new()
    {
        ["IDENTITY_ENDPOINT"] = identities.Url,
        ["IDENTITY_HEADER"] = "x",
        ["HTTPS_PROXY"] = "http://127.0.0.1:9",
        ["NO_PROXY"] = "127.0.0.1",
    };

    private static string ConnectionString(TdsServer server, string authentication) =>
        $"Server={server.Server};Database=bm;Encrypt=False;Authentication={authentication}";
}
