namespace BenefitMeter.Definitions;

/// <summary>The severity of a definition issue.</summary>
public enum IssueLevel
{
    /// <summary>The catalogue can be used, but someone should look at the issue.</summary>
    Warning,

    /// <summary>The catalogue cannot be used.</summary>
    Error,
}

/// <summary>A location in the catalogue.</summary>
/// <param name="File">The file, relative to the catalogue folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record FileLocation(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}

/// <summary>A mistake in the catalogue. All mistakes are reported at once; none is thrown as an exception (rule E2).</summary>
/// <param name="Level">The severity.</param>
/// <param name="Code">A stable code, such as <c>UnknownKey</c>.</param>
/// <param name="Location">The location of the mistake.</param>
/// <param name="Message">What is wrong, including the value found.</param>
/// <param name="Hint">What to do; null if the message already says it.</param>
public sealed record DefinitionIssue(IssueLevel Level, string Code, FileLocation Location, LocalText Message, LocalText? Hint)
{
    /// <summary>Formats the issue as <c>file:line:column: error: message (hint)</c>.</summary>
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
