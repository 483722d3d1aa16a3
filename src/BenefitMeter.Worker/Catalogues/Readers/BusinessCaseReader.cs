using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Worker.Catalogues.Issues;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads the business cases.</summary>
internal static class BusinessCaseReader
{
    /// <summary>Reads the business cases by id; a case without a version is reported and left out.</summary>
    public static IReadOnlyDictionary<string, BusinessCase> Read(PlanReaderContext context)
    {
        Dictionary<string, BusinessCase> cases = new(StringComparer.Ordinal);
        foreach (MapEntry entry in context.Items("business-cases"))
        {
            Node[] written = [.. entry.Value.At("versions").Items()];
            BusinessCaseVersion[] versions = [.. written.Select(version => Version(version, context.Issues))];
            for (int i = 1; i < versions.Length; i++)
            {
                if (versions[i].Number <= versions[i - 1].Number || versions[i].Date < versions[i - 1].Date)
                {
                    context.Issues.Add(MoneyIssues.VersionsNotAscending(written[i].Place, entry.Key));
                }
            }

            string? index = entry.Value.At("index").Text();
            if (index is not null && RateReader.Index(context, index) is null)
            {
                context.Issues.Add(MoneyIssues.NoIndex(entry.Value.At("index")!.Place, index));
            }

            if (versions.Length == 0)
            {
                context.Issues.Add(MoneyIssues.NoVersions(entry.Place, entry.Key));
                continue;
            }

            cases.Add(
                entry.Key, new BusinessCase(entry.Key, entry.Value.At("title").Wording() ?? LocalText.Same(entry.Key), versions)
                {
                    InitiativeId = entry.Value.At("initiative").Text(),
                    BasedOn = entry.Value.At("based-on").Text(),
                    Index = index is null ? null : RateReader.Index(context, index),
                });
        }

        return cases;
    }

    private static BusinessCaseVersion Version(Node node, ICollection<DefinitionIssue> issues)
    {
        Node[] lines = [.. node.At("lines").Items()];
        foreach (Node repeated in lines.GroupBy(line => line.At("key").Text()).SelectMany(same => same.Skip(1)))
        {
            issues.Add(MoneyIssues.LineTwice(repeated.Place, repeated.At("key").Text() ?? string.Empty));
        }

        return new BusinessCaseVersion(
            node.At("number").Integer() ?? 0, node.At("gate").EnumValue(BusinessCaseGate.Potential),
            node.At("date").Date() ?? default, node.At("decision").EnumValue(GateDecision.Go),
            node.At("price-level").Integer() ?? 0,
            DiscountScheme.ByName(node.At("discount").Text() ?? DiscountScheme.Default.Name),
            [.. lines.Select(line => Line(line, issues))], [.. node.At("assumptions").Items().Select(ReadAssumption)])
        {
            ApprovedBy = node.At("approved-by").Text(),
            Reason = node.At("reason").Text(),
        };
    }

    private static BusinessCaseLine Line(Node node, ICollection<DefinitionIssue> issues)
    {
        BusinessCaseLineKind kind = node.At("is").EnumValue(BusinessCaseLineKind.Investment);
        if ((kind == BusinessCaseLineKind.GrossBenefit) != node.Has("class"))
        {
            issues.Add(MoneyIssues.ClassOfBenefit(node.Place, node.At("key").Text() ?? string.Empty));
        }

        Dictionary<int, ThreePoint> years = [];
        foreach (MapEntry entry in node.At("amounts").Entries())
        {
            ThreePoint kroner = entry.Value.Number() is { } certain
                ? new ThreePoint(certain, certain, certain)
                : new ThreePoint(
                    entry.Value.At("low").Number() ?? 0, entry.Value.At("likely").Number() ?? 0,
                    entry.Value.At("high").Number() ?? 0);
            if (kroner.Low > kroner.Likely || kroner.Likely > kroner.High)
            {
                issues.Add(MoneyIssues.MarginOrder(entry.Value.Place, kroner));
            }

            years[Scalars.Integer(entry.Key) ?? 0] = kroner;
        }

        return new BusinessCaseLine(
            node.At("key").Text() ?? string.Empty, kind,
            node.At("class") is { } benefitClass ? benefitClass.EnumValue(BenefitClass.CashReleasing) : null, years)
        {
            UnitId = node.At("unit").Text(),
            Account = node.At("account").Text(),
            BenefitId = node.At("benefit").Text(),
            BookedId = node.At("booked").Text(),
        };
    }

    private static Assumption ReadAssumption(Node node) => new(
        node.At("key").Text() ?? string.Empty, node.At("value").Number(), node.At("measured-in").Text(),
        node.At("source").Text() ?? string.Empty, node.At("date").Date() ?? default, node.At("low").Number(),
        node.At("high").Number(), node.At("used-by").Texts());
}
