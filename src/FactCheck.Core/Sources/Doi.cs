using System.Text.RegularExpressions;

namespace FactCheck.Core.Sources;

/// <summary>Finds the DOI that an address names: at the resolver, and in the paths and queries of publishers.</summary>
public static class Doi
{
    private static readonly Regex Form = new(@"10\.[0-9]{4,9}/[^\s?#&""<>|\\]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    // What publishers hang behind a DOI to name a form of the page.
    private static readonly string[] Views = ["/full", "/abstract", "/pdf", "/epdf", "/html", "/fulltext", "/summary", "/meta", "/references", "/citations", ".pdf", ".full", ".abstract", ".full-text", ".html", ".xml"];

    /// <summary>The DOI in lower case, or empty.</summary>
    /// <param name="address">A web address, or a DOI as it is written in lists of references.</param>
    public static string In(string address)
    {
        var match = Form.Match(Uri.UnescapeDataString(address));
        if (!match.Success || !StartsAPart(match)) return "";
        var doi = match.Value.TrimEnd('/', '.', ',', ';', ')', ']', '\'');
        for (var cut = true; cut;)
        {
            var view = Array.Find(Views, v => doi.EndsWith(v, StringComparison.OrdinalIgnoreCase));
            cut = view is not null && doi.Length - view.Length > doi.IndexOf('/', StringComparison.Ordinal) + 1;
            if (cut && view is not null) doi = doi[..^view.Length];
        }
        return doi.ToLowerInvariant();

        bool StartsAPart(Match found)
            => found.Index == 0 || Uri.UnescapeDataString(address)[found.Index - 1] is '/' or '=' or ':' or ' ';
    }
}
