using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>What SQL Server's errors mean.</summary>
internal static class SqlServerFailure
{
    private const int TimedOut = -2;
    private const byte ConnectionLost = 20;

    // Deadlock, lock timeout, snapshot conflict; a server or database that is moving or busy; a broken network.
    private static readonly HashSet<int> Passing =
        [1205, 1222, 3960, 40143, 40197, 40501, 40613, 49918, 49919, 49920, 53, 64, 233, 10053, 10054, 10060];

    // Conversions and arithmetic: the server quotes the value it stumbled over.
    private static readonly HashSet<int> OfData = [220, 232, 241, 242, 244, 245, 248, 8114, 8115, 8134, 8152, 8169, 9803];

    private static readonly HashSet<int> OfRights = [229, 230, 262, 297, 300, 916];

    /// <summary>Says what an error means.</summary>
    public static BenefitMeterException Of(SourceDefinition source, string connection, Extraction extraction, SqlException exception)
    {
        string failed = $"Reading dataset '{extraction.Dataset.Id}' from source '{source.Id}' failed";
        string number = string.Create(CultureInfo.InvariantCulture, $"error {exception.Number}");
        return exception.Number switch
        {
            TimedOut => SourceFailure.TooLong(source, exception),
            _ when exception.Class >= ConnectionLost || Passing.Contains(exception.Number) => new(
                FailureKind.Transient, $"{failed}: {exception.Message}", "Run again when the database answers.", exception),
            18456 or 4060 => new(
                FailureKind.Source, $"{failed}: the database does not let connection '{connection}' in ({number}).",
                $"Check user, password and database in ConnectionStrings:{connection}.", null),
            var code when OfRights.Contains(code) => new(
                FailureKind.Source, $"{failed}: {exception.Message} ({number})",
                "Give the user of the connection the right to read: GRANT SELECT ON … TO …", exception),
            var code when OfData.Contains(code) => new(
                FailureKind.Source, $"{failed}: the query meets a value that it cannot convert or calculate with ({number}).",
                "Run the dataset's query by hand on the database, and let it pass the value on as text or leave it out.", null),
            _ => new(
                FailureKind.Source, $"{failed}: {exception.Message} ({number})", "Run the dataset's query by hand on the database, and put it right.",
                exception),
        };
    }
}
