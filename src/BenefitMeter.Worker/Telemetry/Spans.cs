using System.Diagnostics;

namespace BenefitMeter.Worker.Telemetry;

/// <summary>
/// The spans of a trace. A run has a span for each dataset, and a dataset has one for each query to its source.
/// </summary>
internal static class Spans
{
    /// <summary>The name of the activity source.</summary>
    public const string SourceName = "BenefitMeter";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Starts the span of a run.</summary>
    /// <param name="datasets">The ids of the datasets that are measured, separated by commas.</param>
    /// <returns>The span; null if nothing listens.</returns>
    public static Activity? Run(string datasets) => Source.StartActivity("run")?.SetTag(Tags.Dataset, datasets);

    /// <summary>
    /// Starts the span of a step. It is named <c>dataset</c> if a dataset is read from a source, and otherwise as the step.
    /// </summary>
    /// <returns>The span; null if nothing listens.</returns>
    public static Activity? Step(string step, string? dataset, string? source) => dataset is null
        ? Source.StartActivity(step)
        : Source.StartActivity("dataset")?.SetTag(Tags.Dataset, dataset).SetTag(Tags.Source, source);

    /// <summary>Starts the span of one query to a source.</summary>
    /// <param name="source">The id of the source.</param>
    /// <param name="purpose">The purpose of the query; never its parameters.</param>
    /// <returns>The span; null if nothing listens.</returns>
    public static Activity? Query(string source, string purpose) =>
        Source.StartActivity("question", ActivityKind.Client)?.SetTag(Tags.Source, source).SetTag("purpose", purpose);

    /// <summary>Marks a span as failed.</summary>
    public static void Fail(this Activity? span, BenefitMeterException failure) =>
        span?.SetTag(Tags.Kind, KindOf(failure)).SetStatus(ActivityStatusCode.Error, failure.Message);

    /// <summary>Returns the code of the kind of a failure, as in tags and logs.</summary>
    public static string KindOf(BenefitMeterException failure) => failure.Kind switch
    {
        FailureKind.Catalogue => "catalogue",
        FailureKind.Source => "source",
        FailureKind.Transient => "transient",
        FailureKind.Store => "store",
        _ => "cancelled",
    };
}
