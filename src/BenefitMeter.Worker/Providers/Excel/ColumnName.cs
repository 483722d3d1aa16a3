namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>Excel's names of columns: A to Z, AA to XFD.</summary>
internal static class ColumnName
{
    private const int Letters = 26;
    private const int Most = 16_384;

    /// <summary>
    /// Gets a column's place, from 0, in a cell reference such as <c>C17</c> or in its name; null where none stands there.
    /// </summary>
    public static int? IndexOf(ReadOnlySpan<char> reference)
    {
        int column = 0;
        foreach (char letter in reference)
        {
            if (!char.IsAsciiLetterUpper(letter))
            {
                break;
            }

            column = (Math.Min(column, Most) * Letters) + letter - 'A' + 1;
        }

        return column is > 0 and <= Most ? column - 1 : null;
    }

    /// <summary>Gets the name of a column by its place, from 0.</summary>
    public static string Of(int column) =>
        (column >= Letters ? Of((column / Letters) - 1) : string.Empty) + (char)('A' + (column % Letters));
}
