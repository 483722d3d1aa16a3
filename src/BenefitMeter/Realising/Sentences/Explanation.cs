using BenefitMeter.Definitions;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Realising.Sentences;

/// <summary>
/// The sentences that explain a figure. Those of a figure that was judged just now are written when they are asked for: most
/// figures turn out to be what they were, and writing takes longer than judging.
/// </summary>
internal sealed record Explanation
{
    private readonly SeriesContext? series;
    private readonly JudgingEvidence? evidence;
    private Realisation? judged;
    private readonly string danish = string.Empty;
    private readonly string english = string.Empty;

    private Explanation()
    {
    }

    /// <summary>Makes the explanation of what is judged next; see <see cref="Attach"/>.</summary>
    public Explanation(SeriesContext series, JudgingEvidence evidence) => (this.series, this.evidence) = (series, evidence);

    /// <summary>Gets no sentence.</summary>
    public static Explanation None { get; } = new();

    /// <summary>Gets the Danish sentence.</summary>
    public string Danish
    {
        get => judged is null ? danish : FigureSentence.Write(series!, evidence!, judged, Language.Danish);
        init => danish = value;
    }

    /// <summary>Gets the English sentence.</summary>
    public string English
    {
        get => judged is null ? english : FigureSentence.Write(series!, evidence!, judged, Language.English);
        init => english = value;
    }

    /// <summary>Explains a realisation, which has this explanation.</summary>
    public Realisation Attach(Realisation realisation) => judged = realisation;

    /// <summary>Gets both sentences as they are now, which no longer hang on what they were made of.</summary>
    public Explanation Materialised => judged is null ? this : new Explanation { Danish = Danish, English = English };

    /// <summary>Two explanations are the same when their sentences are.</summary>
    public bool Equals(Explanation? other) =>
        ReferenceEquals(this, other) || (other is not null && Danish == other.Danish && English == other.English);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Danish, English);
}
