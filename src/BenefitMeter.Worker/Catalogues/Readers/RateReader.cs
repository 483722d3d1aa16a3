using BenefitMeter.Definitions;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Economy.Rates;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads the rates (<c>rates</c>). A salary without the norm of its hours is an error (rule C7.2).</summary>
internal static class RateReader
{
    private const decimal WorkingDayHours = 7.4m;
    private static readonly string[] Forms = ["salary", "hourly", "price", "message", "index"];

    /// <summary>Reads salaries and prices by id. Indices are left out; <see cref="Index"/> reads one where it is used.</summary>
    public static IReadOnlyDictionary<string, RateDefinition> Read(PlanReaderContext context)
    {
        Dictionary<string, RateDefinition> rates = new(StringComparer.Ordinal);
        foreach (MapEntry entry in context.Items("rates"))
        {
            string[] forms = [.. Forms.Where(form => entry.Value.Has(form))];
            if (forms.Length != 1)
            {
                context.Issues.Add(MoneyIssues.RateForm(entry.Place, entry.Key, Forms));
            }
            else if (forms[0] != "index" && Rate(entry, forms[0], context.Issues) is { } rate)
            {
                rates.Add(entry.Key, rate);
            }
        }

        return rates;
    }

    /// <summary>Gets the index with an id; null where there is no rate with that id, or it is not an index.</summary>
    public static PriceIndex? Index(PlanReaderContext context, string id) =>
        context.Tree.At("rates").At(id).At("index") is { } index ? new PriceIndex(index.Years()) : null;

    private static RateDefinition? Rate(MapEntry entry, string form, ICollection<DefinitionIssue> issues)
    {
        Node node = entry.Value;
        bool needsNorm = form is "salary" or "hourly";
        FteNorm? norm = needsNorm ? Norm(node.At("norm")) : null;
        if (needsNorm != (norm is not null) || (!needsNorm && node.Has("norm")))
        {
            issues.Add(needsNorm ? MoneyIssues.RateWithoutNorm(entry.Place, entry.Key)
                : MoneyIssues.NormOfPrice(node.At("norm")!.Place, entry.Key));
            return null;
        }

        Node[] written = [.. node.At(form).Items()];
        RateVersion[] versions = [.. written.Select(version => Version(version, form, norm))];
        for (int i = 1; i < versions.Length; i++)
        {
            if (versions[i].From <= versions[i - 1].From || versions[i].From <= versions[i - 1].To)
            {
                issues.Add(MoneyIssues.OverlappingRates(written[i].Place, entry.Key, versions[i].From));
            }
        }

        return new RateDefinition(entry.Key, node.At("name").Wording() ?? LocalText.Same(entry.Key), norm, versions);
    }

    private static RateVersion Version(Node node, string form, FteNorm? norm)
    {
        decimal amount = node.At("amount").Number() ?? 0;
        return new RateVersion(
            node.At("from").Date() ?? default, node.At("to").Date(),
            form switch
            {
                "hourly" => HourlyRate.Of(amount, norm!).Salary,
                "message" => new MessagePrice(amount, node.At("per-kb").Number() ?? 0, node.At("cap").Number())
                    .ForSize(node.At("kb").Number() ?? 0),
                _ => amount,
            },
            node.At("source").Text());
    }

    private static FteNorm? Norm(Node? node)
    {
        string name = node.At("name").Text() ?? string.Empty;
        FteNorm? norm = node.At("hours").Number() is { } hours ? new FteNorm(name, hours)
            : node.At("gross").Number() is { } gross && node.At("days-off").Number() is { } daysOff
                ? FteNorm.Effective(name, gross, daysOff, node.At("hours-per-day").Number() ?? WorkingDayHours)
            : null;
        return norm is { Hours: > 0 } ? norm : null;
    }
}
