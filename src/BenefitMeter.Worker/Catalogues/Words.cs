namespace BenefitMeter.Worker.Catalogues;

/// <summary>Reads the words of an enumeration as the catalogue writes them: <c>HalfYearly</c> is <c>half-yearly</c>.</summary>
internal static class Words
{
    /// <summary>
    /// Reads a word; what is absent or none of the words is what is said otherwise, the shape check has reported it.
    /// </summary>
    public static T Parse<T>(Node? node, T otherwise)
        where T : struct, Enum =>
        node.Text() is { } word
            && Enum.TryParse(word.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out T value)
            ? value
            : otherwise;
}
