using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>
/// What holds for every address: encrypted or on this machine, without a password, and shown without its values.
/// </summary>
internal static class HttpAddress
{
    /// <summary>Gets an address from a source's settings; null where it is left out.</summary>
    /// <exception cref="BenefitMeterException">It is no address, not encrypted, or holds a password.</exception>
    public static Uri? Read(SourceDefinition source, string key)
    {
        if (SourceOption.Text(source, key) is not { } text)
        {
            return null;
        }

        return !Uri.TryCreate(text, UriKind.Absolute, out Uri? url) || !(url.Scheme == "https" || url.Scheme == "http")
            ? throw SourceOption.Wrong(
                source, new($"har en {key}, der ikke er en adresse.", $"has a {key} that is no address."),
                new($"Skriv {key}: https://… helt ud.", $"Write {key}: https://… in full."))
            : url.UserInfo.Length > 0
            ? throw SourceOption.Wrong(
                source,
                new(
                    $"har en {key} med et brugernavn eller en adgangskode i.",
                    $"has a {key} with a user name or password in it."),
                new("Fjern det; skriv api-key: NAVN og nøglen i indstillingen Secrets:NAVN.",
                    "Take it out; write api-key: NAME and the key in the setting Secrets:NAME."))
            : url.Scheme == "http" && !url.IsLoopback
            ? throw SourceOption.Wrong(
                source,
                new($"har en {key}, der ikke er krypteret ({Show(url)}).", $"has a {key} that is not encrypted ({Show(url)})."),
                new(
                    "Skriv https://; http er kun til adresser på denne maskine.",
                    "Write https://; http is for addresses on this machine only."))
            : url;
    }

    /// <summary>
    /// Tells whether two addresses have the same scheme, host and port, so that one may be sent the other's secrets.
    /// </summary>
    public static bool IsSamePlace(Uri one, Uri other) =>
        Show(one, UriComponents.SchemeAndServer) == Show(other, UriComponents.SchemeAndServer);

    /// <summary>
    /// Gets an address as people may see it: no user, no fragment, and none of the query's values, which may be keys or
    /// signatures.
    /// </summary>
    public static string Show(Uri url)
    {
        IEnumerable<string> names = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.IndexOf('=', StringComparison.Ordinal) is > 0 and int end ? $"{pair[..end]}=…" : "…");
        string query = string.Join('&', names);
        return Show(url, UriComponents.SchemeAndServer | UriComponents.Path) + (query.Length > 0 ? $"?{query}" : string.Empty);
    }

    /// <summary>Gets what messages call a source with its address, as the start of a sentence.</summary>
    public static LocalText Show(SourceDefinition source, Uri url) =>
        new($"Kilden '{source.Id}' ({Show(url)})", $"Source '{source.Id}' ({Show(url)})");

    private static string Show(Uri url, UriComponents parts) => url.GetComponents(parts, UriFormat.UriEscaped);
}
