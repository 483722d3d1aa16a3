using System.Security.Authentication;
using BenefitMeter.Definitions;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>The failures of a sign-in in the driver, before the server is asked.</summary>
internal static class SqlServerSignIn
{
    // The driver reports both failures as an error without a number, raised in this procedure of its own.
    private const string Procedure = "GenClientContext";

    // The driver names it only in a stack trace in its message, so the message is never shown.
    private const string MissingLibrary = "NetSecurityNative";

    private static readonly (LocalText What, LocalText Next) NoLibrary = (
        new("kan ikke åbnes med Integrated Security, fordi biblioteket libgssapi_krb5 ikke er installeret",
            "cannot be opened with Integrated Security, because the library libgssapi_krb5 is not installed"),
        new("Installér det (Debian og Ubuntu: libgssapi-krb5-2; Red Hat: krb5-libs), og giv den konto, der kører BenefitMeter,"
            + " en Kerberos-billet (kinit eller en keytab); eller log på med User ID og Password.",
            "Install it (Debian and Ubuntu: libgssapi-krb5-2; Red Hat: krb5-libs), and give the account that runs BenefitMeter"
            + " a Kerberos ticket (kinit or a keytab); or sign in with User ID and Password."));

    private static readonly (LocalText What, LocalText Next) NoTicket = (
        new("kan ikke åbnes med Integrated Security, fordi Kerberos ikke har nogen billet til serveren",
            "cannot be opened with Integrated Security, because Kerberos has no ticket for the server"),
        new("Giv den konto, der kører BenefitMeter, en Kerberos-billet (kinit eller en keytab; på Windows en domænekonto)."
            + " Har den en, så tjek, at Server er værtens fulde navn, og at dens SPN er registreret (MSSQLSvc/VÆRT:PORT)."
            + " Log ellers på med User ID og Password.",
            "Give the account that runs BenefitMeter a Kerberos ticket (kinit or a keytab; on Windows a domain account)."
            + " If it has one, check that Server is the host's full name, and that its SPN is registered (MSSQLSvc/HOST:PORT)."
            + " Otherwise sign in with User ID and Password."));

    private static readonly (LocalText What, LocalText Next) NoTrust = (
        new("kan ikke åbnes, fordi denne maskine ikke stoler på serverens certifikat",
            "cannot be opened, because this machine does not trust the server's certificate"),
        new("Installér certifikatet fra serverens udsteder, og skriv værtens fulde navn i Server, som det står i serverens"
            + " certifikat. Er netværket sikkert, kan TrustServerCertificate=True springe kontrollen over, dog ikke ved"
            + " Encrypt=Strict.",
            "Install the certificate of the server's issuer, and write the host's full name in Server as the server's certificate"
            + " has it. On a trusted network TrustServerCertificate=True skips the check, but not with Encrypt=Strict."));

    /// <summary>Gets the failure, as the text after the database's name, and the hint. Null for every other error.</summary>
    public static (LocalText What, LocalText Next)? Of(SqlException error)
    {
        if (error.GetBaseException() is AuthenticationException)
        {
            return NoTrust;
        }

        if (error.Number != 0 || error.Procedure != Procedure)
        {
            return null;
        }

        return error.Message.Contains(MissingLibrary, StringComparison.Ordinal) ? NoLibrary : NoTicket;
    }
}
