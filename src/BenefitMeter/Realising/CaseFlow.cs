namespace BenefitMeter.Realising;

/// <summary>The cases of a period: two completion rates that share a name and differ in meaning (rule C5.6).</summary>
/// <param name="Opening">The cases open when it began.</param>
/// <param name="Received">The cases received in it.</param>
/// <param name="Completed">The cases completed in it.</param>
public sealed record CaseFlow(decimal Opening, decimal Received, decimal Completed)
{
    /// <summary>The change of intake, in percent, above which a rate is also shown at the baseline's intake.</summary>
    public const decimal VolumeTolerance = 10;

    /// <summary>Gets the cases open when it ended.</summary>
    public decimal ClosingStock => Opening + Received - Completed;

    /// <summary>Gets the completed in percent of the received; null where none was received.</summary>
    public decimal? CompletedOfReceived => CompletedAtIntake(Received);

    /// <summary>Gets the completed in percent of all that lay there; null where nothing did.</summary>
    public decimal? CompletedOfWorkload => CompletedAtIntake(Opening + Received);

    /// <summary>Gets the completed in percent of another intake, such as the baseline's; null where that is 0.</summary>
    public decimal? CompletedAtIntake(decimal intake) => intake == 0 ? null : Completed * 100 / intake;

    /// <summary>
    /// Gets the cause that a moved intake points to: <c>VolumeIncrease</c>, <c>VolumeDecrease</c>, or null within 10 %.
    /// </summary>
    public string? VolumeCause(decimal baselineIntake) =>
        Received * 100 > baselineIntake * (100 + VolumeTolerance) ? "VolumeIncrease"
        : Received * 100 < baselineIntake * (100 - VolumeTolerance) ? "VolumeDecrease"
        : null;
}
