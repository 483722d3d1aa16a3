using System.CommandLine;
using BenefitMeter.Worker.Catalogues.Keys;
using BenefitMeter.Worker.Providers;

namespace BenefitMeter.Worker.Commands.Verbs;

/// <summary><c>schema</c>: the JSON schema that lets an editor complete and explain every key of the catalogue.</summary>
internal static class SchemaCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Build(CommandLine line) => line.Verb(
        "schema", "Skriver katalogets JSON-skema til editorer", "Prints the catalogue's JSON schema for editors",
        async (context, _, _) =>
        {
            await context.Console.Profile.Out.Writer.WriteLineAsync(CatalogueSchema.Write(ProviderCatalogue.Keys));
            return CommandLine.Done;
        });
}
