using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Publishing;

/// <summary>What is known of a run when it starts.</summary>
/// <param name="InvocationId">What the runs of one command share.</param>
/// <param name="Datasets">The datasets it measures.</param>
/// <param name="AsOf">The day it measures as of.</param>
/// <param name="Command">The command as it was given.</param>
/// <param name="ScheduledFor">The moment it was due at, in UTC; null for a run by hand.</param>
/// <param name="IsAlone">Whether it holds the lease of its datasets, so that no other run of them can be going on.</param>
internal sealed record RunStart(
    string InvocationId, IReadOnlyList<string> Datasets, DateOnly AsOf, string Command,
    DateTime? ScheduledFor = null, bool IsAlone = false);

/// <summary>How a run ended.</summary>
/// <param name="Outcome">The outcome; <see cref="RunOutcome.Succeeded"/> without changes is recorded as nothing changed.</param>
/// <param name="RowsRead">The rows read from its sources; null where none was asked.</param>
/// <param name="Failure">What failed; null when nothing did.</param>
/// <param name="Hint">What to do about it; null when nothing failed.</param>
internal sealed record RunEnd(RunOutcome Outcome, long? RowsRead, string? Failure, string? Hint);

/// <summary>One step of a run.</summary>
/// <param name="Number">Its place in the run, from 1.</param>
/// <param name="Name">extract, measure, judge or publish.</param>
/// <param name="DatasetId">The dataset it was about; null where it was about none.</param>
/// <param name="SourceId">The source it asked; null where it asked none.</param>
/// <param name="Question">The question as it was sent; null where none was.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="RowsRead">The rows it read; null where it read none.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Failure">What failed; null when nothing did.</param>
/// <param name="Hint">What to do about it; null when nothing failed.</param>
internal sealed record RunStep(
    int Number, string Name, string? DatasetId, string? SourceId, string? Question, DateTimeOffset StartedAt, TimeSpan Elapsed,
    long? RowsRead, RunOutcome Outcome, string? Failure, string? Hint);
