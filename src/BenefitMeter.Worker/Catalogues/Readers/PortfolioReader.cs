using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Portfolios;
using BenefitMeter.Worker.Catalogues.Rules;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads portfolios and initiatives (<c>portfolio</c>, <c>initiatives</c>).</summary>
internal static class PortfolioReader
{
    /// <summary>Reads both, and checks them against the rule book.</summary>
    /// <param name="context">What has been read before; receives the issues.</param>
    /// <param name="benefits">The valid benefits by id.</param>
    public static PortfolioPlan Read(PlanReaderContext context, IReadOnlyDictionary<string, BenefitDefinition> benefits)
    {
        Dictionary<string, LocalText> roles = new(Roles.Names);
        foreach (MapEntry role in context.Items("portfolio").SelectMany(portfolio => portfolio.Value.At("roles").Entries()))
        {
            roles[role.Key] = role.Value.Wording()!;
        }

        PortfolioPlan plan = new()
        {
            Portfolios = context.Items("portfolio").ToDictionary(entry => entry.Key, Portfolio, StringComparer.Ordinal),
            Initiatives = context.Items("initiatives").ToDictionary(
                entry => entry.Key, entry => InitiativeReader.Read(entry, CaseOf(entry.Key, context)), StringComparer.Ordinal),
            RoleNames = roles,
        };
        PortfolioRules.Check(plan, benefits, context);
        return plan;
    }

    // Only the business case names the initiative: a second reference back could contradict it.
    private static string? CaseOf(string initiative, PlanReaderContext context) =>
        context.Tree.At("business-cases").Entries().FirstOrDefault(entry => entry.Value.At("initiative").Text() == initiative)
            ?.Key;

    private static PortfolioDefinition Portfolio(MapEntry entry)
    {
        Node node = entry.Value;
        return new PortfolioDefinition
        {
            Id = entry.Key,
            Name = node.At("name").Wording()!,
            OwnerIds = node.At("owners").Texts(),
            Reporting = node.At("reporting").EnumValue(ReportingInterval.Quarterly),
            ThresholdAmount = node.At("threshold").At("amount").Number(),
            ThresholdHours = node.At("threshold").At("hours").Number(),
            CapacityPerUnit = node.At("capacity").Integer(),
            SteeringGroupLimit = node.At("steering-group").Integer() ?? 9,
            Goals = node.At("goals").Text(),
            Governance = node.At("steering").Text(),
            Organisation = node.At("organisation").Text(),
            Recipients = node.At("recipients").Texts(),
            Decisions =
            [
                .. node.At("decisions").Items().Select(decision =>
                    new PortfolioDecision(decision.At("date").Date() ?? default, decision.At("by").Texts())),
            ],
            Checklists = node.At("checklists").Entries().ToDictionary(
                list => list.Key,
                list => (IReadOnlyDictionary<int, IReadOnlyList<string>>)list.Value.Entries()
                    .Where(version => Scalars.Integer(version.Key) is not null)
                    .ToDictionary(version => Scalars.Integer(version.Key)!.Value, version => version.Value.Texts()),
                StringComparer.Ordinal),
        };
    }
}
