using System.Diagnostics;

namespace BenefitMeter.Worker.Telemetry;

/// <summary>The spans of a trace: a run holds its datasets, a dataset the questions its source was asked.</summary>
internal static class Spans
{
    /// <summary>The source's name.</summary>
    public const string SourceName = "BenefitMeter";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Starts the span of a run.</summary>
    /// <returns>Null where nobody listens.</returns>
    public static Activity? Run(string datasets) => Source.StartActivity("run")?.SetTag(Tags.Dataset, datasets);

    /// <summary>Starts the span of a step: <c>dataset</c> where a source is asked for one, else the step's own name.</summary>
    /// <returns>Null where nobody listens.</returns>
    public static Activity? Step(string step, string? dataset, string? source) => dataset is null
        ? Source.StartActivity(step)
        : Source.StartActivity("dataset")?.SetTag(Tags.Dataset, dataset).SetTag(Tags.Source, source);

    /// <summary>Starts the span of one question to a source.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="purpose">What it is asked for; never the values that travel with it.</param>
    /// <returns>Null where nobody listens.</returns>
    public static Activity? Query(string source, string purpose) =>
        Source.StartActivity("question", ActivityKind.Client)?.SetTag(Tags.Source, source).SetTag("purpose", purpose);

    /// <summary>Marks a span as failed.</summary>
    public static void Fail(this Activity? span, BenefitMeterException failure) =>
        span?.SetTag(Tags.Kind, KindOf(failure)).SetStatus(ActivityStatusCode.Error, failure.Message);

    /// <summary>Gets the word for who must act on a failure.</summary>
    public static string KindOf(BenefitMeterException failure) => failure.Kind switch
    {
        FailureKind.Catalogue => "catalogue",
        FailureKind.Source => "source",
        FailureKind.Transient => "transient",
        FailureKind.Store => "store",
        _ => "cancelled",
    };
}
