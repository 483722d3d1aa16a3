using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// Reads a text as the cell of a column. A number or date that is white space only is empty; text is unchanged. A text that is
/// not clearly of the column's type is unreadable; nothing is guessed.
/// </summary>
/// <param name="style">
/// How numbers are written. Danish also allows dates as Danes write them; otherwise only ISO dates are read.
/// </param>
/// <param name="calendar">Converts local times to moments, and moments to local dates.</param>
internal sealed class CellText(NumberStyle style, ReportingCalendar calendar)
{
    /// <summary>Reads a number or date. The cell of a text column is made by <see cref="Cell.OfText"/>.</summary>
    public Cell Read(ReadOnlySpan<char> text, ColumnNeed need) =>
        text.IsWhiteSpace() ? Cell.Empty
        : need.Type == CellType.Number ? ReadNumber(text)
        : ReadDate(text, need.Meaning);

    /// <summary>
    /// Reads a floating-point number, rounded half away from zero to the decimals that the dataset gives its column.
    /// </summary>
    /// <exception cref="BenefitMeterException">The dataset gives the column no decimals.</exception>
    public static Cell Rounded(double real, ColumnNeed need) =>
        need.Decimals is not { } decimals ? throw SourceFailure.FloatingPoint(need.Column)
        : Math.Abs(real) < (double)decimal.MaxValue
            ? Cell.OfNumber(Math.Round((decimal)real, decimals, MidpointRounding.AwayFromZero))
        : Cell.OfUnreadable("a REAL too large");

    /// <summary>
    /// Makes the cell of a date or time that is parsed already. Null where the date or time is not of the column's meaning.
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
        bool isAllowed = style == NumberStyle.Danish || IsIso(text.Trim());
        return isAllowed && DanishText.TryDateTime(text, out WrittenTime written) && Place(written, meaning) is { } cell
            ? cell
            : Unreadable(text);
    }

    private Cell Moment(DateTime utc) => Cell.OfMoment(utc, calendar.LocalDay(utc));

    private static bool IsIso(ReadOnlySpan<char> text) =>
        text.Length >= 10 && text[4] == '-' && !text[..4].ContainsAnyExceptInRange('0', '9');

    private static Cell Unreadable(ReadOnlySpan<char> text) =>
        Cell.OfUnreadable(CellShape.Of(text.ToString()).ReplaceLineEndings(" "));
}
