using System.Globalization;
using System.Text.RegularExpressions;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// The date in a file's name: <c>2026-03-31</c>, <c>20260331</c>, or a month (<c>2026-03</c>, <c>202603</c>), which means the
/// last day of the month.
/// </summary>
internal static partial class FileDate
{
    /// <summary>Gets the last date in a file name. Null where it has no date from 1990 to 2099.</summary>
    public static DateOnly? Of(string fileName)
    {
        DateOnly? found = null;
        foreach (Match match in Pattern().Matches(fileName))
        {
            (int year, int month) = (Number(match.Groups["year"]), Number(match.Groups["month"]));
            int days = DateTime.DaysInMonth(year, month);
            int day = match.Groups["day"].Success ? Number(match.Groups["day"]) : days;
            found = day >= 1 && day <= days ? new DateOnly(year, month, day) : found;
        }

        return found;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<year>199\d|20\d\d)(?<mark>-?)(?<month>0[1-9]|1[0-2])(?:\k<mark>(?<day>\d\d))?(?!\d)")]
    private static partial Regex Pattern();
}
