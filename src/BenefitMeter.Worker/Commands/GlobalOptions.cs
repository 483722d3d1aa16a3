using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Worker.Commands.Output;

namespace BenefitMeter.Worker.Commands;

/// <summary>The options that every verb takes.</summary>
internal sealed class GlobalOptions
{
    /// <summary>Makes the options with descriptions in a language.</summary>
    public GlobalOptions(Language language)
    {
        string Say(string danish, string english) => language == Language.Danish ? danish : english;
        Catalogue = new Option<string?>("--catalogue")
        {
            Description = Say(
                "Katalogets mappe (ellers Catalogue:Path, ellers den aktuelle mappe)",
                "The catalogue folder (else Catalogue:Path, else the working folder)"),
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
            Description = Say("Hvordan resultatet skrives", "How the result is printed"),
            DefaultValueFactory = _ => "text",
            Recursive = true,
        };
        Format.AcceptOnlyFromAmong("text", "json", "csv", "excel");
        LanguageCode = new Option<string>("--language")
        {
            Description = Say("Sprog for alt, hvad mennesker læser", "The language of everything people read"),
            DefaultValueFactory = _ => language == Language.Danish ? "da" : "en",
            Recursive = true,
        };
        LanguageCode.AcceptOnlyFromAmong("da", "en");
    }

    /// <summary>Gets the catalogue folder's option.</summary>
    public Option<string?> Catalogue { get; }

    /// <summary>Gets the settings file's option.</summary>
    public Option<string?> SettingsFile { get; }

    /// <summary>Gets the output format's option.</summary>
    public Option<string> Format { get; }

    /// <summary>Gets the language's option.</summary>
    public Option<string> LanguageCode { get; }

    /// <summary>Adds the options to the root, from where every verb has them.</summary>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(Catalogue);
        root.Options.Add(SettingsFile);
        root.Options.Add(Format);
        root.Options.Add(LanguageCode);
    }

    /// <summary>Reads the output format.</summary>
    public OutputFormat FormatOf(ParseResult parsed) => FormatOf(parsed.GetValue(Format));

    /// <summary>Gets the output format that a word means; the one for people where it means none.</summary>
    public static OutputFormat FormatOf(string? word) => word switch
    {
        "json" => OutputFormat.Json,
        "csv" => OutputFormat.Csv,
        "excel" => OutputFormat.Excel,
        _ => OutputFormat.Text,
    };
}
