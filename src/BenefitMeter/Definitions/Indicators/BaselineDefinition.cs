namespace BenefitMeter.Definitions.Indicators;

/// <summary>The origin of an indicator's baseline (rules C3, 6).</summary>
public abstract record BaselineDefinition;

/// <summary>A fixed baseline whose values are written in the catalogue (rule C3.1).</summary>
/// <param name="Value">
/// The value of the root. Except for a flow, it is also the value of every unit that has none of its own. Null if only units have
/// values.
/// </param>
/// <param name="Units">The values of units that have their own, by unit.</param>
/// <param name="Source">The origin of the value; null if not specified.</param>
public sealed record FixedBaseline(
    FixedValue? Value, IReadOnlyDictionary<string, FixedValue> Units, string? Source) : BaselineDefinition;

/// <summary>A fixed value, specified as one number or as numerator and denominator.</summary>
/// <param name="Value">The value, in the unit of the indicator's measure.</param>
/// <param name="Denominator">The denominator; null if the value was specified as one number.</param>
public sealed record FixedValue(decimal Value, decimal? Denominator);

/// <summary>
/// A baseline that is measured for each unit over a window, as if the window were one period. A flow is divided by the number of
/// periods in the window (rule C3.2).
/// </summary>
/// <param name="Start">The first day of the window (inclusive).</param>
/// <param name="End">The day after the last day of the window (exclusive).</param>
/// <param name="Text">The window as the catalogue writes it.</param>
public sealed record WindowBaseline(DateOnly Start, DateOnly End, string Text) : BaselineDefinition;

/// <summary>
/// The same period of one or more years before the first effect (rule C3.3). The mean of several years is used; ratios are
/// pooled.
/// </summary>
/// <param name="Years">The number of years; 1 is "same period last year".</param>
public sealed record SeasonalBaseline(int Years) : BaselineDefinition;

/// <summary>A value per piece, multiplied by the volume of the period that is judged (rule C3.4).</summary>
/// <param name="VolumeIndicatorId">The indicator that counts the volume.</param>
/// <param name="Window">The window over which the value per piece is measured; null if the value is fixed.</param>
/// <param name="ValuePerPiece">The fixed value per piece; null if it is measured over a window.</param>
public sealed record VolumeAdjustedBaseline(
    string VolumeIndicatorId, WindowBaseline? Window, decimal? ValuePerPiece) : BaselineDefinition;

/// <summary>
/// A baseline that a person has approved. It is used from then on; later measurements do not change it (rule 6).
/// </summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="PeriodId">The id of the base period, for a seasonal baseline; otherwise empty.</param>
/// <param name="Version">The version, 1 for the first approval. Every later version requires a reason.</param>
/// <param name="Value">The value, in the unit of the indicator's measure.</param>
/// <param name="Numerator">The numerator; null if the value was specified as one number.</param>
/// <param name="Denominator">The denominator; null if the value was specified as one number.</param>
/// <param name="Window">The window or source from which it was measured, as text.</param>
/// <param name="DefinitionVersion">The definition version with which it was measured.</param>
/// <param name="ApprovedBy">The person who approved it.</param>
/// <param name="SystemUser">The operating-system user who ran the command.</param>
/// <param name="ApprovedOn">The day of the approval.</param>
/// <param name="Reference">The reference to the decision; empty if none was given.</param>
public sealed record ApprovedBaseline(
    string IndicatorId, string UnitId, string PeriodId, int Version, decimal Value, decimal? Numerator, decimal? Denominator,
    string Window, int DefinitionVersion, string ApprovedBy, string SystemUser, DateOnly ApprovedOn, string Reference);
