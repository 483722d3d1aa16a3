namespace BenefitMeter.Portfolios;

/// <summary>A part of a charter: a question that top management answers (rule A1-20).</summary>
public enum CharterPart
{
    /// <summary>The central effects, and why they are central.</summary>
    Effects,

    /// <summary>The business case.</summary>
    BusinessCase,

    /// <summary>The scope.</summary>
    Scope,

    /// <summary>The organisation.</summary>
    Organisation,

    /// <summary>The dependencies.</summary>
    Dependencies,

    /// <summary>The indicators that show early whether the initiative works.</summary>
    EarlyIndicators,

    /// <summary>The criteria by which success is judged.</summary>
    SuccessCriteria,
}

/// <summary>The answer to a part of a charter.</summary>
/// <param name="Text">The answer.</param>
/// <param name="Approved">The day on which the answer was approved, or null if it is not approved.</param>
public sealed record CharterAnswer(string Text, DateOnly? Approved);

/// <summary>The charter of an initiative. It is complete when every part is answered (rule A1-20).</summary>
/// <param name="Answers">The answers by part.</param>
public sealed record Charter(IReadOnlyDictionary<CharterPart, CharterAnswer> Answers)
{
    // Effects and business case first, then scope, then organisation (rule A1-21).
    private static readonly (CharterPart Part, CharterPart Before)[] Order =
    [
        (CharterPart.Scope, CharterPart.Effects), (CharterPart.Scope, CharterPart.BusinessCase),
        (CharterPart.Organisation, CharterPart.Scope),
    ];

    /// <summary>Gets an empty charter.</summary>
    public static Charter Empty { get; } = new(new Dictionary<CharterPart, CharterAnswer>());

    /// <summary>Gets the parts without an answer, in the order of <see cref="CharterPart"/>.</summary>
    public IReadOnlyList<CharterPart> Missing =>
        [.. Enum.GetValues<CharterPart>()
            .Where(part => !Answers.TryGetValue(part, out CharterAnswer? answer) || string.IsNullOrWhiteSpace(answer.Text))];

    /// <summary>
    /// Gets the parts that were approved before another part that must be approved first, each with that other part (rule A1-21).
    /// </summary>
    public IReadOnlyList<(CharterPart Part, CharterPart Before)> ApprovedTooEarly =>
        [.. Order.Where(pair => ApprovedOn(pair.Part) is { } day && !(ApprovedOn(pair.Before) <= day))];

    private DateOnly? ApprovedOn(CharterPart part) =>
        Answers.TryGetValue(part, out CharterAnswer? answer) ? answer.Approved : null;
}
