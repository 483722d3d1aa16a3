using System.CommandLine;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Providers;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary>
/// <c>schema</c>: prints the JSON schema with which an editor can complete and explain the keys of the catalogue.
/// </summary>
internal static class SchemaCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Build(CommandLine line) => line.Verb(
        "schema", "Udskriver katalogets JSON-skema til editorer", "Prints the JSON schema of the catalogue for editors",
        async (context, _, _) =>
        {
            await context.Console.Profile.Out.Writer.WriteLineAsync(CatalogueSchema.Write(ProviderCatalogue.Keys));
            return CommandLine.Done;
        });
}
