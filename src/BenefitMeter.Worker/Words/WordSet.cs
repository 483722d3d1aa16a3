using System.Diagnostics.CodeAnalysis;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Words;

/// <summary>The words that one kind of column or option can have.</summary>
internal class WordSet
{
    private readonly List<Word> words = [];

    // Where the word of a code is among the words.
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    /// <summary>Creates a set.</summary>
    /// <param name="name">The name, unique and in lower case with hyphens.</param>
    /// <param name="words">The words, in the order in which they are listed.</param>
    /// <exception cref="ArgumentException">A code occurs twice.</exception>
    public WordSet(string name, params IEnumerable<Word> words)
        : this(name)
    {
        foreach (Word word in words)
        {
            Add(word);
        }
    }

    /// <summary>Creates a set to which the words are added.</summary>
    protected WordSet(string name) => Name = name;

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the words, in the order in which they are listed.</summary>
    public IReadOnlyList<Word> Words => words;

    /// <summary>Gets the codes, in the same order.</summary>
    public IEnumerable<string> Codes => words.Select(word => word.Code);

    /// <summary>Gets the codes as pages name them: each in backticks, with commas between them.</summary>
    public string Quoted => string.Join(", ", Codes.Select(code => $"`{code}`"));

    /// <summary>Gets the word with a code; null where the set has none.</summary>
    public Word? Find(string? code) => PositionOf(code) is >= 0 and var position ? words[position] : null;

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

    /// <summary>Adds a word after the others.</summary>
    /// <exception cref="ArgumentException">The set has its code already.</exception>
    protected void Add(Word word)
    {
        positions.Add(word.Code, words.Count);
        words.Add(word);
    }

    /// <summary>Gets the position of a code among the words, from 0; −1 where the set has no such word, and for null.</summary>
    protected int PositionOf(string? code) => code is not null && positions.TryGetValue(code, out int position) ? position : -1;
}
