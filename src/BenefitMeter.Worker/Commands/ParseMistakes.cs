using System.CommandLine;
using System.CommandLine.Parsing;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Commands;

/// <summary>The mistakes in a command line. Their Danish texts are ours, because the parser has none.</summary>
internal static class ParseMistakes
{
    /// <summary>Returns all mistakes, one sentence for each; empty if there are none.</summary>
    public static IReadOnlyList<string> Find(ParseResult parsed, Language language)
    {
        string[] unknown = [.. UnknownOptions(parsed).Select(mistake => mistake.In(language))];
        return unknown.Length > 0 ? unknown
            : language == Language.Danish ? [.. InDanish(parsed)]
            : [.. parsed.Errors.Select(mistake => mistake.Message)];
    }

    // Where names may follow, the parser reads an unknown option as a name.
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
                new($"Tilvalget '{option}' findes ikke.", $"There is no option '{option}'."), option, known));
    }

    private static IEnumerable<string> InDanish(ParseResult parsed)
    {
        IEnumerable<string> mistakes = parsed.Errors.Select(mistake => mistake.SymbolResult switch
        {
            OptionResult { IdentifierToken: null } option => $"Tilvalget '{option.Option.Name}' skal angives.",
            OptionResult { Tokens.Count: 0 } option => $"Tilvalget '{option.Option.Name}' mangler en værdi.",
            OptionResult { Tokens: [var token] } option =>
                $"'{token.Value}' er ikke en gyldig værdi for tilvalget '{option.Option.Name}'.{Choices(option.Option)}",
            OptionResult option => $"Tilvalget '{option.Option.Name}' kan kun have én værdi.",
            ArgumentResult argument => $"Navnet <{argument.Argument.Name}> mangler efter '{parsed.CommandResult.Command.Name}'.",
            _ when parsed.UnmatchedTokens.Count == 0 => $"Der mangler en kommando efter '{parsed.CommandResult.Command.Name}'.",
            _ => string.Empty,
        });
        return mistakes.Where(text => text.Length > 0)
            .Concat(parsed.UnmatchedTokens.Select(text => $"'{text}' er hverken en kommando eller et navn, der kan bruges her."));
    }

    private static string Choices(Option option)
    {
        string[] choices =
            [.. option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(choice => choice.Label)];
        return choices.Length == 0 ? string.Empty : $" Skriv en af disse: {string.Join(", ", choices)}.";
    }
}
