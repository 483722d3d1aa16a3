namespace BenefitMeter.Economy.BusinessCases;

/// <summary>
/// The rates that later kroner are discounted by, by years from the first (rules C7.6, DEC9). A business case keeps the scheme
/// that it was made with.
/// </summary>
/// <param name="Name">The name that the catalogue writes.</param>
/// <param name="Steps">The rate in percent up to and including each year, ascending; the last has no end.</param>
public sealed record DiscountScheme(string Name, IReadOnlyList<(int ThroughYear, decimal Percent)> Steps)
{
    /// <summary>Gets the schemes of the state, and the municipal budget's view without any.</summary>
    public static IReadOnlyList<DiscountScheme> All { get; } =
    [
        new("state-2021", [(35, 3.5m), (70, 2.5m), (int.MaxValue, 1.5m)]),
        new("state-2013", [(35, 4m), (70, 3m), (int.MaxValue, 2m)]),
        new("state-before-2013", [(int.MaxValue, 5m)]),
        new("none", [(int.MaxValue, 0m)]),
    ];

    /// <summary>Gets the scheme that holds where none is named.</summary>
    public static DiscountScheme Default => All[0];

    /// <summary>Gets the scheme of a name.</summary>
    public static DiscountScheme ByName(string name) => All.First(scheme => scheme.Name == name);

    /// <summary>Gets what a krone of a year is worth in the first: f₀ = 1, fₜ = fₜ₋₁ / (1 + rₜ).</summary>
    /// <param name="year">The years after the first, from 0.</param>
    public decimal FactorOf(int year)
    {
        decimal factor = 1;
        for (int t = 1; t <= year; t++)
        {
            factor /= 1 + (Steps.First(step => t <= step.ThroughYear).Percent / 100);
        }

        return factor;
    }
}
