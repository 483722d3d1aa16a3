using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Commands.Verbs;

namespace BenefitMeter.Worker.Commands;

/// <summary>The options that every command has.</summary>
internal sealed class GlobalOptions
{
    /// <summary>Creates the options.</summary>
    /// <param name="language">The language of their descriptions, and the default of <c>--language</c>.</param>
    public GlobalOptions(Language language)
    {
        string Say(string danish, string english) => language == Language.Danish ? danish : english;
        Catalogue = new Option<string?>("--catalogue")
        {
            Description = Say(
                "Katalogets mappe (standard: Catalogue:Path, ellers den aktuelle mappe)",
                "The catalogue folder (default: Catalogue:Path, else the working folder)"),
            HelpName = "DIR",
            Recursive = true,
        };
        SettingsFile = new Option<string?>("--settings")
        {
            Description = Say("En JSON-fil med indstillinger", "A JSON file with settings"),
            HelpName = "FILE",
            Recursive = true,
        };
        Format = new Option<string>("--format")
        {
            Description = Say("Resultatets format", "The format of the result"),
            DefaultValueFactory = _ => "text",
            Recursive = true,
        };
        Format.AcceptOnlyFromAmong("text", "json", "csv", "excel");
        LanguageCode = new Option<string>("--language")
        {
            Description = Say("Sproget i alle tekster til læsere", "The language of all texts for people"),
            DefaultValueFactory = _ => language == Language.Danish ? "da" : "en",
            Recursive = true,
        };
        LanguageCode.AcceptOnlyFromAmong("da", "en");
    }

    /// <summary>Gets the option for the catalogue folder.</summary>
    public Option<string?> Catalogue { get; }

    /// <summary>Gets the option for the settings file.</summary>
    public Option<string?> SettingsFile { get; }

    /// <summary>Gets the option for the output format. Default: <c>text</c>.</summary>
    public Option<string> Format { get; }

    /// <summary>Gets the option for the language.</summary>
    public Option<string> LanguageCode { get; }

    /// <summary>Adds the options to the root command, so that every command has them.</summary>
    /// <param name="root">The root command.</param>
    /// <param name="arguments">The command line.</param>
    public void AddTo(RootCommand root, IEnumerable<string> arguments)
    {
        // Reports have a --format of their own, and help would list both.
        Format.Hidden = arguments.Contains(ReportCommand.Name);
        root.Options.Add(Catalogue);
        root.Options.Add(SettingsFile);
        root.Options.Add(Format);
        root.Options.Add(LanguageCode);
    }

    /// <summary>Returns the output format of a parsed command line.</summary>
    public OutputFormat FormatOf(ParseResult parsed) => FormatOf(parsed.GetValue(Format));

    /// <summary>Returns the output format of a code; <see cref="OutputFormat.Text"/> for an unknown code.</summary>
    public static OutputFormat FormatOf(string? word) => word switch
    {
        "json" => OutputFormat.Json,
        "csv" => OutputFormat.Csv,
        "excel" => OutputFormat.Excel,
        _ => OutputFormat.Text,
    };
}
