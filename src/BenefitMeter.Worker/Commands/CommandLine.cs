using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Commands.Verbs;
using BenefitMeter.Worker.Configuration;
using Spectre.Console;

namespace BenefitMeter.Worker.Commands;

/// <summary>
/// The command line. Each command has a file of its own in <c>Verbs</c>. Exit codes are 0 (done), 1 (ran and something failed)
/// and 2 (the catalogue or the arguments are wrong).
/// </summary>
internal sealed class CommandLine
{
    /// <summary>The exit code of a command that succeeded.</summary>
    public const int Done = 0;

    /// <summary>The exit code of a command that ran, but something failed.</summary>
    public const int Failed = 1;

    /// <summary>
    /// The exit code of a command that wrote nothing, because the catalogue, the settings or the arguments are wrong.
    /// </summary>
    public const int Wrong = 2;

    // Characters in a line if the output is a file or another program, which have no width.
    private const int FileWidth = 220;

    // Longer than the longest Worker:ShutdownSeconds. Other commands roll back and end sooner.
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromMinutes(10);

    private readonly TextWriter output;
    private readonly TextWriter error;
    private readonly TimeProvider time;
    private readonly Dictionary<string, string?> overrides;
    private readonly string[] arguments;
    private readonly GlobalOptions globals;

    private CommandLine(string[] args, TextWriter output, TextWriter error, TimeProvider time)
    {
        (this.output, this.error, this.time) = (output, error, time);
        (arguments, overrides) = SplitOverrides(args);
        Language = LanguageOf(arguments);
        globals = new GlobalOptions(Language);
    }

    /// <summary>Gets the language of what people read.</summary>
    public Language Language { get; }

    /// <summary>Runs a command line and returns its exit code. Failures are printed, not thrown.</summary>
    public static async Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, TimeProvider time, CancellationToken cancellationToken)
    {
        CommandLine line = new(args, output, error, time);
        ParseResult parsed = line.Root().Parse(line.arguments);
        IReadOnlyList<string> mistakes = ParseMistakes.Find(parsed, line.Language);
        if (mistakes.Count > 0)
        {
            foreach (string mistake in mistakes)
            {
                await error.WriteLineAsync(mistake);
            }

            await error.WriteLineAsync(line.Say("Prøv: benefitmeter --help", "Try: benefitmeter --help"));
            return Wrong;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TerminationTimeout,
            },
            cancellationToken);
    }

    /// <summary>Returns the text in <see cref="Language"/>.</summary>
    public string Say(string danish, string english) => Language == Language.Danish ? danish : english;

    /// <summary>Creates a command whose failures become a message and an exit code.</summary>
    /// <param name="name">The name of the command.</param>
    /// <param name="danish">The Danish help text.</param>
    /// <param name="english">The English help text.</param>
    /// <param name="run">Runs the command, and returns its exit code.</param>
    /// <param name="symbols">The options and arguments.</param>
    public Command Verb(
        string name, string danish, string english, Func<CommandContext, ParseResult, CancellationToken, Task<int>> run,
        params Symbol[] symbols)
    {
        Command command = new(name, Say(danish, english));
        foreach (Symbol symbol in symbols)
        {
            if (symbol is Option option)
            {
                command.Options.Add(option);
            }
            else
            {
                command.Arguments.Add((Argument)symbol);
            }
        }

        command.SetAction((parsed, cancellationToken) => GuardAsync(() => run(ContextOf(parsed), parsed, cancellationToken)));
        return command;
    }

    private RootCommand Root()
    {
        RootCommand root = new(Say(
            "BenefitMeter viser, om de lovede gevinster bliver realiseret.",
            "BenefitMeter shows whether the promised benefits are being realised."));
        globals.AddTo(root, arguments);
        foreach (Command verb in VerbList.For(this, arguments.FirstOrDefault()))
        {
            root.Subcommands.Add(verb);
        }

        root.SetAction((parsed, cancellationToken) =>
            GuardAsync(() => ServeCommand.RunAsync(ContextOf(parsed), cancellationToken)));
        return root;
    }

    private async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (BenefitMeterException failure)
        {
            await error.WriteLineAsync($"{Say("fejl", "error")}: {failure.What.In(Language)}");
            await error.WriteLineAsync($"{Say("næste skridt", "next")}: {failure.Next.In(Language)}");
            return failure.Kind == FailureKind.Catalogue ? Wrong : Failed;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync(
                Say("Afbrudt; intet er skrevet halvt færdigt.", "Stopped; nothing was left half written."));
            return Failed;
        }
        catch (Exception unforeseen)
        {
            // A bug; people get a message and an exit code all the same.
            string what = Unforeseen.Describe(unforeseen);
            await error.WriteLineAsync(
                Say($"fejl: Noget uforudset gik galt ({what}).", $"error: Something unforeseen failed ({what})."));
            await error.WriteLineAsync(Say(
                "næste skridt: Meld det som en fejl med linjen ovenfor og kommandoen.",
                "next: Report it as a bug, with the line above and the command."));
            return Failed;
        }
    }

    private CommandContext ContextOf(ParseResult parsed)
    {
        Settings settings = Settings.Load(parsed.GetValue(globals.Catalogue), parsed.GetValue(globals.SettingsFile), overrides);
        AnsiConsoleOutput destination = new(output);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = destination });
        if (!destination.IsTerminal)
        {
            console.Profile.Width = FileWidth;
        }

        return new CommandContext(settings, Language, globals.FormatOf(parsed), console, error, time);
    }

    private static Language LanguageOf(string[] arguments)
    {
        int index = Array.IndexOf(arguments, "--language");
        string? code = index >= 0 && index + 1 < arguments.Length
            ? arguments[index + 1]
            : arguments.FirstOrDefault(argument =>
                argument.StartsWith("--language=", StringComparison.Ordinal))?["--language=".Length..]
                ?? Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG");
        return code?.StartsWith("da", StringComparison.OrdinalIgnoreCase) == true ? Language.Danish : Language.English;
    }

    // "--Section:Key value" and "--Section:Key=value" set a configuration key. The parser does not see them.
    private static (string[] Arguments, Dictionary<string, string?> Overrides) SplitOverrides(string[] args)
    {
        List<string> rest = [];
        Dictionary<string, string?> overrides = [];
        for (int i = 0; i < args.Length; i++)
        {
            string name = args[i].Split('=', 2)[0];
            if (!name.StartsWith("--", StringComparison.Ordinal) || !name.Contains(':', StringComparison.Ordinal))
            {
                rest.Add(args[i]);
            }
            else if (args[i].Length > name.Length)
            {
                overrides[name[2..]] = args[i][(name.Length + 1)..];
            }
            else
            {
                overrides[name[2..]] = i + 1 < args.Length ? args[++i] : null;
            }
        }

        return ([.. rest], overrides);
    }
}
