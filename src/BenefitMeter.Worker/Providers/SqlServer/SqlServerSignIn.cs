using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;
using BenefitMeter.Definitions;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>The failures of a sign-in in the driver, before the server is asked.</summary>
internal static partial class SqlServerSignIn
{
    // The driver reports these failures as errors without a number, raised in procedures of its own: the first where it signs
    // in with Kerberos, the second where it asks Microsoft Entra for a token.
    private const string Kerberos = "GenClientContext";
    private const string Entra = "AcquireToken";

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

    private static readonly (LocalText What, LocalText Next) NoEntra = (
        new("kan ikke åbnes, fordi Microsoft Entra ikke kan nås eller ikke svarede i tide",
            "cannot be opened, because Microsoft Entra cannot be reached or did not answer in time"),
        new("Giv maskinen adgang til login.microsoftonline.com på port 443 (firewall, eller HTTPS_PROXY), eller skriv Connect"
            + " Timeout=60 i forbindelsesstrengen, hvis svaret er langsomt; prøv så igen.",
            "Give the machine access to login.microsoftonline.com on port 443 (firewall, or HTTPS_PROXY), or write Connect"
            + " Timeout=60 into the connection string if the answer is slow; then try again."));

    private static readonly (LocalText What, LocalText Next) NoToken = (
        new("kan ikke åbnes, fordi Microsoft Entra ikke lod BenefitMeter logge på",
            "cannot be opened, because Microsoft Entra did not sign BenefitMeter in"),
        new("Tjek Authentication i forbindelsesstrengen. Active Directory Managed Identity kræver en maskine i Azure med en"
            + " identitet; har den flere, er User ID den rettes klient-id. Til Active Directory Service Principal er User ID"
            + " applikationens klient-id og Password en hemmelighed, der ikke er udløbet. En tjeneste kan ikke logge på i en"
            + " browser.",
            "Check Authentication in the connection string. Active Directory Managed Identity needs a machine in Azure with an"
            + " identity; if it has several, User ID is the right one's client id. For Active Directory Service Principal,"
            + " User ID is the application's client id and Password a secret that has not expired. A service cannot sign in"
            + " through a browser."));

    /// <summary>
    /// Gets the failure, as the text after the database's name, the hint, and whether it can pass by itself. Null for every other
    /// error.
    /// </summary>
    public static (LocalText What, LocalText Next, bool CanPass)? Of(SqlException error)
    {
        if (error.Number == 0 && error.Procedure == Entra)
        {
            return OfEntra(error);
        }

        if (error.GetBaseException() is AuthenticationException)
        {
            return (NoTrust.What, NoTrust.Next, false);
        }

        if (error.Number != 0 || error.Procedure != Kerberos)
        {
            return null;
        }

        (LocalText what, LocalText next) =
            error.Message.Contains(MissingLibrary, StringComparison.Ordinal) ? NoLibrary : NoTicket;
        return (what, next, false);
    }

    // Azure's own messages are long lists of what was tried; Microsoft's documents explain the code.
    private static (LocalText What, LocalText Next, bool CanPass) OfEntra(SqlException error)
    {
        if (error.GetBaseException() is
            HttpRequestException or IOException or SocketException or AuthenticationException or OperationCanceledException)
        {
            return (NoEntra.What, NoEntra.Next, true);
        }

        Match code = EntraCode().Match(error.Message);
        return (code.Success ? NoToken.What.Then(LocalText.Same($"({code.Value})")) : NoToken.What, NoToken.Next, false);
    }

    [GeneratedRegex(@"AADSTS\d+")]
    private static partial Regex EntraCode();
}
