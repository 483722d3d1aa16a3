namespace BenefitMeter.Worker.Words;

/// <summary>The stored words of an enumeration, without naming their set: <c>half-year</c> for <c>HalfYear</c>.</summary>
/// <typeparam name="T">The enumeration, which must have a set in <see cref="StoredWords"/>.</typeparam>
internal static class EnumCode<T>
    where T : struct, Enum
{
    private static readonly WordSet<T> Words = StoredWords.Of<T>();

    /// <summary>Gets the stored word of a member.</summary>
    public static string Of(T member) => Words.Code(member);

    /// <summary>Gets the member with a stored word.</summary>
    /// <exception cref="KeyNotFoundException">There is no such word.</exception>
    public static T Parse(string code) => Words.Parse(code);

    /// <summary>Gets the member with a stored word; returns false where there is no such word.</summary>
    public static bool TryParse(string? code, out T member) => Words.TryParse(code, out member);
}
