using BenefitMeter.Definitions;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Configuration;
using Spectre.Console;

namespace BenefitMeter.Worker.Commands;

/// <summary>The settings, streams and clock that a command works with.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Language">The language of what people read.</param>
/// <param name="Format">The format in which rows are printed.</param>
/// <param name="Console">The output for results.</param>
/// <param name="Error">The output for errors and warnings.</param>
/// <param name="Time">The clock.</param>
internal sealed record CommandContext(
    Settings Settings, Language Language, OutputFormat Format, IAnsiConsole Console, TextWriter Error, TimeProvider Time)
{
    /// <summary>Gets whether results are printed for people rather than machines.</summary>
    public bool ForPeople => Format == OutputFormat.Text;

    /// <summary>Returns the text in <see cref="Language"/>.</summary>
    public string Say(string danish, string english) => Language == Language.Danish ? danish : english;

    /// <summary>Prints a line for people. Ignored in formats for machines, which have rows only.</summary>
    public void Line(string danish, string english)
    {
        if (ForPeople)
        {
            Console.Profile.Out.Writer.WriteLine(Say(danish, english));
        }
    }

    /// <summary>Prints a table in <see cref="Format"/>.</summary>
    public void Write(OutputTable table) => OutputWriter.Write(table, Format, Language, Console);
}
