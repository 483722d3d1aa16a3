using BenefitMeter.Assessing;
using BenefitMeter.Definitions.Indicators;

namespace BenefitMeter.Worker.Runs.Pipeline;

/// <summary>What one <c>measure</c> asks for.</summary>
/// <param name="Indicators">The indicators to measure.</param>
/// <param name="AsOf">The last day looked at (inclusive, local).</param>
/// <param name="From">The first day whose periods may change; null for no bound.</param>
/// <param name="Until">The day after the last one whose periods may change; null for no bound.</param>
/// <param name="DryRun">Whether nothing is written.</param>
/// <param name="Command">The command as it was given, for the run's record.</param>
internal sealed record MeasureRequest(
    IReadOnlyList<IndicatorDefinition> Indicators, DateOnly AsOf, DateOnly? From, DateOnly? Until, bool DryRun, string Command)
{
    /// <summary>Gets the scope of the assessment.</summary>
    public AssessmentScope Scope => new(Indicators, AsOf, From, Until);

    /// <summary>Gets the small delivery that is accepted; null for none.</summary>
    public RowsAcceptance? Accept { get; init; }

    /// <summary>Gets the moment the run was due at, in UTC; null where nobody scheduled it.</summary>
    public DateTime? ScheduledFor { get; init; }

    /// <summary>Gets whether it measures all that a scheduled run would, so that what is due is answered by it.</summary>
    public bool AnswersSchedule { get; init; }
}
