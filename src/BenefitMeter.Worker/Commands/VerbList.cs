using System.CommandLine;
using BenefitMeter.Worker.Commands.Verbs;

namespace BenefitMeter.Worker.Commands;

/// <summary>The list of all commands.</summary>
internal static class VerbList
{
    private static readonly (string Name, Func<CommandLine, Command> Build)[] All =
    [
        ("serve", ServeCommand.Build),
        ("demo", DemoCommand.Build),
        ("check", CheckCommand.Build),
        ("schema", SchemaCommand.Build),
        ("plan", PlanCommand.Build),
        ("measure", MeasureCommand.Build),
        ("pause", PauseCommand.Pause),
        ("resume", PauseCommand.Resume),
        ("status", StatusCommand.Build),
        ("explain", ExplainCommand.Build),
        ("health", HealthCommand.Build),
        ("report", ReportCommand.Build),
        ("baseline", BaselineCommand.Build),
        ("comment", CommentCommand.Build),
        ("override", OverrideCommand.Build),
        ("publish", PublishCommand.Build),
        ("decide", DecideCommand.Build),
        ("review", ReviewCommand.Build),
        ("programme", ProgrammeCommand.Build),
        ("migrate", MigrateCommand.Build),
    ];

    /// <summary>
    /// Returns the command that a command line begins with. If it begins with none, returns all commands, in the order of the
    /// help text.
    /// </summary>
    /// <remarks>
    /// Creating every command costs a tenth of a second at each start, so only the one that is needed is created.
    /// </remarks>
    public static IEnumerable<Command> For(CommandLine line, string? first)
    {
        (string Name, Func<CommandLine, Command> Build)[] named = [.. All.Where(verb => verb.Name == first)];
        return (named.Length > 0 ? named : All).Select(verb => verb.Build(line));
    }
}
