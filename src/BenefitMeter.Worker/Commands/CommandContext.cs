using BenefitMeter.Definitions;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Configuration;
using Spectre.Console;

namespace BenefitMeter.Worker.Commands;

/// <summary>What every command works with.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Format">How rows are printed.</param>
/// <param name="Console">Where results go.</param>
/// <param name="Error">Where messages about what is wrong go.</param>
/// <param name="Time">The clock.</param>
internal sealed record CommandContext(
    Settings Settings, Language Language, OutputFormat Format, IAnsiConsole Console, TextWriter Error, TimeProvider Time)
{
    /// <summary>Gets whether results are for people.</summary>
    public bool ForPeople => Format == OutputFormat.Text;

    /// <summary>Picks the text in the reader's language.</summary>
    public string Say(string danish, string english) => Language == Language.Danish ? danish : english;

    /// <summary>Prints a line for people; machines get rows only.</summary>
    public void Line(string danish, string english)
    {
        if (ForPeople)
        {
            Console.Profile.Out.Writer.WriteLine(Say(danish, english));
        }
    }

    /// <summary>Prints rows.</summary>
    public void Write(OutputTable table) => OutputWriter.Write(table, Format, Language, Console);
}
