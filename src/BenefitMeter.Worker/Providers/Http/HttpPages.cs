using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using Microsoft.AspNetCore.WebUtilities;

namespace BenefitMeter.Worker.Providers.Http;

/// <summary>Requests one page after the other, never from another server than that of the source's url.</summary>
internal sealed partial class HttpPages(SourceDefinition source, HttpOptions options, HttpRequester requester, HttpSignIn signIn)
{
    private const int MaxRedirects = 5;

    private static readonly LocalText NextPage = new("næste side", "next page");

    /// <summary>
    /// Gets the pages. The rows of a page must be read before the next page is requested, because they may contain its address.
    /// </summary>
    /// <exception cref="BenefitMeterException">A page cannot be received, or refers to another server.</exception>
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
                            + "otherwise call the source's contact."));
            }

            await using ReceivedResponse response = await SendAsync(url, what, cancellationToken);
            var page = new HttpPage(i + 1, what, response);
            yield return page;
            url = Next(page, url, i + 1);
        }
    }

    private async Task<ReceivedResponse> SendAsync(Uri url, LocalText what, CancellationToken cancellationToken)
    {
        for (int redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            ReceivedResponse response = await SignedInAsync(url, what, cancellationToken);
            if ((int)response.Status is >= 200 and < 300)
            {
                return response;
            }

            url = response.Location is { } location
                ? Follow(url, location, what, new("omdirigering", "redirect"))
                : throw HttpFailure.Of(what, response);
        }

        throw HttpFailure.Endless(what, MaxRedirects, new("omdirigeringer", "redirects"), new(
            "Skriv den adresse, der omdirigeres til, som kildens url.",
            "Write the address of the last redirect as the source's url."));
    }

    private async Task<ReceivedResponse> SignedInAsync(Uri url, LocalText what, CancellationToken cancellationToken)
    {
        ReceivedResponse response = await SendOnceAsync(url, what, cancellationToken);
        if (response.Status != HttpStatusCode.Unauthorized || !signIn.CanRenew)
        {
            return response;
        }

        signIn.Renew();
        return await SendOnceAsync(url, what, cancellationToken);
    }

    private async Task<ReceivedResponse> SendOnceAsync(Uri url, LocalText what, CancellationToken cancellationToken)
    {
        (string Name, string Value)? credentials = await signIn.HeaderAsync(cancellationToken);
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

            if (credentials is { } header)
            {
                request.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }

            return request;
        }
    }

    private Uri? Next(HttpPage page, Uri url, int pagesRead) => options.Paging switch
    {
        HttpPaging.PageNumber => page.Rows == 0 || page.Rows < options.PageSize ? null : Numbered(pagesRead),
        HttpPaging.LinkHeader => Address(NextLink(page.Response.Links), url, page.What),
        HttpPaging.NextUrl => Address(page.Next, url, page.What),
        _ => null,
    };

    private Uri Numbered(int pagesRead)
    {
        string number = string.Create(CultureInfo.InvariantCulture, $"{options.FirstPage + (long)pagesRead}");
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
