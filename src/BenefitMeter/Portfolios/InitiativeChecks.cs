using System.Globalization;
using BenefitMeter.Definitions;

namespace BenefitMeter.Portfolios;

/// <summary>The checks of a single initiative (rules A1, B2). The checks of its roles are in <see cref="RoleChecks"/>.</summary>
public static class InitiativeChecks
{
    /// <summary>Checks an initiative, and returns every problem found.</summary>
    /// <param name="initiative">The initiative.</param>
    /// <param name="plan">The portfolios and initiatives.</param>
    /// <param name="benefits">The benefits by id.</param>
    public static IEnumerable<PortfolioFinding> Check(
        InitiativeDefinition initiative, PortfolioPlan plan, IReadOnlyDictionary<string, PortfolioBenefit> benefits) =>
        Tree(initiative, plan).Concat(Approval(initiative)).Concat(Design(initiative, plan))
            .Concat(RoleChecks.Check(initiative, plan, benefits));

    private static IEnumerable<PortfolioFinding> Tree(InitiativeDefinition initiative, PortfolioPlan plan)
    {
        if (plan.Above(initiative).LastOrDefault() is { ParentId: not null })
        {
            yield return Error(
                initiative, PortfolioCheckCode.InitiativeCycle, "er en del af sig selv; ret 'parent'.",
                "is part of itself; correct 'parent'.");
        }

        if (initiative.ParentId is { } parent && plan.Initiatives.TryGetValue(parent, out InitiativeDefinition? above)
            && above.Kind != InitiativeKind.Programme)
        {
            yield return Error(initiative, PortfolioCheckCode.OnlyProgrammesContain,
                $"er en del af '{parent}', der ikke er et program; kun et program kan have indsatser under sig (B2).",
                $"is part of '{parent}', which is not a programme; only a programme can contain initiatives (B2).");
        }

        if ((initiative.GoLive > initiative.Closed) || (initiative.Start > (initiative.GoLive ?? initiative.Closed)))
        {
            yield return Error(initiative, PortfolioCheckCode.DatesReversed,
                "har datoer i forkert rækkefølge; den skal begynde, så gå i drift og til sidst afsluttes (B2).",
                "has dates in the wrong order; it must start, then go live, and close last (B2).");
        }

        if (initiative.Kind == InitiativeKind.Programme && initiative.GoalId is null)
        {
            yield return Warning(
                initiative, PortfolioCheckCode.OrphanProgramme, "er et program uden et fælles mål (A1-08).",
                "is a programme without a shared goal (A1-08).");
        }
    }

    private static IEnumerable<PortfolioFinding> Approval(InitiativeDefinition initiative)
    {
        foreach ((CharterPart part, CharterPart before) in initiative.Charter.ApprovedTooEarly)
        {
            yield return Error(initiative, PortfolioCheckCode.BuildOrder,
                $"har '{PortfolioNames.For(part).Danish}' godkendt før '{PortfolioNames.For(before).Danish}'; "
                    + "effekter og business case skal godkendes først, så omfang, så organisation (A1-21).",
                $"has '{PortfolioNames.For(part).English}' approved before '{PortfolioNames.For(before).English}'; "
                    + "effects and business case must be approved first, then scope, then organisation (A1-21).");
        }

        bool isApproved = initiative.Approved is not null;
        if (initiative.BenefitIds.Count == 0)
        {
            yield return isApproved
                ? Error(initiative, PortfolioCheckCode.ApprovedWithoutBenefit,
                    $"er godkendt med {initiative.Deliverables.Count} leverancer og ingen gevinst (A1-07).",
                    $"is approved with {initiative.Deliverables.Count} deliverables and no benefit (A1-07).")
                : Warning(initiative, PortfolioCheckCode.NoBenefit,
                    $"har {initiative.Deliverables.Count} leverancer og ingen gevinst (A1-07).",
                    $"has {initiative.Deliverables.Count} deliverables and no benefit (A1-07).");
        }

        if (isApproved && !initiative.Roles.Any(role => role.Role is Roles.BenefitOwner or Roles.ProgrammeOwner))
        {
            yield return Error(
                initiative, PortfolioCheckCode.ApprovedWithoutOwner, "er godkendt uden en ejer (B2).",
                "is approved without an owner (B2).");
        }

        if (isApproved && initiative.BusinessCaseId is null && !initiative.IsExperiment)
        {
            yield return Error(initiative, PortfolioCheckCode.ApprovedWithoutBusinessCase,
                "er godkendt uden en business case (B2); kun et forsøg er undtaget (A3-23).",
                "is approved without a business case (B2); only an experiment needs none (A3-23).");
        }

        if (!isApproved && initiative.Phase > InitiativePhase.Analysis)
        {
            yield return Warning(
                initiative, PortfolioCheckCode.NoDecision,
                $"er i fasen '{PortfolioNames.For(initiative.Phase).Danish}' uden at være godkendt (A1-12).",
                $"is in the phase '{PortfolioNames.For(initiative.Phase).English}' without being approved (A1-12).");
        }
    }

    private static IEnumerable<PortfolioFinding> Design(InitiativeDefinition initiative, PortfolioPlan plan)
    {
        if (initiative.UnitIds.Count == 0)
        {
            yield return Warning(
                initiative, PortfolioCheckCode.NoOperatingUnit, "nævner ingen enhed, der skal arbejde anderledes (A1-12).",
                "names no unit that has to work differently (A1-12).");
        }

        if (initiative.Kind == InitiativeKind.Programme && initiative.Charter.Missing is { Count: > 0 } missing)
        {
            yield return Warning(
                initiative, PortfolioCheckCode.CharterIncomplete,
                "har et ufuldstændigt kommissorium; der mangler svar på: "
                    + $"{string.Join(", ", missing.Select(part => PortfolioNames.For(part).Danish))} (A1-20).",
                "has an incomplete charter; answers are missing for: "
                    + $"{string.Join(", ", missing.Select(part => PortfolioNames.For(part).English))} (A1-20).");
        }

        foreach ((ReadinessItem item, LocalText risk) in initiative.Readiness.OpenRisks)
        {
            yield return Warning(
                initiative, PortfolioCheckCode.ReadinessRisk,
                $"er ikke klar ({PortfolioNames.For(item).Danish}): {risk.Danish} (A1-06)",
                $"is not ready ({PortfolioNames.For(item).English}): {risk.English} (A1-06)");
        }

        if (initiative.Kind != InitiativeKind.Programme && initiative.Advice.IsAdvised)
        {
            yield return Warning(initiative, PortfolioCheckCode.ProgrammeAdvised,
                $"bør være et program; den opfylder {initiative.Advice.Score} af 4 kriterier (A1-17).",
                $"should be a programme; it meets {initiative.Advice.Score} of 4 criteria (A1-17).");
        }

        foreach (ExternalDependency late in initiative.Dependencies.Where(each => each.DelayMonths > 0))
        {
            string months = late.DelayMonths.ToString("0.#", CultureInfo.InvariantCulture);
            yield return Warning(initiative, PortfolioCheckCode.DependencyLate,
                $"venter på '{late.What}'{From(late, "fra")}, der kommer {months} måneder senere end aftalt; "
                    + "hvis en ny målprofil besluttes, bevares den gamle (A3-20).",
                $"waits for '{late.What}'{From(late, "from")}, which comes {months} months later than agreed; "
                    + "if a new target profile is decided, the old one is preserved (A3-20).");
        }

        if (!initiative.FollowsProjectModel || initiative.BenefitIds.Count == 0 || initiative.Roles.Count == 0)
        {
            yield return Warning(initiative, PortfolioCheckCode.MinimumCheck,
                "opfylder ikke minimumskravene: formål med effekter, klar organisation, fælles projektmodel (A1-41).",
                "does not meet the minimum: a purpose with effects, a clear organisation, the common project model (A1-41).");
        }

        if (plan.PortfolioOf(initiative) is { } portfolio && initiative.Roles.Count(role =>
            role.Role == Roles.SteeringGroup && role.Days.Overlaps(initiative.Days)) is var members
            && members > portfolio.SteeringGroupLimit)
        {
            yield return Warning(initiative, PortfolioCheckCode.SteeringGroupTooLarge,
                $"har en styregruppe på {members} medlemmer; grænsen er {portfolio.SteeringGroupLimit} (A1-12).",
                $"has a steering group of {members} members; the limit is {portfolio.SteeringGroupLimit} (A1-12).");
        }
    }

    private static string From(ExternalDependency late, string preposition) =>
        late.Supplier is { } supplier ? $" {preposition} {supplier}" : string.Empty;

    internal static PortfolioFinding Error(InitiativeDefinition initiative, string code, string danish, string english) =>
        Finding(initiative, code, isError: true, danish, english);

    internal static PortfolioFinding Warning(InitiativeDefinition initiative, string code, string danish, string english) =>
        Finding(initiative, code, isError: false, danish, english);

    private static PortfolioFinding Finding(
        InitiativeDefinition initiative, string code, bool isError, string danish, string english) => new(
            false, initiative.Id, code, isError,
            new LocalText($"Indsatsen '{initiative.Id}' {danish}", $"Initiative '{initiative.Id}' {english}"));
}
