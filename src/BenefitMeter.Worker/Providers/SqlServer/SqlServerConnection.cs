using System.Data.Common;
using BenefitMeter.Definitions;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>The connection string of a source that is a SQL Server database.</summary>
internal static class SqlServerConnection
{
    private const int ConnectSeconds = 5;

    /// <summary>
    /// Reads a connection string: it must say <c>Encrypt=</c>, because versions of the driver differ in what they take for
    /// granted (contracts.md 32); reading only is asked for, and a server that does not answer is given up after 5 seconds
    /// unless the string says otherwise.
    /// </summary>
    /// <exception cref="BenefitMeterException">It does not say <c>Encrypt=</c>.</exception>
    public static string Read(string text, SourceDefinition source, string name)
    {
        if (!new DbConnectionStringBuilder { ConnectionString = text }.ContainsKey("Encrypt"))
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue, $"The connection string '{name}' of source '{source.Id}' does not say Encrypt=.",
                "Write Encrypt=True into it, or Encrypt=False where the network is trusted.", null);
        }

        var builder = new SqlConnectionStringBuilder(text)
        {
            ApplicationIntent = ApplicationIntent.ReadOnly,
            Pooling = false,
            CommandTimeout = (int)Math.Ceiling(source.Timeout.TotalSeconds),
        };
        if (!builder.ShouldSerialize("Application Name"))
        {
            builder.ApplicationName = "BenefitMeter";
        }

        if (!builder.ShouldSerialize("Connect Timeout"))
        {
            builder.ConnectTimeout = ConnectSeconds;
        }

        return builder.ToString();
    }
}
