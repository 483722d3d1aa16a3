using System.Globalization;
using System.Net;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>What can go wrong over HTTP, in words. Nothing here shows a query's values, a header or a body.</summary>
internal static class HttpFailure
{
    /// <summary>An answer that is no success.</summary>
    public static BenefitMeterException Of(string what, HttpAnswer answer)
    {
        string status = string.Create(CultureInfo.InvariantCulture, $"{(int)answer.Status}");
        return answer switch
        {
            { IsPassing: true, RetryAfter: { } wait } => new(
                FailureKind.Transient,
                string.Create(CultureInfo.InvariantCulture, $"{what} answered {status} and asks to be left alone for {wait.TotalSeconds:0} seconds."),
                "Run again after that time.", null)
            { RetryAfter = wait },
            { IsPassing: true } => new(
                FailureKind.Transient, $"{what} answered {status}.", "Run again later; if it goes on, call the source's contact.", null),
            { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => new(
                FailureKind.Source, $"{what} refused us ({status}).",
                "Check the secret that api-key or client-secret names, whether it has run out, and that it gives the right to read this.", null),
            _ => new(
                FailureKind.Source, $"{what} answered {status}.", "Check the source's url; if it is right, call the source's contact.", null),
        };
    }

    /// <summary>An answer that did not come in time.</summary>
    public static BenefitMeterException TookTooLong(string what, TimeSpan timeout, Exception inner) => new(
        FailureKind.Transient,
        string.Create(CultureInfo.InvariantCulture, $"{what} took more than {timeout.TotalSeconds} seconds to answer."),
        "Run again at a quieter hour, give the source more with timeout: 10m, or ask for smaller pages.", inner);

    /// <summary>A connection that could not be made, or was lost.</summary>
    public static BenefitMeterException Lost(string what, Exception inner) => new(
        FailureKind.Transient, $"{what} could not be received: {inner.Message}",
        "Check the network, the proxy and whether the service is up, and run again.", inner);

    /// <summary>A server whose certificate is not trusted.</summary>
    public static BenefitMeterException NotTrusted(string what, Exception inner) => new(
        FailureKind.Source, $"{what} has no certificate that this machine trusts: {inner.Message}",
        "Have the certificate renewed, or its issuer trusted on this machine.", inner);

    /// <summary>A way to another host, which might be sent our secrets.</summary>
    /// <param name="what">What is asked, as the start of a sentence.</param>
    /// <param name="how">What leads there: a redirect or a next page.</param>
    /// <param name="to">Where it leads.</param>
    public static BenefitMeterException Elsewhere(string what, string how, Uri to) => new(
        FailureKind.Source,
        $"{what} has a {how} to {to.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}, another place than the source's url; it is not followed.",
        "If the service has moved, write its new address as the source's url.", null);

    /// <summary>A next page or redirect that is no address.</summary>
    public static BenefitMeterException NoAddress(string what, string how) => new(
        FailureKind.Source, $"{what} has a {how} that is no address.", "Call the source's contact.", null);

    /// <summary>More redirects or pages than is sensible.</summary>
    public static BenefitMeterException Endless(string what, int most, string things, string next) => new(
        FailureKind.Source, string.Create(CultureInfo.InvariantCulture, $"{what} has more than {most} {things}."), next, null);

    /// <summary>An answer that is not in the format that was asked for.</summary>
    public static BenefitMeterException WrongType(string what, string? found, string expected) => new(
        FailureKind.Source, $"{what} is {found}, not {expected}.",
        "Check the source's url and format; a page for people is often a sign-in page.", null);

    /// <summary>A document that is not built as the catalogue says.</summary>
    public static BenefitMeterException WrongSchema(string what, string found, string next, Exception? inner = null) => new(
        FailureKind.Source, $"{what} {found}", next, inner);

    /// <summary>A secret that the settings do not have, or that no header can carry. Its name is not shown: it may be the secret.</summary>
    public static BenefitMeterException NoSecret(string sourceId, string key, bool isThere) => new(
        FailureKind.Catalogue,
        isThere
            ? $"Source '{sourceId}': the secret that {key} names has characters that cannot be sent, such as a line break."
            : $"Source '{sourceId}': the settings have no secret with the name that {key} gives.",
        "Write the secret as the setting Secrets:NAME, such as BENEFITMETER__SECRETS__NAME in the environment, and NAME in the catalogue.", null);
}
