using System.Collections.Concurrent;
using System.Security.Cryptography;
using FactCheck.Core.Text;
using FactCheck.Extraction.Pages;
using FactCheck.Extraction.Reading;
using FactCheck.Fetching.Http;

namespace FactCheck.Fetching.Outcomes;

/// <summary>
/// Asks a folder for a page that cannot exist. Where the host answers that with a page, too, such pages are its way to say "not found". One for links and
/// captures alike, so that both call the same page lost.
/// </summary>
internal sealed class SiblingProbe(FetchSettings settings, Traveller traveller)
{
    // Folders of a long run are forgotten all at once: asking one a second time costs less than keeping all for ever.
    private const int MostFolders = 10_000;

    // A recorded run must find its probes again when it is replayed; a live one asks for a name that nobody can foresee.
    private readonly string _salt = settings.RecordFolder.Length + settings.ReplayFolder.Length > 0 ? "recorded" : RandomNumberGenerator.GetHexString(16);
    private readonly ConcurrentDictionary<string, Lazy<Task<PageGlance?>>> _folders = new(StringComparer.Ordinal);

    /// <summary>What becomes of the suspicion that a page which answered 200 only says "not found".</summary>
    public async Task<bool> IsLostAsync(string address, PageGlance page, bool isThin, CancellationToken cancellation) => NotFoundShape.Of(page) switch
    {
        NotFoundShapeResult.Certain => true,
        NotFoundShapeResult.Suspected => await LooksAlikeAsync(address, page, cancellation),
        // Without a title or a heading nothing but the number of words would be compared.
        _ => isThin && page.Title.Length + page.Heading.Length > 0 && await LooksAlikeAsync(address, page, cancellation),
    };

    /// <summary>True where the page looks like what the folder says of a page that cannot exist. One question for each folder.</summary>
    private async Task<bool> LooksAlikeAsync(string address, PageGlance page, CancellationToken cancellation)
    {
        var folder = new Uri(new Uri(address), ".").AbsoluteUri;
        // The front page of a site may answer for every name below it; that says nothing about the front page itself.
        if (folder == address) return false;
        if (_folders.Count >= MostFolders) _folders.Clear();
        var nothing = await _folders.GetOrAdd(folder, key => new(() => AskAsync(key))).Value.WaitAsync(cancellation);
        return nothing is not null && nothing.Title == page.Title && nothing.Heading == page.Heading && Math.Abs(nothing.Words - page.Words) <= 20 + page.Words / 10;
    }

    /// <summary>Null where the folder honestly says that the page is not there.</summary>
    private async Task<PageGlance?> AskAsync(string folder)
    {
        var journey = await traveller.GoAsync(folder + Digest.Of([folder, _salt])[..24], [], CancellationToken.None);
        if (journey.End is not { Status: >= 200 and < 300 } end || journey.Outcome is not null) return null;
        return PageGlance.Of(TextDecoder.Decode(end.Body, end.Header("Content-Type"), isHtml: true).Text);
    }
}
