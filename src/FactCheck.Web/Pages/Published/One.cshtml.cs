using FactCheck.Core.Reporting.Exports;
using FactCheck.Core.Verdicts;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Notices;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Published;

/// <summary>One decided claim on a page of its own, which carries its ClaimReview for search engines: exactly one a page.</summary>
[AllowAnonymous]
public sealed class OneModel(PublishedReader reader, PublicSite site, PipelineRules rules) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public PublishedArticle? Article { get; private set; }

    public PublishedClaim? Claim { get; private set; }

    public Rating? Rating { get; private set; }

    /// <summary>Data, not a program: no browser runs it, and nothing in it can end its element.</summary>
    public IHtmlContent ClaimReview { get; private set; } = HtmlString.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Article = await reader.ReadAsync(Id, null, site.OriginOf(Request), cancellation);
        Claim = Article?.Claims.FirstOrDefault(c => c.Number == Number && c.IsDecided);
        if (Article is null || Claim is null) return NotFound();
        Rating = Claim.Verdict is { } verdict ? rules.Ratings.Of(verdict) : null;
        if (ClaimReviewExport.WriteOne(Article, Claim, rules.Ratings) is { } json) ClaimReview = new HtmlString($"<script type=\"application/ld+json\">{json}</script>");
        return Page();
    }
}
