using BenefitMeter.Definitions;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Realising.Sentences;

/// <summary>
/// The sentences that explain a figure. For a figure that has just been judged they are written when needed (decision 0013): most
/// figures turn out to be unchanged, and writing takes longer than judging.
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

    /// <summary>Creates the explanation of a realisation, which must be attached. See <see cref="Attach"/>.</summary>
    public Explanation(SeriesContext series, JudgingEvidence evidence) => (this.series, this.evidence) = (series, evidence);

    /// <summary>Gets an explanation without sentences.</summary>
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

    /// <summary>Attaches the realisation to explain, which must refer to this explanation.</summary>
    public Realisation Attach(Realisation realisation) => judged = realisation;

    /// <summary>Gets an explanation with both sentences written, independent of the objects they were written from.</summary>
    public Explanation Materialised => judged is null ? this : new Explanation { Danish = Danish, English = English };

    /// <summary>Determines whether the sentences are equal.</summary>
    public bool Equals(Explanation? other) =>
        ReferenceEquals(this, other) || (other is not null && Danish == other.Danish && English == other.English);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Danish, English);
}
