using FactCheck.Core.Reporting.Exports;
using FactCheck.Core.Verdicts;
using FactCheck.Data;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Notices;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Published;

/// <summary>The claims of a published article for its readers: no account, no script.</summary>
[AllowAnonymous]
public sealed class ListModel(PublishedReader reader, PublicSite site, PipelineRules rules, FactCheckDbContext data) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PublishedArticle? Article { get; private set; }

    /// <summary>Name of the desk in addresses, for its feed.</summary>
    public string Slug { get; private set; } = "";

    public Rating? RatingOf(PublishedClaim claim) => claim is { IsDecided: true, Verdict: { } verdict } ? rules.Ratings.Of(verdict) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Article = await reader.ReadAsync(Id, null, site.OriginOf(Request), cancellation);
        if (Article is null) return NotFound();
        Slug = await data.Articles.Where(a => a.Id == Id).Join(data.Desks, a => a.DeskId, d => d.Id, (_, d) => d.Slug).SingleAsync(cancellation);
        return Page();
    }
}
