using System.Text;
using System.Xml.Linq;

namespace BenefitMeter.Worker.Pages;

/// <summary>Creates elements of a page. A string in the content is always text, never markup.</summary>
internal static class Html
{
    /// <summary>Creates an element with a class of the style sheet.</summary>
    public static XElement Styled(string name, string style, params object?[] content) =>
        new(name, new XAttribute("class", style), Safe(content));

    /// <summary>Creates an element without a class.</summary>
    public static XElement Element(string name, params object?[] content) => new(name, Safe(content));

    private static IEnumerable<object?> Safe(object?[] content) =>
        content.Select(item => item is string text ? Text(text) : item);

    /// <summary>Replaces characters that XML does not allow, such as control characters.</summary>
    public static string Text(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is 9 or 10 or 13 or (>= 0x20 and not 0xFFFE and not 0xFFFF) ? rune : Rune.ReplacementChar));
}
