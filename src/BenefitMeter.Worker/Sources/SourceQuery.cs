using System.Globalization;
using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Sources;

/// <summary>A query to a source, as <c>plan</c> prints it.</summary>
/// <param name="Text">The SQL, or a description of the files or pages that are read.</param>
/// <param name="Parameters">The parameters; all their values come from the catalogue.</param>
/// <param name="Purpose">What the query is for, in English.</param>
internal sealed record SourceQuery(string Text, IReadOnlyList<QueryParameter> Parameters, string Purpose)
{
    /// <summary>Gets the purpose of a query that reads a whole dataset, whose rows are then counted and summed here.</summary>
    public static string EveryRow(Extraction extraction) => extraction.Tallies.Count == 1
        ? $"Every row of dataset '{extraction.Dataset.Id}', for one count or sum"
        : $"Every row of dataset '{extraction.Dataset.Id}', read once for all {extraction.Tallies.Count} counts and sums";

    /// <inheritdoc/>
    public override string ToString() => string.Join(
        '\n',
        [$"-- {Purpose}", .. Parameters.Select(parameter => $"-- {parameter.Name} = {Written(parameter.Value)}"), Text]);

    private static string Written(object value) => value is DateOnly day
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{value}");
}
