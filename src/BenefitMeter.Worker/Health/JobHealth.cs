using System.Globalization;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Health;

/// <summary>A dataset's row of <c>bi_job_health</c>: the columns that health and metrics use.</summary>
internal sealed record JobHealth
{
    /// <summary>The name of the view.</summary>
    public const string View = "bi_job_health";

    /// <summary>Gets the columns that are read.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "dataset_id", "source_id", "last_success_at", "data_through", "expected_by", "overdue_reason", "paused_until", "attempts",
        "failure", "hint", "contact",
    ];

    /// <summary>Gets the dataset's id.</summary>
    public required string DatasetId { get; init; }

    /// <summary>Gets the id of the dataset's source.</summary>
    public required string SourceId { get; init; }

    /// <summary>Gets the person to call about the source; null when the catalogue names nobody.</summary>
    public string? Contact { get; init; }

    /// <summary>Gets the time at which a run last succeeded; null when none has.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>Gets the last day that the data reach to (inclusive); null when nothing has been delivered.</summary>
    public DateOnly? DataThrough { get; init; }

    /// <summary>Gets the time by which a run or delivery must have come; null when none is expected.</summary>
    public DateTimeOffset? ExpectedBy { get; init; }

    /// <summary>Gets the reason the dataset is overdue; null when it is not.</summary>
    public OverdueReason? OverdueReason { get; init; }

    /// <summary>Gets the time until which the source is paused; null when it is not. A paused dataset is not overdue.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>Gets the number of runs that have failed since one succeeded.</summary>
    public int Attempts { get; init; }

    /// <summary>Gets the latest failure, in English; null when a run has succeeded since.</summary>
    public string? Failure { get; init; }

    /// <summary>Gets the hint that belongs to the failure, in English; null when there is none.</summary>
    public string? Hint { get; init; }

    /// <summary>
    /// Returns whether the dataset is overdue at a moment: from <see cref="ExpectedBy"/> on (inclusive), unless its source is
    /// paused.
    /// </summary>
    public bool IsOverdue(DateTimeOffset now) => ExpectedBy <= now && !(PausedUntil > now);

    /// <summary>Converts the rows of the view.</summary>
    public static IReadOnlyList<JobHealth> Of(ViewRows view)
    {
        Dictionary<string, int> indexes = view.Columns.Index().ToDictionary(column => column.Item, column => column.Index);
        return [.. view.Rows.Select(row => Of(column => row[indexes[column]]))];
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
            OverdueReason = cell("overdue_reason") is string reason ? EnumCode<OverdueReason>.Parse(reason) : null,
            PausedUntil = Moment("paused_until"),
            Attempts = Convert.ToInt32(cell("attempts"), CultureInfo.InvariantCulture),
            Failure = cell("failure") as string,
            Hint = cell("hint") as string,
        };
    }
}
