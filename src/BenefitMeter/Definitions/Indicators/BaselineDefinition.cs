namespace BenefitMeter.Definitions.Indicators;

/// <summary>Where an indicator's baseline comes from (rules C3, 6). Null on an indicator means none.</summary>
public abstract record BaselineDefinition;

/// <summary>A value fixed by hand.</summary>
/// <param name="Value">The value for the root and, for any shape but a flow, for every unit without its own.</param>
/// <param name="Units">Units with a value of their own.</param>
/// <param name="Date">The day it was measured.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record FixedBaseline(
    FixedValue? Value, IReadOnlyDictionary<string, FixedValue> Units, DateOnly? Date, string? Source) : BaselineDefinition;

/// <summary>A fixed value, given whole or as two sides.</summary>
/// <param name="Value">The value in the indicator's measure.</param>
/// <param name="Numerator">The numerator, or null.</param>
/// <param name="Denominator">The denominator, or null.</param>
public sealed record FixedValue(decimal Value, decimal? Numerator, decimal? Denominator);

/// <summary>Measured over a window as one period, at each unit; a flow is divided by the number of its periods.</summary>
/// <param name="Start">The window's first day.</param>
/// <param name="End">The day after its last day.</param>
/// <param name="Text">The window as the catalogue writes it.</param>
public sealed record WindowBaseline(DateOnly Start, DateOnly End, string Text) : BaselineDefinition;

/// <summary>The same period of the years before the first effect: one year, or the mean of several (ratios pooled).</summary>
/// <param name="Years">How many years; 1 is "same period last year".</param>
public sealed record SeasonalBaseline(int Years) : BaselineDefinition;

/// <summary>The baseline's value per piece times the period's own volume (rule C3.4).</summary>
/// <param name="VolumeIndicatorId">The indicator that counts the volume.</param>
/// <param name="Window">The window that the value per piece is measured over; null where it is fixed.</param>
/// <param name="ValuePerPiece">The fixed value per piece; null where a window gives it.</param>
public sealed record VolumeAdjustedBaseline(
    string VolumeIndicatorId, WindowBaseline? Window, decimal? ValuePerPiece) : BaselineDefinition;

/// <summary>A baseline that a person approved; it holds from then on, whatever is measured later (rule 6).</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="PeriodId">
/// The period it is the baseline of, for a seasonal baseline (its base period's id); empty otherwise.
/// </param>
/// <param name="Version">1 for the first approval; a later one needs a reason.</param>
/// <param name="Value">The value in the indicator's measure.</param>
/// <param name="Numerator">The numerator, or null.</param>
/// <param name="Denominator">The denominator, or null.</param>
/// <param name="Window">The window or source it was measured over, as text.</param>
/// <param name="DefinitionVersion">The definition it was measured with.</param>
/// <param name="ApprovedBy">The person.</param>
/// <param name="SystemUser">The operating-system user that ran the command.</param>
/// <param name="ApprovedOn">The day.</param>
/// <param name="Reference">The decision it rests on; empty where none was given.</param>
public sealed record ApprovedBaseline(
    string IndicatorId, string UnitId, string PeriodId, int Version, decimal Value, decimal? Numerator, decimal? Denominator,
    string Window, int DefinitionVersion, string ApprovedBy, string SystemUser, DateOnly ApprovedOn, string Reference);
