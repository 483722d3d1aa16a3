namespace BenefitMeter.Realising;

/// <summary>Rounds half away from zero, the Danish practice; .NET's default rounds half to even (rules C10.1, DEC6).</summary>
public static class Rounding
{
    /// <summary>Rounds to 10 decimals, as values are compared and stored (rule 19).</summary>
    public static decimal ForStorage(decimal value) => ForDisplay(value, 10);

    /// <summary>Rounds to 10 decimals, as values are compared and stored. Null gives null.</summary>
    public static decimal? ForStorage(decimal? value) => value is { } number ? ForStorage(number) : null;

    /// <summary>Rounds kroner to øre, as they are stored (rule C7). Null gives null.</summary>
    public static decimal? Kroner(decimal? value) => value is { } kroner ? ForDisplay(kroner, 2) : null;

    /// <summary>Converts a floating-point number of rule C6 to a decimal, rounded to 10 decimals.</summary>
    /// <exception cref="OverflowException">The value is not a number, or is too large for a decimal.</exception>
    public static decimal ForStorage(double value) => ForStorage((decimal)value);

    /// <summary>Rounds to the number of decimals that is displayed.</summary>
    public static decimal ForDisplay(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
