using System.Text.RegularExpressions;

namespace BenefitMeter.Worker.Tests.Sources;

/// <summary>Compares texts whose lines are longer than those of a source file.</summary>
internal static partial class LongLines
{
    /// <summary>Checks that two texts are equal.</summary>
    /// <param name="expected">
    /// The expected text. A backslash at the end of a line means that the text goes on without a line break after the white space
    /// of the next line.
    /// </param>
    /// <param name="actual">The actual text.</param>
    public static void Equal(string expected, string actual) => Assert.Equal(Break().Replace(expected, string.Empty), actual);

    [GeneratedRegex(@"\\\n *")]
    private static partial Regex Break();
}
