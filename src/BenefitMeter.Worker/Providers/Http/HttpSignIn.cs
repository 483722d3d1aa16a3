using System.Text.Json;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Worker.Sources;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>Makes us known to a service. A token is fetched once, and again when the service no longer takes it.</summary>
internal sealed class HttpSignIn(SourceDefinition source, HttpAccess access, SourceContext context, HttpRequester requester)
{
    private string? token;

    /// <summary>Gets whether a refusal may mean no more than that the token has run out.</summary>
    public bool CanRenew => access.Token is not null;

    /// <summary>Forgets the token.</summary>
    public void Renew() => token = null;

    /// <summary>Gets the header that makes us known; null where there is none.</summary>
    /// <exception cref="BenefitMeterException">The settings lack the secret, or no token is given.</exception>
    public async Task<(string Name, string Value)?> HeaderAsync(CancellationToken cancellationToken) => access switch
    {
        { KeyName: { } name } => (access.KeyHeader, Secret("api-key", name)),
        { Token: { } from } => ("Authorization", $"Bearer {token ??= await FetchAsync(from, cancellationToken)}"),
        _ => null,
    };

    private async Task<string> FetchAsync(HttpTokenAccess from, CancellationToken cancellationToken)
    {
        LocalText what = new(
            $"Kilden '{source.Id}', token fra {HttpAddress.Show(from.Url)}",
            $"Source '{source.Id}', token of {HttpAddress.Show(from.Url)}");
        Dictionary<string, string> form = new()
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = from.ClientId,
            ["client_secret"] = Secret("client-secret", from.SecretName),
        };
        if (from.Scope is { } scope)
        {
            form["scope"] = scope;
        }

        await using ReceivedResponse answer = await requester.SendAsync(
            () => new(HttpMethod.Post, from.Url) { Content = new FormUrlEncodedContent(form) }, what, cancellationToken);
        return (int)answer.Status is < 200 or >= 300
            ? throw HttpFailure.Of(what, answer)
            : await TokenAsync(answer, cancellationToken) ?? throw HttpFailure.WrongSchema(
                what,
                new(
                    "er ikke et JSON-objekt med et access_token, der kan sendes.",
                    "is no JSON object with an access_token that can be sent."),
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
