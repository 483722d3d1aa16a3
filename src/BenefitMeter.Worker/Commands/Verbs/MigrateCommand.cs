using System.CommandLine;
using BenefitMeter.Worker.Commands.Output;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary><c>migrate</c>: brings the schema of the reporting database up to date, or prints the SQL.</summary>
internal static class MigrateCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line)
    {
        Option<bool> sql = new("--sql")
        { Description = line.Say("Vis SQL'en i stedet for at køre den", "Print the SQL instead of running it") };
        return line.Verb(
            "migrate", "Opdaterer rapportdatabasens skema", "Brings the schema of the reporting database up to date",
            (context, parsed, cancellationToken) =>
                parsed.GetValue(sql) ? PrintAsync(context) : ApplyAsync(context, cancellationToken),
            sql);
    }

    private static async Task<int> PrintAsync(CommandContext context)
    {
        await context.Console.Profile.Out.Writer.WriteLineAsync(Migrations.ScriptText(ReportingDatabase.Dialect(context)));
        return CommandLine.Done;
    }

    private static async Task<int> ApplyAsync(CommandContext context, CancellationToken cancellationToken)
    {
        ReportingStore store = ReportingDatabase.At(context);
        IReadOnlyList<string> applied = await store.MigrateAsync(cancellationToken);
        context.Write(new OutputTable(
            [new OutputColumn("script", new("Script", "Script"))], [.. applied.Select(name => (IReadOnlyList<object?>)[name])]));
        context.Line(
            applied.Count == 0 ? $"{store.Place} var allerede opdateret." : $"{store.Place} er opdateret.",
            applied.Count == 0 ? $"{store.Place} was already up to date." : $"{store.Place} is now up to date.");
        if (await store.CautionAsync(cancellationToken) is { } caution)
        {
            context.Error.WriteLine($"{context.Say("advarsel", "warning")}: {caution.In(context.Language)}");
        }

        return CommandLine.Done;
    }
}
