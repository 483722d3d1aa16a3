using System.CommandLine;
using System.CommandLine.Parsing;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Commands;

/// <summary>What is wrong with a command line as it was typed. The parser has no Danish of its own.</summary>
internal static class ParseMistakes
{
    /// <summary>Gets every mistake, a sentence each; empty where there is none.</summary>
    public static IReadOnlyList<string> Find(ParseResult parsed, Language language)
    {
        string[] unknown = [.. UnknownOptions(parsed).Select(mistake => mistake.In(language))];
        return unknown.Length > 0 ? unknown
            : language == Language.Danish ? [.. InDanish(parsed)]
            : [.. parsed.Errors.Select(mistake => mistake.Message)];
    }

    // The parser takes an option that it does not know for a name, where names are taken.
    private static IEnumerable<LocalText> UnknownOptions(ParseResult parsed)
    {
        string[] known =
        [
            .. parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options)
                .Select(option => option.Name),
        ];
        IEnumerable<string> names = parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens).Select(token => token.Value);
        return names.Concat(parsed.UnmatchedTokens).Where(text => text.StartsWith('-')).Distinct()
            .Select(option => Suggestion.After(
                new($"Der er ingen indstilling '{option}'.", $"There is no option '{option}'."), option, known));
    }

    private static IEnumerable<string> InDanish(ParseResult parsed)
    {
        IEnumerable<string> wrong = parsed.Errors.Select(mistake => mistake.SymbolResult switch
        {
            OptionResult { IdentifierToken: null } option => $"Indstillingen '{option.Option.Name}' skal skrives.",
            OptionResult { Tokens.Count: 0 } option => $"Indstillingen '{option.Option.Name}' mangler sin værdi.",
            OptionResult { Tokens: [var token] } option =>
                $"'{token.Value}' kan ikke stå efter indstillingen '{option.Option.Name}'.{Choices(option.Option)}",
            OptionResult option => $"Indstillingen '{option.Option.Name}' kan kun have én værdi.",
            ArgumentResult argument => $"Navnet <{argument.Argument.Name}> mangler efter '{parsed.CommandResult.Command.Name}'.",
            _ when parsed.UnmatchedTokens.Count == 0 => $"Der mangler en kommando efter '{parsed.CommandResult.Command.Name}'.",
            _ => string.Empty,
        });
        return wrong.Where(text => text.Length > 0)
            .Concat(parsed.UnmatchedTokens.Select(text => $"'{text}' er hverken en kommando eller et navn, der hører til her."));
    }

    private static string Choices(Option option)
    {
        string[] choices =
            [.. option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(choice => choice.Label)];
        return choices.Length == 0 ? string.Empty : $" Skriv en af: {string.Join(", ", choices)}.";
    }
}
