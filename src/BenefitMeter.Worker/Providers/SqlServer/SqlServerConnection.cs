using System.Data.Common;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>Connection strings of SQL Server.</summary>
internal static class SqlServerConnection
{
    private const int ConnectSeconds = 5;

    /// <summary>Reads the connection string of a source, with reading only asked for.</summary>
    /// <exception cref="BenefitMeterException">It does not say <c>Encrypt=</c>.</exception>
    public static string Read(string text, SourceDefinition source, string name)
    {
        SqlConnectionStringBuilder builder = Read(text, new(
            $"Forbindelsesstrengen '{name}' til kilden '{source.Id}'",
            $"The connection string '{name}' of source '{source.Id}'"));
        builder.ApplicationIntent = ApplicationIntent.ReadOnly;
        builder.Pooling = false;
        builder.CommandTimeout = (int)Math.Ceiling(source.Timeout.TotalSeconds);
        return builder.ToString();
    }

    /// <summary>
    /// Reads a connection string: it must say <c>Encrypt=</c>, because versions of the driver differ in what they take for
    /// granted (rule 32); a server that does not answer is given up after 5 seconds unless the string says otherwise.
    /// </summary>
    /// <param name="text">The connection string.</param>
    /// <param name="name">What messages call it, as the start of a sentence.</param>
    /// <exception cref="BenefitMeterException">It does not say <c>Encrypt=</c>.</exception>
    public static SqlConnectionStringBuilder Read(string text, LocalText name)
    {
        // Versions of the driver differ in what they do without it (decision 0050).
        if (!new DbConnectionStringBuilder { ConnectionString = text }.ContainsKey("Encrypt"))
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue, name.Then(new("siger ikke Encrypt=.", "does not say Encrypt=.")),
                new("Skriv Encrypt=True i den, eller Encrypt=False, hvor netværket er til at stole på.",
                    "Write Encrypt=True into it, or Encrypt=False where the network is trusted."));
        }

        var builder = new SqlConnectionStringBuilder(text);
        if (!builder.ShouldSerialize("Application Name"))
        {
            builder.ApplicationName = "BenefitMeter";
        }

        if (!builder.ShouldSerialize("Connect Timeout"))
        {
            builder.ConnectTimeout = ConnectSeconds;
        }

        return builder;
    }
}
