using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>
/// How the worker signs in to a service: with a key, with an OAuth2 token, or not at all. It has the names of secrets, never the
/// secrets.
/// </summary>
/// <param name="KeyName">The name of the setting with the key; null where no key is sent.</param>
/// <param name="KeyHeader">The header that the key is sent in.</param>
/// <param name="Token">Where tokens are fetched; null where no token is sent.</param>
internal sealed record HttpAccess(string? KeyName, string KeyHeader, HttpTokenAccess? Token)
{
    private static readonly string[] SecretWords =
        ["authorization", "cookie", "api-key", "apikey", "subscription-key", "token", "secret", "password"];

    /// <summary>Gets whether a header's name is like those of headers that contain secrets.</summary>
    public static bool IsSecret(string header) =>
        SecretWords.Any(word => header.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Gets whether a text can be sent as a header's value: it is not empty, and has visible ASCII characters and spaces only.
    /// </summary>
    public static bool CanBeSent(string text) => text.Length > 0 && text.All(letter => letter is >= ' ' and <= '~');

    /// <summary>Gets whether a header can be sent with a request.</summary>
    public static bool CanBeSent(string header, string value)
    {
        using var request = new HttpRequestMessage();
        return CanBeSent(value) && request.Headers.TryAddWithoutValidation(header, value);
    }

    /// <summary>Reads and checks a source's keys.</summary>
    /// <exception cref="BenefitMeterException">The keys are incomplete or contradict each other.</exception>
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
                new("Brug kun den, som tjenesten kræver.", "Use only the one that the service requires."));
        }

        string keyHeader = SourceOption.Text(source, "api-key-header") ?? "X-Api-Key";
        if (!CanBeSent(keyHeader, "key"))
        {
            throw SourceOption.Wrong(
                source,
                new(
                    $"har api-key-header: '{keyHeader}', som ikke er en gyldig header.",
                    $"has api-key-header: '{keyHeader}', which is not a valid header."),
                new("Skriv den header, som tjenesten kræver.", "Write the header that the service requires."));
        }

        HttpTokenAccess? token = (tokenUrl, clientId, secretName) switch
        {
            (null, null, null) => null,
            ({ } url, { } id, { } name) => new(url, id, name, SourceOption.Text(source, "scope")),
            _ => throw SourceOption.Wrong(
                source,
                new(
                    "har kun nogle af token-url, client-id og client-secret.",
                    "has only some of token-url, client-id and client-secret."),
                new("Skriv alle tre eller ingen.", "Write all three, or none.")),
        };
        return new(keyName, keyHeader, token);
    }
}
