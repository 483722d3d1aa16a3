using System.Text.Json;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>Signs in to a service. A token is fetched once, and again when the service no longer accepts it.</summary>
internal sealed class HttpSignIn(SourceDefinition source, HttpAccess access, SourceContext context, HttpRequester requester)
{
    private string? token;

    /// <summary>Gets whether a refusal may mean that the token has expired, so that another can be fetched.</summary>
    public bool CanRenew => access.Token is not null;

    /// <summary>Discards the token, so that the next request fetches another.</summary>
    public void Renew() => token = null;

    /// <summary>Gets the header with the key or token. Null where the service needs neither.</summary>
    /// <exception cref="BenefitMeterException">The settings do not have the secret, or no token is received.</exception>
    public async Task<(string Name, string Value)?> HeaderAsync(CancellationToken cancellationToken) => access switch
    {
        { KeyName: { } name } => (access.KeyHeader, Secret("api-key", name)),
        { Token: { } tokenAccess } => ("Authorization", $"Bearer {token ??= await FetchAsync(tokenAccess, cancellationToken)}"),
        _ => null,
    };

    private async Task<string> FetchAsync(HttpTokenAccess tokenAccess, CancellationToken cancellationToken)
    {
        LocalText what = new(
            $"Kilden '{source.Id}', token fra {HttpAddress.Show(tokenAccess.Url)}",
            $"Source '{source.Id}', token from {HttpAddress.Show(tokenAccess.Url)}");
        Dictionary<string, string> form = new()
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = tokenAccess.ClientId,
            ["client_secret"] = Secret("client-secret", tokenAccess.SecretName),
        };
        if (tokenAccess.Scope is { } scope)
        {
            form["scope"] = scope;
        }

        await using ReceivedResponse response = await requester.SendAsync(
            () => new(HttpMethod.Post, tokenAccess.Url) { Content = new FormUrlEncodedContent(form) }, what, cancellationToken);
        return (int)response.Status is < 200 or >= 300
            ? throw HttpFailure.Of(what, response)
            : await TokenAsync(response, cancellationToken) ?? throw HttpFailure.WrongSchema(
                what,
                new(
                    "er ikke et JSON-objekt med et access_token, der kan sendes.",
                    "is not a JSON object with an access_token that can be sent."),
                new("Tjek kildens token-url.", "Check the source's token-url."));
    }

    private static async Task<string?> TokenAsync(ReceivedResponse response, CancellationToken cancellationToken)
    {
        try
        {
            using JsonDocument document = await JsonDocument.ParseAsync(response.Body, default, cancellationToken);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("access_token", out JsonElement found)
                && found.ValueKind == JsonValueKind.String && found.GetString() is { } text && HttpAccess.CanBeSent(text)
                    ? text
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Secret(string key, string name)
    {
        string? secret = context.Secret(name);
        return !string.IsNullOrEmpty(secret) && HttpAccess.CanBeSent(secret)
            ? secret
            : throw HttpFailure.NoSecret(source.Id, key, !string.IsNullOrEmpty(secret));
    }
}
