using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using Microsoft.AspNetCore.WebUtilities;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>Asks for one page after the other; never at another place than the source's url.</summary>
internal sealed partial class HttpPages(SourceDefinition source, HttpOptions options, HttpRequester requester, HttpSignIn signIn)
{
    private const int MostRedirects = 5;

    private static readonly LocalText NextPage = new("næste side", "next page");

    /// <summary>Gets the pages. Each must have been folded before the next is asked for, for it may say where that is.</summary>
    /// <exception cref="BenefitMeterException">A page is refused, does not come, or leads elsewhere.</exception>
    public async IAsyncEnumerable<HttpPage> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Uri? url = options.Paging == HttpPaging.PageNumber ? Numbered(0) : options.Url;
        for (int i = 0; url is not null; i++)
        {
            string shown = HttpAddress.Show(url);
            LocalText what =
                new($"Kilden '{source.Id}', side {i + 1} ({shown}),", $"Source '{source.Id}', page {i + 1} ({shown}),");
            if (i == options.MaxPages)
            {
                throw HttpFailure.Endless(
                    HttpAddress.Show(source, options.Url), options.MaxPages, new("sider", "pages"),
                    new(
                        "Er der så mange, så skriv en højere max-pages, eller bed om større sider; "
                            + "ring ellers til kildens kontakt.",
                        "If there are that many, write a higher max-pages or ask for larger pages; "
                            + "else call the source's contact."));
            }

            await using ReceivedResponse answer = await SendAsync(url, what, cancellationToken);
            var page = new HttpPage(i + 1, what, answer);
            yield return page;
            url = Next(page, url, i + 1);
        }
    }

    private async Task<ReceivedResponse> SendAsync(Uri url, LocalText what, CancellationToken cancellationToken)
    {
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            ReceivedResponse answer = await KnownAsync(url, what, cancellationToken);
            if ((int)answer.Status is >= 200 and < 300)
            {
                return answer;
            }

            url = answer.Location is { } location
                ? Follow(url, location, what, new("omdirigering", "redirect"))
                : throw HttpFailure.Of(what, answer);
        }

        throw HttpFailure.Endless(what, MostRedirects, new("omdirigeringer", "redirects"), new(
            "Skriv den adresse, den fører til, som kildens url.", "Write the address that it leads to as the source's url."));
    }

    private async Task<ReceivedResponse> KnownAsync(Uri url, LocalText what, CancellationToken cancellationToken)
    {
        ReceivedResponse answer = await OnceAsync(url, what, cancellationToken);
        if (answer.Status != HttpStatusCode.Unauthorized || !signIn.CanRenew)
        {
            return answer;
        }

        signIn.Renew();
        return await OnceAsync(url, what, cancellationToken);
    }

    private async Task<ReceivedResponse> OnceAsync(Uri url, LocalText what, CancellationToken cancellationToken)
    {
        (string Name, string Value)? known = await signIn.HeaderAsync(cancellationToken);
        return await requester.SendAsync(Request, what, cancellationToken);

        HttpRequestMessage Request()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.Add("Accept", options.Csv is null ? "application/json" : "text/csv");
            request.Headers.Add("User-Agent", "BenefitMeter");
            foreach ((string name, string value) in options.Headers)
            {
                request.Headers.Remove(name);
                request.Headers.TryAddWithoutValidation(name, value);
            }

            if (known is { } header)
            {
                request.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }

            return request;
        }
    }

    private Uri? Next(HttpPage page, Uri url, int done) => options.Paging switch
    {
        HttpPaging.PageNumber => page.Rows == 0 || page.Rows < options.PageSize ? null : Numbered(done),
        HttpPaging.LinkHeader => Address(NextLink(page.Response.Links), url, page.What),
        HttpPaging.NextUrl => Address(page.Next, url, page.What),
        _ => null,
    };

    private Uri Numbered(int done)
    {
        string number = string.Create(CultureInfo.InvariantCulture, $"{options.FirstPage + (long)done}");
        return new(QueryHelpers.AddQueryString(options.Url.AbsoluteUri, options.PageParameter, number));
    }

    private Uri? Address(string? next, Uri url, LocalText what) => string.IsNullOrEmpty(next) ? null
        : Uri.TryCreate(next, UriKind.RelativeOrAbsolute, out Uri? address) ? Follow(url, address, what, NextPage)
        : throw HttpFailure.NoAddress(what, NextPage);

    private Uri Follow(Uri from, Uri to, LocalText what, LocalText how) =>
        !Uri.TryCreate(from, to, out Uri? address) ? throw HttpFailure.NoAddress(what, how)
        : HttpAddress.IsSamePlace(options.Url, address) ? address
        : throw HttpFailure.Elsewhere(what, how, address);

    private static string? NextLink(IReadOnlyList<string> headers) => headers
        .SelectMany(header => Link().Matches(header))
        .FirstOrDefault(link => link.Groups["rel"].Value.Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase))
        ?.Groups["url"].Value;

    [GeneratedRegex(
        """<(?<url>[^>]*)>(?:\s*;\s*(?:rel\s*=\s*(?:"(?<rel>[^"]*)"|(?<rel>[^\s",;]+))|[^\s"=,;]+(?:\s*=\s*(?:"[^"]*"|[^\s",;"""
            + """]*))?))*""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
