namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>Excel's column names: A to Z, AA to XFD.</summary>
internal static class ColumnName
{
    private const int Letters = 26;
    private const int MaxColumns = 16_384;

    /// <summary>
    /// Gets the index of a column, from 0, from its name or from a cell reference such as <c>C17</c>. Null where the text does
    /// not start with a column name.
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

            column = (Math.Min(column, MaxColumns) * Letters) + letter - 'A' + 1;
        }

        return column is > 0 and <= MaxColumns ? column - 1 : null;
    }

    /// <summary>Gets the name of a column by its index, from 0.</summary>
    public static string Of(int column) =>
        (column >= Letters ? Of((column / Letters) - 1) : string.Empty) + (char)('A' + (column % Letters));
}
