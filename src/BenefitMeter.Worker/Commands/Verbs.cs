using System.CommandLine;

namespace BenefitMeter.Worker.Commands;

/// <summary>The one list of verbs.</summary>
internal static class Verbs
{
    /// <summary>Gets every verb, in the order that help shows them.</summary>
    public static IEnumerable<Command> All(CommandLine line) =>
    [
        ServeCommand.Build(line),
        DemoCommand.Build(line),
        CheckCommand.Build(line),
        SchemaCommand.Build(line),
        PlanCommand.Build(line),
        MeasureCommand.Build(line),
        PauseCommand.Pause(line),
        PauseCommand.Resume(line),
        StatusCommand.Build(line),
        ExplainCommand.Build(line),
        HealthCommand.Build(line),
        ReportCommand.Build(line),
        BaselineCommand.Build(line),
        CommentCommand.Build(line),
        OverrideCommand.Build(line),
        PublishCommand.Build(line),
        DecideCommand.Build(line),
        ReviewCommand.Build(line),
        ProgrammeCommand.Build(line),
        MigrateCommand.Build(line),
    ];
}
