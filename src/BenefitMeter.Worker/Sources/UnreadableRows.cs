using BenefitMeter.Definitions;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Tallies;

namespace BenefitMeter.Worker.Sources;

/// <summary>
/// The rows that are no rows, such as those with the wrong number of fields. The first 20 are listed, the rest counted.
/// </summary>
/// <param name="further">What is said of those that are not listed.</param>
internal sealed class UnreadableRows(LocalText further)
{
    private const int Listed = 20;
    private readonly List<MeasuringFinding> listed = [];
    private long count;

    /// <summary>Adds a row.</summary>
    /// <param name="place">The file and line.</param>
    /// <param name="detail">What is wrong with it.</param>
    public void Add(string place, LocalText detail)
    {
        count++;
        if (listed.Count < Listed)
        {
            listed.Add(Finding(place, 1, detail));
        }
    }

    /// <summary>Counts the rows as read, and adds what was found.</summary>
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
        new("UnreadableRow", place, null, null, count, detail);
}
