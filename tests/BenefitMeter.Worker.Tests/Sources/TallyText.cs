using System.Globalization;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Tests;

namespace BenefitMeter.Worker.Tests.Sources;

/// <summary>Prints what was gathered and found, without the places of cells, which sources name in their own ways.</summary>
internal static class TallyText
{
    public static string Of(DatasetTallies tallies)
    {
        IEnumerable<string> findings = TwoLanguages.Found(tallies).Where(f => f.Code != "NoSnapshot")
            .GroupBy(f => (f.Code, f.Column, Detail: f.Code == "UnreadableCell" ? f.Shape : f.Detail.English))
            .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key} {f.Sum(each => each.Count)}"))
            .Order(StringComparer.Ordinal);
        return string.Join('\n', [.. tallies.Lines(), .. findings]);
    }
}
