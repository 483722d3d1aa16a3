namespace BenefitMeter.Worker;

/// <summary>
/// Describes failures that nobody foresaw, which are bugs: by type and place, without texts that may quote data.
/// </summary>
internal static class Unforeseen
{
    /// <summary>Returns the type of an exception and the method that threw it.</summary>
    public static string Describe(Exception exception) => exception.TargetSite is { } method
        ? $"{exception.GetType().Name}, {method.DeclaringType?.Name}.{method.Name}"
        : exception.GetType().Name;
}
