using System.Globalization;

namespace BenefitMeter.Worker.Sources;

/// <summary>One thing that a source is asked, as <c>plan</c> prints it.</summary>
/// <param name="Text">The SQL, or the files read.</param>
/// <param name="Parameters">The values that travel beside the text; all of them are written in the catalogue.</param>
/// <param name="Purpose">What it is asked for.</param>
internal sealed record SourceQuery(string Text, IReadOnlyDictionary<string, object> Parameters, string Purpose)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(
        '\n',
        [$"-- {Purpose}", .. Parameters.Select(p => $"-- {p.Key} = {Written(p.Value)}"), Text]);

    private static string Written(object value) => value is DateOnly day
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{value}");
}
