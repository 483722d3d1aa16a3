using System.Globalization;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;

namespace BenefitMeter.Worker.Health;

/// <summary>A row of <c>bi_job_health</c>, as far as health and metrics need it.</summary>
internal sealed record JobHealth
{
    /// <summary>The view's name.</summary>
    public const string View = "bi_job_health";

    /// <summary>Gets the dataset.</summary>
    public required string DatasetId { get; init; }

    /// <summary>Gets the source it comes from.</summary>
    public required string SourceId { get; init; }

    /// <summary>Gets whom to call; null where nobody said.</summary>
    public string? Contact { get; init; }

    /// <summary>Gets when a run last succeeded; null where none did.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>Gets the day its data reach to; null where it never delivered.</summary>
    public DateOnly? DataThrough { get; init; }

    /// <summary>Gets by when it must have run and been delivered; null where nothing is expected.</summary>
    public DateTimeOffset? ExpectedBy { get; init; }

    /// <summary>
    /// Gets whether a run (<c>run</c>) or only its data (<c>delivery</c>) is missing; null where it is not overdue.
    /// </summary>
    public string? OverdueReason { get; init; }

    /// <summary>Gets until when its source is paused; null where it is not.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>Gets the runs that failed since one succeeded.</summary>
    public int Attempts { get; init; }

    /// <summary>Gets what failed last; null where a run has succeeded since.</summary>
    public string? Failure { get; init; }

    /// <summary>Gets what to do about it.</summary>
    public string? Hint { get; init; }

    /// <summary>Tells whether it is overdue at a moment.</summary>
    public bool IsOverdue(DateTimeOffset now) => ExpectedBy <= now && !(PausedUntil > now);

    /// <summary>Reads the view's rows.</summary>
    public static IReadOnlyList<JobHealth> Of(ViewRows view)
    {
        Dictionary<string, int> places = view.Columns.Index().ToDictionary(column => column.Item, column => column.Index);
        return [.. view.Rows.Select(row => Of(column => row[places[column]]))];
    }

    private static JobHealth Of(Func<string, object?> cell)
    {
        DateTimeOffset? Moment(string column) => cell(column) is string text ? StoredText.ToMoment(text) : null;
        return new JobHealth
        {
            DatasetId = (string)cell("dataset_id")!,
            SourceId = (string)cell("source_id")!,
            Contact = cell("contact") as string,
            LastSuccessAt = Moment("last_success_at"),
            DataThrough = cell("data_through") is string day ? StoredText.ToDay(day) : null,
            ExpectedBy = Moment("expected_by"),
            OverdueReason = cell("overdue_reason") as string,
            PausedUntil = Moment("paused_until"),
            Attempts = Convert.ToInt32(cell("attempts"), CultureInfo.InvariantCulture),
            Failure = cell("failure") as string,
            Hint = cell("hint") as string,
        };
    }
}
