using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>What SQL Server's errors mean.</summary>
internal static class SqlServerFailure
{
    /// <summary>Says what an error means.</summary>
    public static BenefitMeterException Of(SourceDefinition source, string connection, Extraction extraction, SqlException exception)
    {
        string failed = $"Reading dataset '{extraction.Dataset.Id}' from source '{source.Id}' failed";
        string number = string.Create(CultureInfo.InvariantCulture, $"error {exception.Number}");
        return exception.Number switch
        {
            SqlServerErrors.TimedOut => SourceFailure.TooLong(source, exception),
            var code when SqlServerErrors.IsLost(exception) || SqlServerErrors.OfLocks.Contains(code) => new(
                FailureKind.Transient, $"{failed}: {exception.Message}", "Run again when the database answers.", exception),
            var code when code == SqlServerErrors.NoDatabase || SqlServerErrors.OfLogin.Contains(code) => new(
                FailureKind.Source, $"{failed}: the database does not let connection '{connection}' in ({number}).",
                $"Check user, password and database in ConnectionStrings:{connection}.", null),
            var code when SqlServerErrors.OfRights.Contains(code) => new(
                FailureKind.Source, $"{failed}: {exception.Message} ({number})",
                "Give the user of the connection the right to read: GRANT SELECT ON … TO …", exception),
            var code when SqlServerErrors.OfData.Contains(code) => new(
                FailureKind.Source, $"{failed}: the query meets a value that it cannot convert or calculate with ({number}).",
                "Run the dataset's query by hand on the database, and let it pass the value on as text or leave it out.", null),
            _ => new(
                FailureKind.Source, $"{failed}: {exception.Message} ({number})", "Run the dataset's query by hand on the database, and put it right.",
                exception),
        };
    }
}
