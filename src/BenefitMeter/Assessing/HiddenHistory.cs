using BenefitMeter.Realising;

namespace BenefitMeter.Assessing;

/// <summary>What was shown and hidden before. It matters only where something is hidden (rule 22).</summary>
/// <param name="Superseded">The figures that readers saw before the current ones.</param>
/// <param name="GuardedRows">
/// The rows that hidden figures had when last a small group required them to be hidden; empty if the true numbers were lost.
/// </param>
public sealed record HiddenHistory(IReadOnlyList<Figure> Superseded, IReadOnlyDictionary<FigureKey, long> GuardedRows)
{
    /// <summary>Gets the history of a reporting database in which nothing was hidden.</summary>
    public static HiddenHistory None { get; } = new([], new Dictionary<FigureKey, long>());
}
