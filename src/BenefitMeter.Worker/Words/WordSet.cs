using System.Diagnostics.CodeAnalysis;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Words;

/// <summary>The words that one kind of column or option can have.</summary>
internal class WordSet
{
    private readonly Dictionary<string, Word> byCode;

    /// <summary>Creates a set.</summary>
    /// <param name="name">The name, unique and in lower case with hyphens.</param>
    /// <param name="words">The words, in the order in which they are listed.</param>
    /// <exception cref="ArgumentException">A code occurs twice.</exception>
    public WordSet(string name, params IReadOnlyList<Word> words)
    {
        (Name, Words) = (name, words);
        byCode = words.ToDictionary(word => word.Code, StringComparer.Ordinal);
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the words, in the order in which they are listed.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>Gets the codes, in the same order.</summary>
    public IEnumerable<string> Codes => Words.Select(word => word.Code);

    /// <summary>Gets the word with a code; null where the set has none.</summary>
    public Word? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>Gets the label of a code. An unknown code is returned unchanged, and null for null.</summary>
    [return: NotNullIfNotNull(nameof(code))]
    public string? Label(string? code, Language language) => Find(code)?.In(language) ?? code;

    /// <summary>
    /// Gets the labels of codes that are separated by commas, with commas between them; null where there are none.
    /// </summary>
    public string? Labels(string? codes, Language language) => string.IsNullOrEmpty(codes)
        ? null
        : string.Join(", ", codes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(code => Label(code, language)));
}
