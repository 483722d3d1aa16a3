using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>
/// The rules of every address: it is encrypted or on this machine, contains no password, and is shown without the values of its
/// query.
/// </summary>
internal static class HttpAddress
{
    /// <summary>Gets an address from a source's keys. Null where the key is missing.</summary>
    /// <exception cref="BenefitMeterException">
    /// The value is not an address, is not encrypted, or contains a user name or password.
    /// </exception>
    public static Uri? Read(SourceDefinition source, string key)
    {
        if (SourceOption.Text(source, key) is not { } text)
        {
            return null;
        }

        return !Uri.TryCreate(text, UriKind.Absolute, out Uri? url) || !(url.Scheme == "https" || url.Scheme == "http")
            ? throw SourceOption.Wrong(
                source, new($"har en {key}, der ikke er en adresse.", $"has a {key} that is not an address."),
                new($"Skriv hele adressen: {key}: https://…", $"Write the full address: {key}: https://…"))
            : url.UserInfo.Length > 0
            ? throw SourceOption.Wrong(
                source,
                new(
                    $"har en {key} med et brugernavn eller en adgangskode i.",
                    $"has a {key} with a user name or password in it."),
                new("Fjern det; skriv api-key: NAVN, og nøglen i indstillingen Secrets:NAVN.",
                    "Remove it; write api-key: NAME, and the key in the setting Secrets:NAME."))
            : url.Scheme == "http" && !url.IsLoopback
            ? throw SourceOption.Wrong(
                source,
                new($"har en {key}, der ikke er krypteret ({Show(url)}).", $"has a {key} that is not encrypted ({Show(url)})."),
                new(
                    "Skriv https://; http er kun tilladt til adresser på denne maskine.",
                    "Write https://; http is allowed for addresses on this machine only."))
            : url;
    }

    /// <summary>
    /// Gets whether two addresses have the same scheme, host and port, so that the secrets of one may be sent to the other.
    /// </summary>
    public static bool IsSamePlace(Uri one, Uri other) =>
        Show(one, UriComponents.SchemeAndServer) == Show(other, UriComponents.SchemeAndServer);

    /// <summary>
    /// Gets an address as it may be shown: without user, fragment and the values of its query, which may be keys or signatures.
    /// </summary>
    public static string Show(Uri url)
    {
        IEnumerable<string> names = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.IndexOf('=', StringComparison.Ordinal) is > 0 and int end ? $"{pair[..end]}=…" : "…");
        string query = string.Join('&', names);
        return Show(url, UriComponents.SchemeAndServer | UriComponents.Path) + (query.Length > 0 ? $"?{query}" : string.Empty);
    }

    /// <summary>Gets a source's name and address in messages, as the start of a sentence.</summary>
    public static LocalText Show(SourceDefinition source, Uri url) =>
        new($"Kilden '{source.Id}' ({Show(url)})", $"Source '{source.Id}' ({Show(url)})");

    private static string Show(Uri url, UriComponents parts) => url.GetComponents(parts, UriFormat.UriEscaped);
}
