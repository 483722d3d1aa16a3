using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// The rows that cannot be read at all, such as those with a wrong number of fields. The first 20 become findings of their own;
/// the rest are counted in one finding.
/// </summary>
/// <param name="further">The detail of the finding that counts the rest.</param>
internal sealed class UnreadableRows(LocalText further)
{
    private const int Listed = 20;
    private readonly List<MeasuringFinding> listed = [];
    private long count;

    /// <summary>Adds a row.</summary>
    /// <param name="place">The file and line, or the page and row.</param>
    /// <param name="detail">What is wrong with it.</param>
    public void Add(string place, LocalText detail)
    {
        count++;
        if (listed.Count < Listed)
        {
            listed.Add(Finding(place, 1, detail));
        }
    }

    /// <summary>Counts the rows as read, and adds their findings.</summary>
    public void AddTo(TallyBuilder tallies)
    {
        tallies.CountRead(count);
        listed.ForEach(tallies.AddFinding);
        if (count > Listed)
        {
            tallies.AddFinding(Finding(null, count - Listed, further));
        }
    }

    private static MeasuringFinding Finding(string? place, long count, LocalText detail) =>
        new(FindingCode.UnreadableRow, place, null, null, count, detail);
}
