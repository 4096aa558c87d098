using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using FactCheck.Extraction.Pages;
using FactCheck.Extraction.Reading;
using FactCheck.Fetching.Http;

namespace FactCheck.Fetching.Links;

/// <summary>Asks a folder for a page that cannot exist. Where the host answers that with a page, too, such pages are its way to say "not found".</summary>
internal sealed class SiblingProbe(Traveller traveller)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<PageGlance?>>> _folders = new(StringComparer.Ordinal);

    /// <summary>True where the page looks like what the folder says of a page that cannot exist. One question for each folder.</summary>
    public async Task<bool> LooksAlikeAsync(string address, PageGlance page, CancellationToken cancellation)
    {
        var folder = new Uri(new Uri(address), ".").AbsoluteUri;
        var nothing = await _folders.GetOrAdd(folder, key => new(() => AskAsync(key))).Value.WaitAsync(cancellation);
        return nothing is not null && nothing.Title == page.Title && nothing.Heading == page.Heading && Math.Abs(nothing.Words - page.Words) <= 20 + page.Words / 10;
    }

    /// <summary>Null where the folder honestly says that the page is not there.</summary>
    private async Task<PageGlance?> AskAsync(string folder)
    {
        var name = RandomNumberGenerator.GetHexString(24, lowercase: true);
        var journey = await traveller.GoAsync(string.Create(CultureInfo.InvariantCulture, $"{folder}{name}"), [], CancellationToken.None);
        if (journey.End is not { Status: >= 200 and < 300 } end || journey.Outcome is not null) return null;
        return PageGlance.Of(TextDecoder.Decode(end.Body, end.Header("Content-Type"), isHtml: true).Text);
    }
}
