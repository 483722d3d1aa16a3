using System.Globalization;
using System.Net;
using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>What can go wrong over HTTP, in words. Nothing here shows a query's values, a header or a body.</summary>
internal static class HttpFailure
{
    /// <summary>An answer that is no success.</summary>
    public static BenefitMeterException Of(LocalText what, ReceivedResponse response)
    {
        string status = string.Create(CultureInfo.InvariantCulture, $"{(int)response.Status}");
        return response switch
        {
            { IsTransient: true, RetryAfter: { } wait } => new(
                FailureKind.Transient,
                what.Then(new(
                    $"svarede {status} og beder om at blive ladt i fred i {Seconds(wait)} sekunder.",
                    $"answered {status} and asks to be left alone for {Seconds(wait)} seconds.")),
                new("Kør igen efter den tid.", "Run again after that time."))
            { RetryAfter = wait },
            { IsTransient: true } => new(
                FailureKind.Transient, what.Then(new($"svarede {status}.", $"answered {status}.")),
                new(
                    "Kør igen senere; bliver det ved, så ring til kildens kontakt.",
                    "Run again later; if it goes on, call the source's contact.")),
            { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => new(
                FailureKind.Source, what.Then(new($"afviste os ({status}).", $"refused us ({status}).")),
                new(
                    "Tjek den hemmelighed, som api-key eller client-secret nævner, om den er udløbet, og at den "
                        + "giver ret til at læse dette.",
                    "Check the secret that api-key or client-secret names, whether it has run out, and that it "
                        + "gives the right to read this.")),
            _ => new(
                FailureKind.Source, what.Then(new($"svarede {status}.", $"answered {status}.")),
                new(
                    "Tjek kildens url; er den rigtig, så ring til kildens kontakt.",
                    "Check the source's url; if it is right, call the source's contact.")),
        };
    }

    /// <summary>An answer that did not come in time.</summary>
    public static BenefitMeterException TookTooLong(LocalText what, TimeSpan timeout, Exception inner)
    {
        string seconds = timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return new(
            FailureKind.Transient,
            what.Then(new($"var over {seconds} sekunder om at svare.", $"took more than {seconds} seconds to answer.")),
            new("Kør igen på et roligere tidspunkt, giv kilden mere med timeout: 10m, eller bed om mindre sider.",
                "Run again at a quieter hour, give the source more with timeout: 10m, or ask for smaller pages."), inner);
    }

    /// <summary>A connection that could not be made, or was lost.</summary>
    public static BenefitMeterException Lost(LocalText what, Exception inner) => new(
        FailureKind.Transient,
        what.Then(new($"kunne ikke hentes: {inner.Message}", $"could not be received: {inner.Message}")),
        new("Tjek netværket, proxyen, og om tjenesten er oppe, og kør igen.",
            "Check the network, the proxy and whether the service is up, and run again."), inner);

    /// <summary>A server whose certificate is not trusted.</summary>
    public static BenefitMeterException NotTrusted(LocalText what, Exception inner) => new(
        FailureKind.Source,
        what.Then(new(
            $"har intet certifikat, som denne maskine har tillid til: {inner.Message}",
            $"has no certificate that this machine trusts: {inner.Message}")),
        new("Få certifikatet fornyet, eller få denne maskine til at have tillid til dets udsteder.",
            "Have the certificate renewed, or its issuer trusted on this machine."), inner);

    /// <summary>A way to another host, which might be sent our secrets.</summary>
    /// <param name="what">What is asked, as the start of a sentence.</param>
    /// <param name="how">What leads there: a redirect or a next page.</param>
    /// <param name="to">Where it leads.</param>
    public static BenefitMeterException Elsewhere(LocalText what, LocalText how, Uri to)
    {
        string place = to.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        return new(
            FailureKind.Source,
            what.Then(new(
                $"har {place} som {how.Danish}, et andet sted end kildens url; den følges ikke.",
                $"has a {how.English} to {place}, another place than the source's url; it is not followed.")),
            new(
                "Er tjenesten flyttet, så skriv dens nye adresse som kildens url.",
                "If the service has moved, write its new address as the source's url."));
    }

    /// <summary>A next page or redirect that is no address.</summary>
    public static BenefitMeterException NoAddress(LocalText what, LocalText how) => new(
        FailureKind.Source,
        what.Then(new($"har en {how.Danish}, der ikke er en adresse.", $"has a {how.English} that is no address.")),
        new("Ring til kildens kontakt.", "Call the source's contact."));

    /// <summary>More redirects or pages than is sensible.</summary>
    public static BenefitMeterException Endless(LocalText what, int most, LocalText things, LocalText next) => new(
        FailureKind.Source, what.Then(new($"har mere end {most} {things.Danish}.", $"has more than {most} {things.English}.")),
        next);

    /// <summary>An answer that is not in the format that was asked for.</summary>
    public static BenefitMeterException WrongType(LocalText what, string found, string expected) => new(
        FailureKind.Source, what.Then(new($"er {found}, ikke {expected}.", $"is {found}, not {expected}.")),
        new("Tjek kildens url og format; en side for mennesker er ofte en login-side.",
            "Check the source's url and format; a page for people is often a sign-in page."));

    /// <summary>A document that is not built as the catalogue says.</summary>
    public static BenefitMeterException WrongSchema(LocalText what, LocalText found, LocalText next) =>
        new(FailureKind.Source, what.Then(found), next);

    /// <summary>
    /// A secret that the settings do not have, or that no header can carry. Its name is not shown: it may be the secret.
    /// </summary>
    public static BenefitMeterException NoSecret(string sourceId, string key, bool isThere) => new(
        FailureKind.Catalogue,
        isThere
            ? new($"Kilden '{sourceId}': hemmeligheden, som {key} nævner, har tegn, der ikke kan sendes, fx et linjeskift.",
                $"Source '{sourceId}': the secret that {key} names has characters that cannot be sent, such as a line break.")
            : new($"Kilden '{sourceId}': indstillingerne har ingen hemmelighed med det navn, som {key} giver.",
                $"Source '{sourceId}': the settings have no secret with the name that {key} gives."),
        new("Skriv hemmeligheden som indstillingen Secrets:NAVN, fx BENEFITMETER__SECRETS__NAVN i miljøet, og NAVN i kataloget.",
            "Write the secret as the setting Secrets:NAME, such as BENEFITMETER__SECRETS__NAME in the environment, "
                + "and NAME in the catalogue."));

    private static string Seconds(TimeSpan wait) => wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}
