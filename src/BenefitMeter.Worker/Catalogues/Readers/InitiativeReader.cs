using BenefitMeter.Portfolios;
using BenefitMeter.Time;

namespace BenefitMeter.Worker.Catalogues.Readers;

/// <summary>Reads initiatives (<c>initiatives</c>).</summary>
internal static class InitiativeReader
{
    /// <summary>Reads one initiative.</summary>
    /// <param name="entry">The initiative.</param>
    /// <param name="businessCase">The id of the business case that names it; null where none does.</param>
    public static InitiativeDefinition Read(MapEntry entry, string? businessCase)
    {
        Node node = entry.Value;
        DateOnly? start = node.At("start").Date();
        return new InitiativeDefinition
        {
            Id = entry.Key,
            Kind = node.At("kind").EnumValue(InitiativeKind.Project),
            Name = node.At("name").Wording()!,
            ParentId = node.At("parent").Text(),
            PortfolioId = node.At("portfolio").Text(),
            Trigger = node.At("trigger").EnumValue(InitiativeTrigger.Internal),
            Phase = node.At("phase").EnumValue(InitiativePhase.Idea),
            Start = start,
            GoLive = node.At("go-live").Date(),
            Closed = node.At("closed").Date(),
            Approved = node.At("approved") is { } approved ? approved.Decision() : null,
            GoalId = node.At("goal").Text(),
            UnitIds = node.At("units").Texts(),
            BenefitIds = node.At("benefits").Texts(),
            Deliverables = node.At("deliverables").Texts(),
            BusinessCaseId = businessCase,
            Amount = node.At("amount").Number(),
            Hours = node.At("hours").Number(),
            IsExperiment = node.At("experiment").Boolean() ?? false,
            FollowsProjectModel = node.At("follows-model").Boolean() ?? false,
            Origin = node.At("origin").Text(),
            CaseNumber = node.At("case-number").Text(),
            CitizenJourney = node.At("journey").Text(),
            Link = node.At("link").Text(),
            Roles = [.. node.At("roles").Items().Select(role => Role(role, start))],
            Charter = new Charter(Read<CharterPart, CharterAnswer>(node.At("charter"), answer =>
                new CharterAnswer(answer.Text() ?? answer.At("text").Text() ?? string.Empty, answer.At("approved").Date()))),
            Readiness = new ReadinessCheck(
                Read<ReadinessItem, bool>(node.At("readiness"), answer => answer.At("ready").Boolean() ?? false)),
            Advice = new ProgrammeAdvice(
                Applies("large-or-cross-cutting"), Applies("many-stakeholders"), Applies("connected-tasks"),
                Applies("side-efforts")),
            Dependencies =
            [
                .. node.At("depends-on").Items().Select(each => new ExternalDependency(
                    each.At("what").Text() ?? string.Empty, each.At("supplier").Text(), each.At("due").Date() ?? default,
                    each.At("expected").Date())),
            ],
            Checklists =
            [
                .. node.At("checklists").Items().Select(each => new RunningChecklist(
                    each.At("template").Text() ?? string.Empty, each.At("version").Integer() ?? 1,
                    each.At("done").Entries()
                        .ToDictionary(item => item.Key, item => item.Value.Date() ?? default, StringComparer.Ordinal))),
            ],
        };

        bool Applies(string key) => node.At("advice").At(key).Boolean() ?? false;
    }

    private static RoleAssignment Role(Node role, DateOnly? start) => new(
        role.At("role").Text() ?? string.Empty, role.At("person").Text() ?? string.Empty,
        role.At("level").EnumValue(RoleLevel.Decentral), role.At("benefit").Text(), role.At("appointed-by").Text(),
        role.At("confirmed").Date(),
        new DaySpan(role.At("from").Date() ?? start ?? DateOnly.MinValue, role.At("to").Date()?.AddDays(1) ?? DateOnly.MaxValue));

    // Each key names a member of the enumeration.
    private static Dictionary<TKey, TValue> Read<TKey, TValue>(Node? node, Func<Node, TValue> value)
        where TKey : struct, Enum =>
        node.Entries().Where(entry => entry.Value is not ScalarNode { IsNull: true })
            .ToDictionary(
                entry => new ScalarNode(entry.Place, entry.Key, IsPlain: false).EnumValue(default(TKey)),
                entry => value(entry.Value));
}
