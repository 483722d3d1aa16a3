namespace BenefitMeter.Portfolios;

/// <summary>A part of a charter: a question that top management answers (rule A1-20).</summary>
public enum CharterPart
{
    /// <summary>Which effects are central, and why.</summary>
    Effects,

    /// <summary>What the business case is.</summary>
    BusinessCase,

    /// <summary>What is in scope.</summary>
    Scope,

    /// <summary>How it is organised.</summary>
    Organisation,

    /// <summary>What it depends on.</summary>
    Dependencies,

    /// <summary>By what it shows early.</summary>
    EarlyIndicators,

    /// <summary>By what success is told.</summary>
    SuccessCriteria,
}

/// <summary>A part of a charter as answered.</summary>
/// <param name="Text">The answer.</param>
/// <param name="Approved">The day it was approved, or null if it is not.</param>
public sealed record CharterAnswer(string Text, DateOnly? Approved);

/// <summary>The charter of an initiative: complete when every part is answered (rule A1-20).</summary>
/// <param name="Answers">The answers by part.</param>
public sealed record Charter(IReadOnlyDictionary<CharterPart, CharterAnswer> Answers)
{
    // Effects and business case first, then scope, then organisation (rule A1-21).
    private static readonly (CharterPart Part, CharterPart Before)[] Order =
    [
        (CharterPart.Scope, CharterPart.Effects), (CharterPart.Scope, CharterPart.BusinessCase),
        (CharterPart.Organisation, CharterPart.Scope),
    ];

    /// <summary>Gets a charter without answers.</summary>
    public static Charter Empty { get; } = new(new Dictionary<CharterPart, CharterAnswer>());

    /// <summary>Gets the parts without an answer, in order.</summary>
    public IReadOnlyList<CharterPart> Missing =>
        [.. Enum.GetValues<CharterPart>()
            .Where(part => !Answers.TryGetValue(part, out CharterAnswer? answer) || string.IsNullOrWhiteSpace(answer.Text))];

    /// <summary>Gets the parts that were approved before a part that must come first, with that part (rule A1-21).</summary>
    public IReadOnlyList<(CharterPart Part, CharterPart Before)> ApprovedTooEarly =>
        [.. Order.Where(pair => ApprovedOn(pair.Part) is { } day && !(ApprovedOn(pair.Before) <= day))];

    private DateOnly? ApprovedOn(CharterPart part) =>
        Answers.TryGetValue(part, out CharterAnswer? answer) ? answer.Approved : null;
}
