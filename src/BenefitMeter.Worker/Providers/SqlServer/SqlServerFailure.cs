using System.Globalization;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Planning;
using BenefitMeter.Worker.Sources;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>Converts SQL Server's errors to failures of a source.</summary>
internal static class SqlServerFailure
{
    /// <summary>Gets the failure of an error.</summary>
    /// <param name="source">The source.</param>
    /// <param name="connection">The name of its connection string.</param>
    /// <param name="extraction">The extraction that was being read.</param>
    /// <param name="exception">The error.</param>
    /// <param name="isOpen">Whether the connection was open.</param>
    public static BenefitMeterException Of(
        SourceDefinition source, string connection, Extraction extraction, SqlException exception, bool isOpen)
    {
        SqlFailure failure = new(extraction, SqlFailure.SourceName(source));
        if (SqlServerSignIn.Of(exception) is var (what, next, canPass))
        {
            return failure.NotSignedIn(connection, what, next, canPass);
        }

        string number = string.Create(CultureInfo.InvariantCulture, $"error {exception.Number}");
        return exception.Number switch
        {
            SqlServerErrors.TimedOut when isOpen => SourceFailure.TimedOut(source, exception),
            SqlServerErrors.TimedOut => failure.NoAnswer(connection, number, exception),
            SqlServerErrors.LockTimedOut => failure.IsLocked(exception),
            var code when SqlServerErrors.OfConflicts.Contains(code) || SqlServerErrors.OfBusy.Contains(code) =>
                failure.Transient(exception.Message, exception),
            _ when SqlServerErrors.IsLost(exception) => isOpen
                ? failure.ConnectionLost($"{exception.Message.TrimEnd('.')}, {number}", exception)
                : failure.NoAnswer(connection, $"{exception.Message.TrimEnd('.')}, {number}", exception),
            var code when code == SqlServerErrors.NoDatabase || SqlServerErrors.OfLogin.Contains(code) =>
                failure.AccessDenied(connection, number, new(
                    $"Tjek bruger, adgangskode og database i ConnectionStrings:{connection}.",
                    $"Check user, password and database in ConnectionStrings:{connection}.")),
            var code when SqlServerErrors.OfRights.Contains(code) =>
                failure.PermissionDenied($"{exception.Message} ({number})", exception),
            var code when SqlServerErrors.OfData.Contains(code) => failure.BadValue(number),
            _ => failure.Refused($"{exception.Message} ({number})", exception),
        };
    }
}
