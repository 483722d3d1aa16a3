using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.Http;
using BenefitMeter.Worker.Tests.Municipalities;
using Microsoft.AspNetCore.Http;

namespace BenefitMeter.Worker.Tests.Providers.Http;

/// <summary>Keys and tokens reach the service, and nobody else.</summary>
[Slow("starts a server")]
public sealed class HttpSecretTests
{
    private const string Token = "t0ken-Of-The-Run";
    private const string QueryKey = "q-k3y";

    private static readonly string[] Secrets = [HttpSourceCalls.Key, HttpSourceCalls.ClientSecret, Token, QueryKey];

    [Fact]
    public async Task Extract_ApiKey_IsSentInItsHeader()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) =>
            context.Request.Headers["X-Service-Key"] == HttpSourceCalls.Key && context.Request.Headers["X-Version"] == "2"
                ? context.JsonAsync($"[{HttpSourceCalls.Row("1")}]")
                : context.StatusAsync(401));

        DatasetTallies tallies = await server.ExtractAsync(
            ("api-key", "service"), ("api-key-header", "X-Service-Key"), ("headers.X-Version", "2"));

        Assert.Equal("1", tallies.Sum());
    }

    [Theory]
    [InlineData("unknown", "the settings have no secret with the name that api-key gives.")]
    [InlineData("broken", "the secret that api-key names has characters that cannot be sent, such as a line break.")]
    public async Task Extract_NoUsableSecret_IsNotAsked(string name, string message)
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) => context.StatusAsync(500));

        BenefitMeterException failure = await server.FailAsync(("api-key", name));

        Assert.Equal((FailureKind.Catalogue, $"Source 'system': {message}"), (failure.Kind, failure.Message));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task Extract_Token_IsFetchedOnceAndAnewWhenItHasRunOut()
    {
        int given = 0;
        string? form = null;
        await using LocalServer server = await LocalServer.StartAsync(async (context, _) =>
        {
            if (context.Request.Path == "/token")
            {
                form = await new StreamReader(context.Request.Body).ReadToEndAsync();
                await context.JsonAsync($$"""{"access_token":"{{Token}}{{++given}}","token_type":"Bearer"}""");
                return;
            }

            // The first token runs out after two pages.
            bool hasRunOut = given == 1 && context.Request.Query["page"] == "3";
            await (context.Request.Headers.Authorization != $"Bearer {Token}{given}" || hasRunOut
                ? context.StatusAsync(401)
                : context.JsonAsync(context.Request.Query["page"] == "4" ? "[]" : $"[{HttpSourceCalls.Row("1")}]"));
        });

        DatasetTallies tallies = await server.ExtractAsync([.. OAuth(server), ("scope", "read all"), ("paging", "page-number")]);

        Assert.Equal("3", tallies.Sum());
        Assert.Equal(
            ["/token", "/cases?page=1", "/cases?page=2", "/cases?page=3", "/token", "/cases?page=3", "/cases?page=4"],
            server.Asked);
        Assert.Equal(
            $"grant_type=client_credentials&client_id=me&client_secret={HttpSourceCalls.ClientSecret}&scope=read+all", form);
    }

    [Fact]
    public async Task Extract_TokenThatIsNeverTaken_IsRenewedOnce()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) =>
            context.Request.Path == "/token"
                ? context.JsonAsync($$"""{"access_token":"{{Token}}"}""")
                : context.StatusAsync(401));

        BenefitMeterException failure = await server.FailAsync(OAuth(server));

        Assert.Equal(
            (FailureKind.Source, $"Source 'system', page 1 ({server.Url}/cases), denied access (401)."),
            (failure.Kind, failure.Message));
        Assert.Equal(["/token", "/cases", "/token", "/cases"], server.Asked);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""["t0ken-Of-The-Run"]""")]
    public async Task Extract_TokenAnswerWithoutToken_SaysSo(string answer)
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) => context.JsonAsync(answer));

        BenefitMeterException failure = await server.FailAsync(OAuth(server));

        Assert.Equal(
            $"Source 'system', token from {server.Url}/token is not a JSON object with an access_token that can be sent.",
            failure.Message);
        Assert.DoesNotContain(Token, failure.ToString(), StringComparison.Ordinal);
    }

    /// <summary>
    /// Every way to fail, and a success with findings: nothing that is printed, thrown or recorded holds a secret.
    /// </summary>
    [Theory]
    [InlineData("401")]
    [InlineData("404")]
    [InlineData("500")]
    [InlineData("html")]
    [InlineData("redirect")]
    [InlineData("next")]
    [InlineData("abort")]
    [InlineData("schema")]
    [InlineData("token")]
    [InlineData("findings")]
    public async Task Output_HoldsNoSecret(string how)
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) => AnswerAsync(context, how));
        List<string> output = [];
        foreach ((string, string)[] access in new[] { [("api-key", "service")], OAuth(server) })
        {
            await using HttpSource source = server.Open(
                new ImmediateTimeProvider(),
                [
                    ("paging", "next-url"), ("next", "next"), ("rows", "rows"), .. access,
                    ("url", $"{server.Url}/cases?apikey={QueryKey}"),
                ]);
            output.AddRange(source.PlanQueries(HttpSourceCalls.Sums).Select(question => question.ToString()));
            try
            {
                DatasetTallies tallies =
                    await source.ExtractAsync(HttpSourceCalls.Sums, null, TestContext.Current.CancellationToken);
                output.AddRange([.. tallies.Lines(), .. tallies.Findings.Select(finding => finding.ToString())]);
            }
            catch (BenefitMeterException failure)
            {
                output.AddRange([failure.ToString(), failure.What.ToString(), failure.Next.ToString()]);
            }
        }

        string all = string.Join('\n', output);
        Assert.Contains("apikey=…", all, StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Commands_OnAServiceWithAKey_NeitherPrintNorRecordIt(bool works)
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) =>
        {
            context.Response.ContentType = "text/csv";
            return works && context.Request.Headers["X-Api-Key"] == HttpSourceCalls.Key
                ? context.Response.WriteAsync(TestMunicipality.LetterRows)
                : context.StatusAsync(403);
        });
        using Workspace folder = TestMunicipality.LetterIndicators.Without("sources", "letters").Source("letters", $$"""
            provider: http, url: '{{server.Url}}/letters?sig={{QueryKey}}', format: csv, api-key: service,
            headers: { X-Version: '2' }
            """).Create();
        folder.Write("benefitmeter.json", $$"""{ "Secrets": { "service": "{{HttpSourceCalls.Key}}" } }""");

        CommandResult plan = await folder.RunAsync("plan");
        CommandResult measure = await folder.RunAsync("measure", "--as-of", folder.AsOf);

        Assert.Equal((0, works ? 0 : 1), (plan.Code, measure.Code));
        Assert.Contains($"GET {server.Url}/letters?sig=… (csv)", plan.Output, StringComparison.Ordinal);
        Assert.Equal(works ? 1L : 0L, Convert.ToInt64(folder.Scalar("SELECT COUNT(*) > 0 FROM bm_figure"), null));
        folder.Files();
        string recorded = string.Concat(Directory.EnumerateFiles(folder.Path, "benefitmeter.db*")
            .Select(path => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path))));
        Assert.Contains("/letters?sig=", recorded, StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.DoesNotContain(
            secret, plan.Output + plan.Error + measure.Output + measure.Error + recorded, StringComparison.OrdinalIgnoreCase));
    }

    private static (string Key, string Value)[] OAuth(LocalServer server) =>
        [("token-url", $"{server.Url}/token"), ("client-id", "me"), ("client-secret", "client")];

    private static async Task AnswerAsync(HttpContext context, string how)
    {
        string echo = context.Request.Headers.Authorization + context.Request.Headers["X-Api-Key"] + QueryKey;
        switch (how)
        {
            case "token" when context.Request.Path == "/token":
                await context.StatusAsync(400);
                await context.Response.WriteAsync(await new StreamReader(context.Request.Body).ReadToEndAsync());
                break;
            case not "token" when context.Request.Path == "/token":
                await context.JsonAsync($$"""{"access_token":"{{Token}}"}""");
                break;
            case "401" or "404" or "500":
                await context.StatusAsync(int.Parse(how, null));
                await context.Response.WriteAsync(echo);
                break;
            case "html":
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync(echo);
                break;
            case "redirect":
                context.Response.Redirect($"http://elsewhere.example/?key={Uri.EscapeDataString(echo)}");
                break;
            case "next":
                await context.JsonAsync($$"""{"rows":[],"next":"http://elsewhere.example/{{Uri.EscapeDataString(echo)}}"}""");
                break;
            case "abort":
                context.Abort();
                break;
            case "schema":
                await context.JsonAsync($$"""{"rows":[{"Opened":"{{echo}}",}]}""");
                break;
            default:
                await context.JsonAsync(
                    $$"""{"rows":[{{HttpSourceCalls.Row("1")}},{{HttpSourceCalls.Row($"\"{echo}\"", opened: echo)}}]}""");
                break;
        }
    }
}
