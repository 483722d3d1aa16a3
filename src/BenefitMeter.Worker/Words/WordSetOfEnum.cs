using System.Runtime.CompilerServices;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Words;

/// <summary>The words of an enumeration: one for each member.</summary>
/// <typeparam name="T">The enumeration, whose members are numbered from 0.</typeparam>
internal sealed class WordSet<T> : WordSet
    where T : struct, Enum
{
    // By the member's number: a run looks up several words for each figure.
    private readonly Word[] byMember;
    private readonly Dictionary<string, T> members;

    /// <summary>Creates a set.</summary>
    /// <param name="name">The name, unique and in lower case with hyphens.</param>
    /// <param name="words">A word for each member, in the order in which they are listed.</param>
    /// <exception cref="ArgumentException">A member has no word or two, or a code occurs twice.</exception>
    public WordSet(string name, params IReadOnlyList<(T Member, Word Word)> words)
        : base(name, [.. words.Select(each => each.Word)])
    {
        T[] all = Enum.GetValues<T>();
        byMember = [.. all.Select((member, index) =>
            words.Where(each => each.Member.Equals(member)).ToList() is [var only] && IndexOf(member) == index
                ? only.Word
                : throw new ArgumentException($"{typeof(T).Name}.{member} must have one word, and the number {index}."))];
        members = words.ToDictionary(each => each.Word.Code, each => each.Member, StringComparer.Ordinal);
    }

    /// <summary>Gets the word of a member.</summary>
    public Word this[T member] => byMember[IndexOf(member)];

    /// <summary>Gets the stored word of a member.</summary>
    public string Code(T member) => this[member].Code;

    /// <summary>Gets the label of a member.</summary>
    public string Label(T member, Language language) => this[member].In(language);

    /// <summary>Gets the member with a stored word.</summary>
    /// <exception cref="KeyNotFoundException">The set has no such word.</exception>
    public T Parse(string code) => members[code];

    /// <summary>Gets the member with a stored word; returns false where the set has no such word.</summary>
    public bool TryParse(string? code, out T member)
    {
        member = default;
        return code is not null && members.TryGetValue(code, out member);
    }

    private static int IndexOf(T member) => Unsafe.As<T, int>(ref member);
}
