using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Definitions.Measures;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;
using BenefitMeter.Tests;
using BenefitMeter.Worker.Providers.Http;
using BenefitMeter.Worker.Resilience;
using BenefitMeter.Worker.Sources;
using BenefitMeter.Worker.Tests.Sources;
using Microsoft.Extensions.Logging.Abstractions;

namespace BenefitMeter.Worker.Tests.Providers.Http;

/// <summary>Asks a server as a run would, with the secrets <c>service</c> and <c>client</c> in the settings.</summary>
internal static class HttpSourceCalls
{
    public const string Key = "k3y-Of-The-Service";
    public const string ClientSecret = "s3cret-Of-The-Client";

    public static readonly Extraction Sums =
        SampleCases.Extract(new AdditiveTally("opened", SampleCases.All, new ColumnValue("Amount")));

    /// <summary>Gets a row with an amount, as JSON.</summary>
    public static string Row(string amount, string opened = "2026-03-05") =>
        $$"""{"Opened":"{{opened}}","Closed":null,"Moved":null,"Unit":"CBS","Kind":"x","Amount":{{amount}}}""";

    public static HttpSource Open(
        this LocalServer server, TimeProvider time, params (string Key, string Value)[] options) => Open(
            SampleCases.Source(
                "http", ".",
                [.. options.Any(option => option.Key == "url") ? [] : new[] { ("url", $"{server.Url}/cases") }, .. options]) with
            { Timeout = ImmediateTimeProvider.SourceTimeout },
            time);

    /// <summary>Opens a source behind a guard that asks four times more.</summary>
    public static HttpSource Open(SourceDefinition source, TimeProvider time) => new(
        source,
        new SourceContext(
            _ => null, name => name switch { "service" => Key, "client" => ClientSecret, "broken" => "a\nb", _ => null }, time)
        {
            Call = new SourceGuard(
                source with
                {
                    Protection = SourceProtection.Default with
                    { Retries = 4, RetryDelay = TimeSpan.FromSeconds(1), BreakAfterFailures = 100 },
                },
                time, NullLogger.Instance, _ => { }).CallAsync,
        });

    public static async Task<DatasetTallies> ExtractAsync(this LocalServer server, params (string Key, string Value)[] options) =>
        await server.ExtractAsync(new ImmediateTimeProvider(), options);

    public static async Task<DatasetTallies> ExtractAsync(
        this LocalServer server, TimeProvider time, params (string Key, string Value)[] options)
    {
        await using HttpSource source = server.Open(time, options);
        return await source.ExtractAsync(Sums, null, TestContext.Current.CancellationToken);
    }

    public static async Task<BenefitMeterException> FailAsync(
        this LocalServer server, params (string Key, string Value)[] options) =>
            await TwoLanguages.FailAsync(() => server.ExtractAsync(options));

    /// <summary>Gets the sum of all amounts as the tallies' first line ends with it.</summary>
    public static string Sum(this DatasetTallies tallies) => tallies.Lines().First().Split("sum ")[1];
}
