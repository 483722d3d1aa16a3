namespace BenefitMeter.Definitions.Benefits;

/// <summary>One line of a benefit's value in kroner, in one class (rule C7).</summary>
/// <param name="Name">The name, unique in the benefit.</param>
/// <param name="Class">The class.</param>
/// <param name="Account">The budget line to which it belongs; null if not specified.</param>
/// <param name="Worth">The value per piece of the quantity, or the estimated value of the line.</param>
public sealed record MoneyLine(string Name, BenefitClass Class, string? Account, LineWorth Worth);

/// <summary>The value per piece of a quantity.</summary>
public abstract record LineWorth;

/// <summary>Prices that each piece saves, minus prices that it costs.</summary>
/// <param name="Add">The ids of the rates that are added.</param>
/// <param name="Subtract">The ids of the rates that are subtracted.</param>
public sealed record PriceWorth(IReadOnlyList<string> Add, IReadOnlyList<string> Subtract) : LineWorth;

/// <summary>Minutes per piece, valued at an hourly rate (rule C7.1).</summary>
/// <param name="Minutes">The minutes per piece.</param>
/// <param name="RateId">The id of the rate.</param>
public sealed record MinutesWorth(decimal Minutes, string RateId) : LineWorth;

/// <summary>
/// Full-time equivalents per piece, valued at a yearly salary and weighted by the months of the period (rule C7.1).
/// </summary>
/// <param name="Fte">The full-time equivalents per piece.</param>
/// <param name="RateId">The id of the rate.</param>
public sealed record FteWorth(decimal Fte, string RateId) : LineWorth;

/// <summary>The quantity is already in kroner, such as an amount from a ledger.</summary>
/// <param name="Kroner">The kroner per piece; 1 if the quantity is in kroner.</param>
public sealed record KronerWorth(decimal Kroner) : LineWorth;

/// <summary>Kroner that are estimated for each year, not measured.</summary>
/// <param name="ByYear">The kroner by year.</param>
public sealed record EstimatedWorth(IReadOnlyDictionary<int, decimal> ByYear) : LineWorth;
