using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// Reads a text as the cell of a column. A number or date of nothing but white space is empty; text stays as it is. What is
/// not plainly what the column should be is unreadable, never guessed.
/// </summary>
/// <param name="style">
/// How numbers are written; Danish also lets dates be written the Danish way, else only ISO dates are read.
/// </param>
/// <param name="calendar">Turns local times into moments and moments into local dates.</param>
internal sealed class CellText(NumberStyle style, ReportingCalendar calendar)
{
    /// <summary>Reads a number or date; a text column's cell is made by <see cref="Cell.OfText"/>.</summary>
    public Cell Read(ReadOnlySpan<char> text, ColumnNeed need) =>
        text.IsWhiteSpace() ? Cell.Empty
        : need.Type == CellType.Number ? ReadNumber(text)
        : ReadDate(text, need.Meaning);

    /// <summary>
    /// Reads a floating-point number, rounded half away from zero to the decimals that the dataset says its column has.
    /// </summary>
    /// <exception cref="BenefitMeterException">Nobody said how many decimals the column has.</exception>
    public static Cell Rounded(double real, ColumnNeed need) =>
        need.Decimals is not { } decimals ? throw SourceFailure.FloatingPoint(need.Column)
        : Math.Abs(real) < (double)decimal.MaxValue
            ? Cell.OfNumber(Math.Round((decimal)real, decimals, MidpointRounding.AwayFromZero))
        : Cell.OfUnreadable("a REAL too large");

    /// <summary>
    /// Makes the cell of a date or time that is told apart already; null where it is not what the column means.
    /// </summary>
    public Cell? Place(WrittenTime written, DateMeaning meaning) => (meaning, written.Time, written.Offset) switch
    {
        (DateMeaning.Date, _, null) => Cell.OfDate(written.Day),
        (DateMeaning.Date, _, _) => null,
        (_, null, _) => Cell.OfDate(written.Day),
        (DateMeaning.Local, { } time, null) => Moment(calendar.ToUtc(written.Day.ToDateTime(time))),
        (DateMeaning.Utc, { } time, null) => Moment(written.Day.ToDateTime(time)),
        (DateMeaning.Utc, { } time, { } offset) when offset == TimeSpan.Zero => Moment(written.Day.ToDateTime(time)),
        (DateMeaning.Offset, { } time, { } offset) => Moment(written.Day.ToDateTime(time) - offset),
        _ => null,
    };

    private Cell ReadNumber(ReadOnlySpan<char> text) =>
        DanishText.TryNumber(text, style, out decimal number) ? Cell.OfNumber(number) : Unreadable(text);

    private Cell ReadDate(ReadOnlySpan<char> text, DateMeaning meaning)
    {
        bool mayRead = style == NumberStyle.Danish || IsIso(text.Trim());
        return mayRead && DanishText.TryDateTime(text, out WrittenTime written) && Place(written, meaning) is { } cell
            ? cell
            : Unreadable(text);
    }

    private Cell Moment(DateTime utc) => Cell.OfMoment(utc, calendar.LocalDay(utc));

    private static bool IsIso(ReadOnlySpan<char> text) =>
        text.Length >= 10 && text[4] == '-' && !text[..4].ContainsAnyExceptInRange('0', '9');

    private static Cell Unreadable(ReadOnlySpan<char> text) =>
        Cell.OfUnreadable(CellShape.Of(text.ToString()).ReplaceLineEndings(" "));
}
