namespace BenefitMeter.Realising;

/// <summary>
/// The flow of cases in a period, with two completion rates that share a name but differ in meaning (rule C5.6).
/// </summary>
/// <param name="Opening">The cases open when the period began.</param>
/// <param name="Received">The cases received in the period.</param>
/// <param name="Completed">The cases completed in the period.</param>
public sealed record CaseFlow(decimal Opening, decimal Received, decimal Completed)
{
    /// <summary>The change of intake, in percent, above which a rate is also shown at the baseline's intake.</summary>
    public const decimal VolumeTolerance = 10;

    /// <summary>Gets the number of cases open when the period ended.</summary>
    public decimal ClosingStock => Opening + Received - Completed;

    /// <summary>Gets the completed cases in percent of the received ones, or null if none was received.</summary>
    public decimal? CompletedOfReceived => CompletedAtIntake(Received);

    /// <summary>Gets the completed cases in percent of the open and received ones together, or null if there were none.</summary>
    public decimal? CompletedOfWorkload => CompletedAtIntake(Opening + Received);

    /// <summary>
    /// Calculates the completed cases in percent of another intake, such as the baseline's, or null if that is 0.
    /// </summary>
    public decimal? CompletedAtIntake(decimal intake) => intake == 0 ? null : Completed * 100 / intake;

    /// <summary>
    /// Gets the cause suggested by a changed intake: <c>VolumeIncrease</c> or <c>VolumeDecrease</c>, or null within 10 %.
    /// </summary>
    public string? VolumeCause(decimal baselineIntake) =>
        Received * 100 > baselineIntake * (100 + VolumeTolerance) ? "VolumeIncrease"
        : Received * 100 < baselineIntake * (100 - VolumeTolerance) ? "VolumeDecrease"
        : null;
}
