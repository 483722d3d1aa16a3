using BenefitMeter.Time;
using static BenefitMeter.Portfolios.InitiativeChecks;

namespace BenefitMeter.Portfolios;

/// <summary>The checks of an initiative's roles: levels, days, and appointments (rules A1-05, A1-13, A1-29, A1-33, B1).</summary>
internal static class RoleChecks
{
    public static IEnumerable<PortfolioFinding> Check(
        InitiativeDefinition initiative, PortfolioPlan plan, IReadOnlyDictionary<string, PortfolioBenefit> benefits)
    {
        RoleAssignment[] owners = [.. initiative.Roles.Where(role => role.Role == Roles.BenefitOwner)];
        return initiative.BenefitIds.SelectMany(id =>
            Benefit(initiative, id, [.. owners.Where(owner => (owner.BenefitId ?? id) == id)], benefits))
            .Concat(Owners(initiative, plan, owners)).Concat(Controllers(initiative, owners));
    }

    private static IEnumerable<PortfolioFinding> Benefit(
        InitiativeDefinition initiative, string id, IReadOnlyList<RoleAssignment> owners,
        IReadOnlyDictionary<string, PortfolioBenefit> benefits)
    {
        if (!benefits.TryGetValue(id, out PortfolioBenefit? benefit))
        {
            yield break;
        }

        foreach (RoleAssignment owner in owners.Where(owner =>
            owner.PersonId == benefit.OwnerId && OwnerLevelRule.Problem(benefit.Areas, owner.Level) is not null))
        {
            yield return Error(initiative, OwnerLevelRule.OwnerMustBeCentral,
                $"har en gevinst '{id}', der dækker {benefit.Areas} forvaltninger, men ejeren '{owner.PersonId}' er på niveauet "
                    + $"'{PortfolioNames.For(owner.Level).Danish}'; den kræver en central ejer (C14.2).",
                $"has a benefit '{id}' that covers {benefit.Areas} administrations, but its owner '{owner.PersonId}' is at the "
                    + $"level '{PortfolioNames.For(owner.Level).English}'; it needs a central owner (C14.2).");
        }

        if (owners.Count > 0 && owners.All(owner => owner.PersonId != benefit.OwnerId))
        {
            yield return Warning(initiative, PortfolioCheckCode.OwnerDiffers,
                $"har en anden gevinstansvarlig for '{id}' end gevinstens egen ejer, '{benefit.OwnerId}' (B1).",
                $"has a benefit owner for '{id}' other than the benefit's own owner, '{benefit.OwnerId}' (B1).");
        }

        RoleAssignment[] central = [.. owners.Where(owner => owner.Level == RoleLevel.Central)];
        if (initiative.Approved is not null
            && central.Index().Any(one => central.Skip(one.Index + 1).Any(other => other.Days.Overlaps(one.Item.Days))))
        {
            yield return Error(initiative, PortfolioCheckCode.SeveralCentralOwners,
                $"har flere centrale gevinstansvarlige for '{id}' på samme dag (B1).",
                $"has several central owners of benefit '{id}' on the same day (B1).");
        }
    }

    // Owners are appointed when the project is designed, and are members of the steering group from start to end (rule A1-13).
    private static IEnumerable<PortfolioFinding> Owners(
        InitiativeDefinition initiative, PortfolioPlan plan, RoleAssignment[] owners)
    {
        if (owners.Length == 0)
        {
            if (!plan.Above(initiative).Any(above => above.Roles.Any(role => role.Role == Roles.BenefitOwner)))
            {
                yield return Warning(
                    initiative, PortfolioCheckCode.NoOwner, "har ingen gevinstansvarlig (A1-12).",
                    "has no benefit owner (A1-12).");
            }

            yield break;
        }

        if (initiative.Start is null)
        {
            yield break;
        }

        foreach (DaySpan gap in RoleCoverage.Gaps(initiative.Days, owners.Select(owner => owner.Days)))
        {
            yield return Warning(
                initiative, PortfolioCheckCode.OwnerGap, $"har ingen gevinstansvarlig i perioden {Days(gap)} (A1-13).",
                $"has no benefit owner in the period {Days(gap)} (A1-13).");
        }

        RoleAssignment[] group = [.. initiative.Roles.Where(role => role.Role == Roles.SteeringGroup)];
        foreach (RoleAssignment owner in group.Length == 0 ? [] : owners)
        {
            foreach (DaySpan gap in RoleCoverage.Gaps(
                owner.Days.Intersect(initiative.Days),
                group.Where(member => member.PersonId == owner.PersonId).Select(member => member.Days)))
            {
                yield return Warning(initiative, PortfolioCheckCode.OwnerOutsideSteeringGroup,
                    $"har en gevinstansvarlig '{owner.PersonId}', der ikke er med i styregruppen i perioden {Days(gap)} (A1-13).",
                    $"has a benefit owner '{owner.PersonId}' who is not in the steering group "
                        + $"in the period {Days(gap)} (A1-13).");
            }
        }
    }

    private static IEnumerable<PortfolioFinding> Controllers(InitiativeDefinition initiative, RoleAssignment[] owners)
    {
        foreach (RoleAssignment controller in initiative.Roles.Where(role => role.Role == Roles.BenefitController))
        {
            if (owners.All(owner => owner.PersonId != controller.AppointedBy))
            {
                yield return Error(initiative, PortfolioCheckCode.ControllerAppointedByOther,
                    $"har en gevinstcontroller '{controller.PersonId}', der ikke er udpeget af en gevinstansvarlig; "
                        + "ret 'appointed-by' (A1-29).",
                    $"has a benefit controller '{controller.PersonId}' who was not appointed by a benefit owner; "
                        + "correct 'appointed-by' (A1-29).");
            }

            if (owners.Any(owner => owner.PersonId == controller.PersonId && owner.Days.Overlaps(controller.Days)))
            {
                yield return Warning(initiative, PortfolioCheckCode.OwnerMeasures,
                    $"har '{controller.PersonId}' både som gevinstansvarlig og som gevinstcontroller (A1-33).",
                    $"has '{controller.PersonId}' both as benefit owner and as benefit controller (A1-33).");
            }
        }
    }

    private static string Days(DaySpan gap) => FormattableString.Invariant($"{gap.Start:yyyy-MM-dd}..")
        + (gap.End == DateOnly.MaxValue ? string.Empty : FormattableString.Invariant($"{gap.End.AddDays(-1):yyyy-MM-dd}"));
}
