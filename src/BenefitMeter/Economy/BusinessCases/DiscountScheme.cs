namespace BenefitMeter.Economy.BusinessCases;

/// <summary>
/// The rates that later kroner are discounted by, for each year after the first (rules C7.6, DEC9). A business case is always
/// computed with the scheme that it was made with.
/// </summary>
/// <param name="Name">The name that is written in the catalogue.</param>
/// <param name="Steps">
/// The rates in percent, each up to and including a year, in ascending order. The last step has no end.
/// </param>
public sealed record DiscountScheme(string Name, IReadOnlyList<(int ThroughYear, decimal Percent)> Steps)
{
    /// <summary>Gets the scheme of the Danish state from 2021.</summary>
    public static DiscountScheme State2021 { get; } = new("state-2021", [(35, 3.5m), (70, 2.5m), (int.MaxValue, 1.5m)]);

    /// <summary>Gets the scheme of the Danish state from 2013.</summary>
    public static DiscountScheme State2013 { get; } = new("state-2013", [(35, 4m), (70, 3m), (int.MaxValue, 2m)]);

    /// <summary>Gets the scheme of the Danish state before 2013.</summary>
    public static DiscountScheme StateBefore2013 { get; } = new("state-before-2013", [(int.MaxValue, 5m)]);

    /// <summary>Gets the scheme without discounting, as in a municipal budget.</summary>
    public static DiscountScheme None { get; } = new("none", [(int.MaxValue, 0m)]);

    /// <summary>Gets all schemes.</summary>
    public static IReadOnlyList<DiscountScheme> All { get; } = [State2021, State2013, StateBefore2013, None];

    /// <summary>Gets the scheme that is used if none is specified: the first of <see cref="All"/>.</summary>
    public static DiscountScheme Default => All[0];

    /// <summary>Gets the scheme with a name. There must be one.</summary>
    public static DiscountScheme ByName(string name) => All.First(scheme => scheme.Name == name);

    /// <summary>Gets the value in the first year of one krone in a later year: f₀ = 1, fₜ = fₜ₋₁ / (1 + rₜ).</summary>
    /// <param name="year">The number of years after the first year, from 0.</param>
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
