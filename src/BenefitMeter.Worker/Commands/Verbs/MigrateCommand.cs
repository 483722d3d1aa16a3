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
        Option<string?> sql = new("--sql")
        {
            Description = line.Say(
                "Skriv SQL'en til denne fil, eller vis den, i stedet for at køre den",
                "Write the SQL to this file, or print it, instead of running it"),
            HelpName = "FILE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return line.Verb(
            "migrate", "Opdaterer rapportdatabasens skema", "Brings the schema of the reporting database up to date",
            (context, parsed, cancellationToken) =>
                parsed.GetResult(sql) is null
                    ? ApplyAsync(context, cancellationToken)
                    : PrintAsync(context, parsed.GetValue(sql), cancellationToken),
            sql);
    }

    private static async Task<int> PrintAsync(CommandContext context, string? file, CancellationToken cancellationToken)
    {
        StoreDialect dialect = ReportingDatabase.Dialect(context);
        string script = dialect.FileStart + Migrations.ScriptText(dialect);
        if (file is null)
        {
            await context.Console.Profile.Out.Writer.WriteAsync(script);
            return CommandLine.Done;
        }

        try
        {
            await File.WriteAllTextAsync(file, script, cancellationToken);
            return CommandLine.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new($"Filen kunne ikke skrives: {exception.Message}", $"The file could not be written: {exception.Message}"),
                new("Angiv en anden fil efter --sql.", "Name another file after --sql."), exception);
        }
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
        await ReportingDatabase.WarnOfSetupAsync(context, cancellationToken);
        return CommandLine.Done;
    }
}
