namespace BenefitMeter.Definitions.Benefits;

/// <summary>What a benefit's quantity is worth, in one class (rule C7).</summary>
/// <param name="Name">The name, once in a benefit.</param>
/// <param name="Class">The class.</param>
/// <param name="Account">The budget line that it belongs to; null where none is named.</param>
/// <param name="Worth">What a piece of the quantity is worth, or what the line is estimated at.</param>
public sealed record MoneyLine(string Name, BenefitClass Class, string? Account, LineWorth Worth);

/// <summary>What a piece of a quantity is worth.</summary>
public abstract record LineWorth;

/// <summary>Prices that a piece saves, less those that it costs.</summary>
/// <param name="Add">The rates added.</param>
/// <param name="Subtract">The rates subtracted.</param>
public sealed record PriceWorth(IReadOnlyList<string> Add, IReadOnlyList<string> Subtract) : LineWorth;

/// <summary>Minutes that a piece takes, at an hourly rate (rule C7.1).</summary>
/// <param name="Minutes">The minutes.</param>
/// <param name="RateId">The rate.</param>
public sealed record MinutesWorth(decimal Minutes, string RateId) : LineWorth;

/// <summary>
/// Full-time equivalents that a piece is, at a year's salary, weighted by the months of the period (rule C7.1).
/// </summary>
/// <param name="Fte">The full-time equivalents.</param>
/// <param name="RateId">The rate.</param>
public sealed record FteWorth(decimal Fte, string RateId) : LineWorth;

/// <summary>The quantity is kroner already, such as what a ledger booked.</summary>
/// <param name="Kroner">Kroner of a piece, 1 where it is kroner.</param>
public sealed record KronerWorth(decimal Kroner) : LineWorth;

/// <summary>Kroner that someone estimates by year, and nothing measures.</summary>
/// <param name="ByYear">The kroner of each year.</param>
public sealed record EstimatedWorth(IReadOnlyDictionary<int, decimal> ByYear) : LineWorth;
