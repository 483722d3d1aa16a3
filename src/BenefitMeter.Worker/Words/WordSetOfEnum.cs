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

    // As the words are listed.
    private readonly T[] members;

    /// <summary>Creates a set.</summary>
    /// <param name="name">The name, unique and in lower case with hyphens.</param>
    /// <param name="words">A word for each member, in the order in which they are listed.</param>
    /// <exception cref="ArgumentException">A member has no word or two, or a code occurs twice.</exception>
    /// <remarks>
    /// Generic methods are compiled for each enumeration, of which a start needs about seventy: loops instead of LINQ, and a
    /// dictionary in the base class only, save a third of a second.
    /// </remarks>
    public WordSet(string name, params (T Member, Word Word)[] words)
        : base(name)
    {
        byMember = new Word[typeof(T).GetEnumNames().Length];
        members = new T[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            Add(words[i].Word);
            members[i] = words[i].Member;
            int number = NumberOf(members[i]);
            byMember[number] = number < byMember.Length && byMember[number] is null
                ? words[i].Word
                : throw new ArgumentException($"{typeof(T).Name}.{members[i]} has two words, or a number that leaves a gap.");
        }

        if (words.Length < byMember.Length)
        {
            throw new ArgumentException($"A member of {typeof(T).Name} has no word.");
        }
    }

    /// <summary>Gets the word of a member.</summary>
    public Word this[T member] => byMember[NumberOf(member)];

    /// <summary>Gets the stored word of a member.</summary>
    public string Code(T member) => this[member].Code;

    /// <summary>Gets the label of a member.</summary>
    public string Label(T member, Language language) => this[member].In(language);

    /// <summary>Gets the member with a stored word.</summary>
    /// <exception cref="KeyNotFoundException">The set has no such word.</exception>
    public T Parse(string code) =>
        TryParse(code, out T member) ? member : throw new KeyNotFoundException($"'{code}' is no {Name}.");

    /// <summary>Gets the member with a stored word; returns false where the set has no such word.</summary>
    public bool TryParse(string? code, out T member)
    {
        int position = PositionOf(code);
        member = position < 0 ? default : members[position];
        return position >= 0;
    }

    private static int NumberOf(T member) => Unsafe.As<T, int>(ref member);
}
