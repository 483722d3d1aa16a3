namespace BenefitMeter.Definitions;

/// <summary>How much a definition issue weighs.</summary>
public enum IssueLevel
{
    /// <summary>The catalogue can be used; someone should look.</summary>
    Warning,

    /// <summary>The catalogue cannot be used.</summary>
    Error,
}

/// <summary>Where in the catalogue something stands.</summary>
/// <param name="File">The file, relative to the catalogue folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record FileLocation(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}

/// <summary>A mistake in the catalogue: all of them are reported at once, none is an exception (rule E2).</summary>
/// <param name="Level">How much it weighs.</param>
/// <param name="Code">A stable code, such as <c>UnknownKey</c>.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Message">What is wrong, with the value found.</param>
/// <param name="Hint">What to do; null where the message says it.</param>
public sealed record DefinitionIssue(IssueLevel Level, string Code, FileLocation Location, LocalText Message, LocalText? Hint)
{
    /// <summary>Prints the issue as <c>file:line:column: error: message (hint)</c>.</summary>
    public string In(Language language)
    {
        string level = (Level, language) switch
        {
            (IssueLevel.Error, Language.Danish) => "fejl",
            (IssueLevel.Warning, Language.Danish) => "advarsel",
            (IssueLevel.Error, _) => "error",
            _ => "warning",
        };
        string hint = Hint is null ? string.Empty : $" ({Hint.In(language)})";
        return $"{Location}: {level}: {Message.In(language)}{hint}";
    }

    /// <inheritdoc/>
    public override string ToString() => In(Language.English);
}
