namespace BenefitMeter.Realising;

/// <summary>Rounds half away from zero, as Danish practice has it and .NET's default does not (rules C10.1, DEC6).</summary>
public static class Rounding
{
    /// <summary>Rounds to the 10 decimals that are compared and stored (rule 19).</summary>
    public static decimal ForStorage(decimal value) => ForDisplay(value, 10);

    /// <summary>Rounds to the 10 decimals that are compared and stored; null stays null.</summary>
    public static decimal? ForStorage(decimal? value) => value is { } number ? ForStorage(number) : null;

    /// <summary>Rounds kroner to the øre that they are stored in (rule C7); null stays null.</summary>
    public static decimal? Kroner(decimal? value) => value is { } kroner ? ForDisplay(kroner, 2) : null;

    /// <summary>Brings a number out of the floating point of rule C6, rounded as it is stored.</summary>
    /// <exception cref="OverflowException">The value is no number or too large for a decimal.</exception>
    public static decimal ForStorage(double value) => ForStorage((decimal)value);

    /// <summary>Rounds to the decimals that people see.</summary>
    public static decimal ForDisplay(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
