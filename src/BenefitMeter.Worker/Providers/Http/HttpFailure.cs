using System.Globalization;
using System.Net;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>The failures of HTTP. None of them shows the values of a query, a header or a body (decision 0070).</summary>
internal static class HttpFailure
{
    /// <summary>Gets the failure of a response whose status is not a success.</summary>
    public static BenefitMeterException Of(LocalText what, ReceivedResponse response)
    {
        string status = string.Create(CultureInfo.InvariantCulture, $"{(int)response.Status}");
        return response switch
        {
            { IsTransient: true, RetryAfter: { } wait } => new(
                FailureKind.Transient,
                what.Then(new(
                    $"svarede {status} og beder om en pause på {Seconds(wait)} sekunder.",
                    $"answered {status} and asks for a pause of {Seconds(wait)} seconds.")),
                new("Kør igen efter pausen.", "Run again after the pause."))
            { RetryAfter = wait },
            { IsTransient: true } => new(
                FailureKind.Transient, what.Then(new($"svarede {status}.", $"answered {status}.")),
                new(
                    "Kør igen senere; bliver det ved, så ring til kildens kontakt.",
                    "Run again later; if it continues, call the source's contact.")),
            { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => new(
                FailureKind.Source, what.Then(new($"gav ikke adgang ({status}).", $"denied access ({status}).")),
                new(
                    "Tjek den hemmelighed, som api-key eller client-secret nævner: om den er udløbet, og om den "
                        + "giver ret til at læse dette.",
                    "Check the secret that api-key or client-secret names: whether it has expired, and whether it "
                        + "gives the right to read this.")),
            _ => new(
                FailureKind.Source, what.Then(new($"svarede {status}.", $"answered {status}.")),
                new(
                    "Tjek kildens url; er den rigtig, så ring til kildens kontakt.",
                    "Check the source's url; if it is right, call the source's contact.")),
        };
    }

    /// <summary>Gets the failure of a response that was not received within the timeout.</summary>
    public static BenefitMeterException TookTooLong(LocalText what, TimeSpan timeout, Exception inner)
    {
        string seconds = timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return new(
            FailureKind.Transient,
            what.Then(new($"var over {seconds} sekunder om at svare.", $"took more than {seconds} seconds to answer.")),
            new("Kør igen på et roligere tidspunkt, giv kilden mere tid med timeout: 10m, eller bed om mindre sider.",
                "Run again at a quieter time, give the source more time with timeout: 10m, or ask for smaller pages."), inner);
    }

    /// <summary>Gets the failure of a connection that could not be made, or that was lost.</summary>
    public static BenefitMeterException Lost(LocalText what, Exception inner) => new(
        FailureKind.Transient,
        what.Then(new($"kunne ikke hentes: {inner.Message}", $"could not be received: {inner.Message}")),
        new("Tjek netværket, proxyen, og om tjenesten er oppe, og kør igen.",
            "Check the network, the proxy and whether the service is up, and run again."), inner);

    /// <summary>Gets the failure of a server whose certificate is not trusted.</summary>
    public static BenefitMeterException NotTrusted(LocalText what, Exception inner) => new(
        FailureKind.Source,
        what.Then(new(
            $"har intet certifikat, som denne maskine har tillid til: {inner.Message}",
            $"has no certificate that this machine trusts: {inner.Message}")),
        new("Få certifikatet fornyet, eller gør dets udsteder betroet på denne maskine.",
            "Have the certificate renewed, or have its issuer trusted on this machine."), inner);

    /// <summary>Gets the failure of a reference to another server, to which secrets must not be sent.</summary>
    /// <param name="what">The request, as the start of a sentence.</param>
    /// <param name="how">The kind of reference: a redirect or a next page.</param>
    /// <param name="to">The address that it refers to.</param>
    public static BenefitMeterException Elsewhere(LocalText what, LocalText how, Uri to)
    {
        string server = to.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        return new(
            FailureKind.Source,
            what.Then(new(
                $"henviser til {server} ({how.Danish}), en anden server end den i kildens url; henvisningen følges ikke.",
                $"refers to {server} ({how.English}), another server than that of the source's url; it is not followed.")),
            new(
                "Er tjenesten flyttet, så skriv dens nye adresse som kildens url.",
                "If the service has moved, write its new address as the source's url."));
    }

    /// <summary>Gets the failure of a next page or redirect that is not an address.</summary>
    public static BenefitMeterException NoAddress(LocalText what, LocalText how) => new(
        FailureKind.Source,
        what.Then(new($"har en {how.Danish}, der ikke er en adresse.", $"has a {how.English} that is not an address.")),
        new("Ring til kildens kontakt.", "Call the source's contact."));

    /// <summary>Gets the failure of too many redirects or pages.</summary>
    public static BenefitMeterException Endless(LocalText what, int limit, LocalText things, LocalText next) => new(
        FailureKind.Source, what.Then(new($"har mere end {limit} {things.Danish}.", $"has more than {limit} {things.English}.")),
        next);

    /// <summary>Gets the failure of a response in another format than the source's <c>format</c>.</summary>
    public static BenefitMeterException WrongType(LocalText what, string found, string expected) => new(
        FailureKind.Source, what.Then(new($"er {found}, ikke {expected}.", $"is {found}, not {expected}.")),
        new("Tjek kildens url og format; en almindelig webside er ofte en loginside.",
            "Check the source's url and format; an ordinary web page is often a sign-in page."));

    /// <summary>Gets the failure of a document whose structure is not as the catalogue describes it.</summary>
    public static BenefitMeterException WrongSchema(LocalText what, LocalText found, LocalText next) =>
        new(FailureKind.Source, what.Then(found), next);

    /// <summary>
    /// Gets the failure of a secret that the settings do not have, or that cannot be sent in a header. Its name is not shown,
    /// because people write the secret itself there by mistake.
    /// </summary>
    public static BenefitMeterException NoSecret(string sourceId, string key, bool isThere) => new(
        FailureKind.Catalogue,
        isThere
            ? new($"Kilden '{sourceId}': hemmeligheden, som {key} nævner, har tegn, der ikke kan sendes, fx et linjeskift.",
                $"Source '{sourceId}': the secret that {key} names has characters that cannot be sent, such as a line break.")
            : new($"Kilden '{sourceId}': indstillingerne har ingen hemmelighed med det navn, der er skrevet som {key}.",
                $"Source '{sourceId}': the settings have no secret with the name that {key} gives."),
        new("Skriv hemmeligheden som indstillingen Secrets:NAVN, fx BENEFITMETER__SECRETS__NAVN i miljøet, og NAVN i kataloget.",
            "Write the secret as the setting Secrets:NAME, such as BENEFITMETER__SECRETS__NAME in the environment, "
                + "and NAME in the catalogue."));

    private static string Seconds(TimeSpan wait) => wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}
