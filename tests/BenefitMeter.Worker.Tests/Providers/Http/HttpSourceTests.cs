using System.IO.Compression;
using System.Text;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.Http;
using BenefitMeter.Worker.Tests.Sources;
using Microsoft.AspNetCore.Http;

namespace BenefitMeter.Worker.Tests.Providers.Http;

/// <summary>Pages, formats and documents that are not as they should be.</summary>
[Slow("starts a server")]
public sealed class HttpSourceTests
{
    [Theory]
    [InlineData("<{0}/cases?p=2>; rel=\"next\"")]
    [InlineData("</cases?p=1>; rel=first, <?p=2>;title=\"a, <b>\"; rel=\"last next\"")]
    public async Task Extract_LinkHeader_ReadsEveryPage(string link)
    {
        await using LocalServer server = await LocalServer.StartAsync((context, asked) =>
        {
            if (asked == 1)
            {
                context.Response.Headers.Append("Link", string.Format(null, link, $"http://{context.Request.Host}"));
            }

            return context.JsonAsync($"[{HttpSourceCalls.Row(asked == 1 ? "1.5" : "2")}]");
        });

        DatasetTallies tallies = await server.ExtractAsync(("paging", "link-header"));

        Assert.Equal("3.5", tallies.Sum());
        Assert.Equal(["/cases", "/cases?p=2"], server.Asked);
    }

    [Fact]
    public async Task Extract_NextUrl_ReadsUntilItIsNull()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, asked) => context.JsonAsync(
            $$"""{"links":{"next":{{(asked < 3 ? $"\"/cases/{asked}\"" : "null")}} """
                + $$"""}, "data":{"items":[{{HttpSourceCalls.Row("1")}}] } }"""));

        DatasetTallies tallies =
            await server.ExtractAsync(("paging", "next-url"), ("next", "links.next"), ("rows", "data.items"));

        Assert.Equal("3", tallies.Sum());
        Assert.Equal(["/cases", "/cases/1", "/cases/2"], server.Asked);
    }

    [Theory]
    [InlineData(null, 4)]
    [InlineData("2", 3)]
    public async Task Extract_PageNumber_ReadsUntilAPageIsEmptyOrShort(string? size, int asked)
    {
        await using LocalServer server = await LocalServer.StartAsync((context, page) => context.JsonAsync(
            $"[{string.Join(',', Enumerable.Repeat(HttpSourceCalls.Row("1"), page switch { 1 or 2 => 2, 3 => 1, _ => 0 }))}]"));

        DatasetTallies tallies = await server.ExtractAsync(
            [
                ("url", $"{server.Url}/cases?a=b"), ("paging", "page-number"), ("page-parameter", "side"), ("first-page", "0"),
                .. size is null ? [] : new[] { ("page-size", size) },
            ]);

        Assert.Equal("5", tallies.Sum());
        Assert.Equal(Enumerable.Range(0, asked).Select(i => $"/cases?a=b&side={i}"), server.Asked);
    }

    [Fact]
    public async Task Extract_EndlessNext_StopsAtMaxPages()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) =>
            context.JsonAsync($$"""{"next":"/cases","rows":[{{HttpSourceCalls.Row("1")}}]}"""));

        BenefitMeterException failure =
            await server.FailAsync(("paging", "next-url"), ("next", "next"), ("rows", "rows"), ("max-pages", "3"));

        Assert.Equal(
            (FailureKind.Source, $"Source 'system' ({server.Url}/cases) has more than 3 pages."),
            (failure.Kind, failure.Message));
        Assert.Equal(3, server.Asked.Count);
    }

    [Theory]
    [InlineData("http://localhost:1/cases", "http://localhost:1")]
    [InlineData("https://127.0.0.1/cases", "https://127.0.0.1")]
    [InlineData("//elsewhere.example/cases?key=k", "http://elsewhere.example")]
    public async Task Extract_NextPageElsewhere_IsNotFollowed(string next, string shown)
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) =>
            context.JsonAsync($$"""{"next":"{{next}}","rows":[{{HttpSourceCalls.Row("1")}}]}"""));

        BenefitMeterException failure = await server.FailAsync(("paging", "next-url"), ("next", "next"), ("rows", "rows"));

        Assert.Equal(FailureKind.Source, failure.Kind);
        Assert.Contains(
            $"refers to {shown} (next page), another server than that of the source's url", failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_RedirectElsewhere_IsNotFollowed()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) =>
        {
            context.Response.Redirect("http://127.0.0.2:9/cases?key=k");
            return Task.CompletedTask;
        });

        BenefitMeterException failure = await server.FailAsync();

        Assert.Contains("refers to http://127.0.0.2:9 (redirect), another server", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Extract_RedirectOnTheSameHost_IsFollowedButNotForEver()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, asked) =>
        {
            context.Response.Redirect("/moved");
            return asked == 2
                ? context.StatusAsync(200).ContinueWith(_ => context.JsonAsync($"[{HttpSourceCalls.Row("7")}]")).Unwrap()
                : Task.CompletedTask;
        });

        Assert.Equal("7", (await server.ExtractAsync()).Sum());

        BenefitMeterException failure = await server.FailAsync();
        Assert.Contains("has more than 5 redirects", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Extract_PackedBody_IsUnpacked(string encoding)
    {
        await using LocalServer server = await LocalServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = encoding;
            await using Stream packed = encoding switch
            {
                "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Fastest),
                "br" => new BrotliStream(context.Response.Body, CompressionLevel.Fastest),
                _ => new ZLibStream(context.Response.Body, CompressionLevel.Fastest),
            };
            await packed.WriteAsync(Encoding.UTF8.GetBytes($"[{HttpSourceCalls.Row("4")}]"));
        });

        Assert.Equal("4", (await server.ExtractAsync()).Sum());
    }

    [Fact]
    public async Task Extract_PageLargerThanMemoryIsGiven_IsReadWhole()
    {
        const int Rows = 30_000;
        await using LocalServer server = await LocalServer.StartAsync((context, _) => context.JsonAsync(
            $"[{string.Join(",\n", Enumerable.Repeat(HttpSourceCalls.Row("0.1"), Rows))}]"));

        Assert.Equal("3000", (await server.ExtractAsync()).Sum());
    }

    [Theory]
    [InlineData("""{"rows":[]}""", null, "has no array of rows; there is an object.")]
    [InlineData(
        """{"data":{"list":[],"secret":"010203-1234"}}""", "data.items",
        "has no array of rows at 'data.items'; the fields are list, secret.")]
    [InlineData("""{"data":"010203-1234"}""", "data", "has no array of rows at 'data'; there is a text.")]
    [InlineData("""[{"Opened":null},7]""", null, "has a number as row 2, not an object.")]
    [InlineData("""[null]""", null, "has null as row 1, not an object.")]
    [InlineData("[\n{\"Opened\":", null, "is not valid JSON: line 2, byte ")]
    [InlineData("""[{"Amount":1,"Amount":2}]""", null, "is not valid JSON: line 1, byte ")]
    [InlineData("", null, "is not valid JSON: line 1, byte 1.")]
    public async Task Extract_WrongSchema_SaysWhatWasFoundAndNoValue(string json, string? rows, string message)
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) => context.JsonAsync(json));

        BenefitMeterException failure = await server.FailAsync(rows is null ? [] : [("rows", rows)]);

        Assert.Equal(FailureKind.Source, failure.Kind);
        Assert.StartsWith($"Source 'system', page 1 ({server.Url}/cases), {message}", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("010203", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_SignInPage_IsNoJson()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<html>");
        });

        BenefitMeterException failure = await server.FailAsync();

        Assert.Equal($"Source 'system', page 1 ({server.Url}/cases), is text/html, not JSON.", failure.Message);
    }

    [Fact]
    public async Task Extract_ColumnMissingOnSomeRows_IsEmptyThere_OnEveryRowAFailure()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) =>
            context.JsonAsync($$"""[{{HttpSourceCalls.Row("2")}},{"Opened":"2026-03-05","Unit":"CBS"}]"""));

        Assert.EndsWith("2 rows, 1 filled, sum 2", (await server.ExtractAsync()).Lines().First(), StringComparison.Ordinal);

        await using LocalServer other = await LocalServer.StartAsync((context, _) =>
            context.JsonAsync("""[{"opened":"2026-03-05","case":{"Unit":"CBS"}}]"""));
        BenefitMeterException failure = await other.FailAsync();
        Assert.Equal($"Source 'system' ({other.Url}/cases) has no column 'Opened'; it has opened, case.Unit.", failure.Message);
    }

    [Theory]
    [InlineData("1.10", "1.1")]
    [InlineData("\"1.10\"", "1.1")]
    [InlineData("1234567890123456789.123456789", "1234567890123456789.123456789")]
    [InlineData("1.5e-3", "0.0015")]
    [InlineData("-12E+3", "-12000")]
    [InlineData("0e5", "0")]
    public async Task Extract_Number_IsExact(string json, string sum)
    {
        await using LocalServer server =
            await LocalServer.StartAsync((context, _) => context.JsonAsync($"[{HttpSourceCalls.Row(json)}]"));

        Assert.Equal(sum, (await server.ExtractAsync()).Sum());
    }

    [Theory]
    [InlineData("1e99", "9a99, length 4")]
    [InlineData("0.12345678901234567890123456789", "9.99999999999999999999999999999, length 31")]
    [InlineData("true", "aaaa, length 4")]
    [InlineData("{\"a\":1}", "an object")]
    [InlineData("[1]", "an array")]
    [InlineData("\"\\ud800\"", "a text that is no UTF-8")]
    public async Task Extract_NoNumber_IsAFindingWithPageAndRow(string json, string shape)
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) =>
            context.JsonAsync($"[{HttpSourceCalls.Row("1")},{HttpSourceCalls.Row(json)}]"));

        MeasuringFinding finding = Assert.Single((await server.ExtractAsync()).Findings);

        Assert.Equal(
            ("UnreadableCell", "page 1:2", "Amount", shape), (finding.Code, finding.Location, finding.Column, finding.Shape));
    }

    [Fact]
    public async Task Extract_NestedFieldsAndOtherKinds_AreReadAsTheyStand()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) => context.JsonAsync(
            """[{"case":{"opened":"2026-03-05T10:00:00","unit":1.0},"ok":true},{"case":null,"ok":false}]"""));
        Extraction extraction = SampleCases.Extract(
            SampleCases.Cases with
            {
                UnitColumn = "case.unit",
                Dates = new Dictionary<string, DateColumn> { ["opened"] = new("opened", "case.opened", DateMeaning.Local) },
            },
            new AdditiveTally("opened", SampleCases.Where("ok", ConditionOperator.In, "true"), null)) with
        {
            Columns =
            [
                new("case.opened", CellType.Date, DateMeaning.Local, null),
                new("case.unit", CellType.Text, DateMeaning.Local, null), new("ok", CellType.Text, DateMeaning.Local, null),
            ],
        };

        await using HttpSource source = server.Open(TimeProvider.System);
        DatasetTallies tallies = await source.ExtractAsync(extraction, null, TestContext.Current.CancellationToken);

        Assert.StartsWith("tally 0 unmapped 2026-03-05: 1 rows", tallies.Lines().First(), StringComparison.Ordinal);
        Assert.Equal(2, tallies.RowsKept);
    }

    [Fact]
    public async Task Extract_DanishCsv_IsReadAsAFileIs()
    {
        await using LocalServer server = await LocalServer.StartAsync((context, _) =>
        {
            context.Response.ContentType = "text/csv; charset=utf-8";
            return context.Response.WriteAsync("Opened;Closed;Moved;Unit;Kind;Amount\n05.03.2026;;;CBS;x;1.234,5\nbroken\n");
        });

        DatasetTallies tallies = await server.ExtractAsync(("format", "csv"), ("culture", "da-DK"));

        Assert.Equal("1234.5", tallies.Sum());
        Assert.Equal(("UnreadableRow", "page 1:3"), (Assert.Single(tallies.Findings).Code, tallies.Findings[0].Location));
    }

    [Theory]
    [InlineData("url", "http://service.example/cases", "has a url that is not encrypted (http://service.example/cases).")]
    [InlineData("url", "ftp://service.example/cases", "has a url that is not an address.")]
    [InlineData("url", "https://me:s3cret@service.example", "has a url with a user name or password in it.")]
    [InlineData("token-url", "http://login.example", "has a token-url that is not encrypted (http://login.example/).")]
    [InlineData("paging", "scroll", "has paging: 'scroll', which is not a valid value.")]
    [InlineData("paging", "next-url", "has paging: next-url without next, which gives the place of the address.")]
    [InlineData("next", "links.next", "has next without paging: next-url.")]
    [InlineData("max-pages", "0", "has max-pages: '0', which is not valid.")]
    [InlineData("client-id", "me", "has only some of token-url, client-id and client-secret.")]
    [InlineData("headers.Authorization", "Bearer s3cret", "has the header Authorization, which contains a secret.")]
    [InlineData("headers.Content-Type", "text/csv", "has the header 'Content-Type', which cannot be sent with its value.")]
    [InlineData("api-key-header", "X Key", "has api-key-header: 'X Key', which is not a valid header.")]
    public void Of_WrongSetting_SaysWhichAndShowsNoSecret(string key, string value, string message)
    {
        BenefitMeterException failure = TwoLanguages.Fail(
            () => HttpOptions.Read(SampleCases.Source(
                "http", ".", [.. key == "url" ? [] : new[] { ("url", "https://service.example/cases") }, (key, value)])));

        Assert.Equal((FailureKind.Catalogue, $"Source 'system' {message}"), (failure.Kind, failure.Message));
        Assert.DoesNotContain("s3cret", failure.ToString() + failure.Hint, StringComparison.Ordinal);
    }
}
