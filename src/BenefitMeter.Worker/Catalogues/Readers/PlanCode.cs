namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>A word that a table of plans may contain, and its value.</summary>
/// <param name="English">The English word, which is also the word in the reporting database.</param>
/// <param name="Danish">The Danish word, which exports write.</param>
/// <param name="Value">The value that both words mean.</param>
internal sealed record PlanCode<T>(string English, string Danish, T Value)
    where T : struct
{
    /// <summary>Determines whether a cell contains one of the two words, in any case.</summary>
    public bool Matches(string cell) =>
        cell.Equals(English, StringComparison.OrdinalIgnoreCase) || cell.Equals(Danish, StringComparison.OrdinalIgnoreCase);
}
