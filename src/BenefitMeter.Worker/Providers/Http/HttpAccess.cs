using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>How a service knows us: by a key, by an OAuth2 token, or not at all. Secrets are named here, never held.</summary>
/// <param name="KeyName">The name of the key; null where there is none.</param>
/// <param name="KeyHeader">The header that it is sent in.</param>
/// <param name="Token">Where tokens are fetched; null where none are needed.</param>
internal sealed record HttpAccess(string? KeyName, string KeyHeader, HttpTokenAccess? Token)
{
    private static readonly string[] SecretWords =
        ["authorization", "cookie", "api-key", "apikey", "subscription-key", "token", "secret", "password"];

    /// <summary>Tells whether a header is named as those that carry secrets.</summary>
    public static bool IsSecret(string header) =>
        SecretWords.Any(word => header.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Tells whether a text can be sent as a header's value: it has visible ASCII letters and spaces only.</summary>
    public static bool CanBeSent(string text) => text.Length > 0 && text.All(letter => letter is >= ' ' and <= '~');

    /// <summary>Tells whether a header can be sent with a request.</summary>
    public static bool CanBeSent(string header, string value)
    {
        using var request = new HttpRequestMessage();
        return CanBeSent(value) && request.Headers.TryAddWithoutValidation(header, value);
    }

    /// <summary>Reads and checks a source's settings.</summary>
    /// <exception cref="BenefitMeterException">They are not whole, or contradict each other.</exception>
    public static HttpAccess Read(SourceDefinition source)
    {
        string? keyName = SourceOption.Text(source, "api-key");
        Uri? tokenUrl = HttpAddress.Read(source, "token-url");
        string? clientId = SourceOption.Text(source, "client-id");
        string? secretName = SourceOption.Text(source, "client-secret");
        if (keyName is not null && tokenUrl is not null)
        {
            throw SourceOption.Wrong(
                source, new("har både en api-key og en token-url.", "has both an api-key and a token-url."),
                new("Behold den, som tjenesten beder om.", "Keep the one that the service asks for."));
        }

        string keyHeader = SourceOption.Text(source, "api-key-header") ?? "X-Api-Key";
        if (!CanBeSent(keyHeader, "key"))
        {
            throw SourceOption.Wrong(
                source,
                new(
                    $"har api-key-header: '{keyHeader}', som ikke er en header.",
                    $"has api-key-header: '{keyHeader}', which is no header."),
                new("Skriv den header, som tjenesten beder om.", "Write the header that the service asks for."));
        }

        HttpTokenAccess? token = (tokenUrl, clientId, secretName) switch
        {
            (null, null, null) => null,
            ({ } url, { } id, { } name) => new(url, id, name, SourceOption.Text(source, "scope")),
            _ => throw SourceOption.Wrong(
                source,
                new(
                    "nævner kun nogle af token-url, client-id og client-secret.",
                    "names only some of token-url, client-id and client-secret."),
                new("Skriv alle tre eller ingen.", "Write all three, or none.")),
        };
        return new(keyName, keyHeader, token);
    }
}

/// <summary>Where OAuth2 tokens are fetched with client credentials.</summary>
/// <param name="Url">The token endpoint.</param>
/// <param name="ClientId">Who asks.</param>
/// <param name="SecretName">The name of the client's secret.</param>
/// <param name="Scope">The scope asked for; null where none is sent.</param>
internal sealed record HttpTokenAccess(Uri Url, string ClientId, string SecretName, string? Scope);
