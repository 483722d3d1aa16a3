using System.Data.Common;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>Reads connection strings of SQL Server.</summary>
internal static class SqlServerConnection
{
    /// <summary>Reads the connection string of a source, and adds <c>ApplicationIntent=ReadOnly</c>.</summary>
    /// <exception cref="BenefitMeterException">The string does not contain <c>Encrypt=</c>.</exception>
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
    /// Reads a connection string. It must contain <c>Encrypt=</c> (rule 32). The connect timeout is the driver's, 15 seconds,
    /// unless the string has another one: Kerberos, TLS and the way to a secondary are several connections.
    /// </summary>
    /// <param name="text">The connection string.</param>
    /// <param name="name">The string's name in messages, as the start of a sentence.</param>
    /// <exception cref="BenefitMeterException">The string does not contain <c>Encrypt=</c>.</exception>
    public static SqlConnectionStringBuilder Read(string text, LocalText name)
    {
        // Versions of the driver have different defaults (decision 0050).
        if (!new DbConnectionStringBuilder { ConnectionString = text }.ContainsKey("Encrypt"))
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue, name.Then(new("indeholder ikke Encrypt=.", "does not contain Encrypt=.")),
                new("Skriv Encrypt=True i den (Encrypt=Strict til SQL Server 2022 eller senere), eller Encrypt=False, hvis "
                        + "netværket er sikkert.",
                    "Write Encrypt=True into it (Encrypt=Strict for SQL Server 2022 or later), or Encrypt=False if the network "
                        + "is trusted."));
        }

        var builder = new SqlConnectionStringBuilder(text);
        if (!builder.ShouldSerialize("Application Name"))
        {
            builder.ApplicationName = "BenefitMeter";
        }

        return builder;
    }
}
