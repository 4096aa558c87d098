using FactCheck.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Repositories;

/// <summary>One pull request as the desk sees it; where "Details" of a check run leads.</summary>
public sealed class PullModel(RepositoryReader repositories) : PageModel
{
    public PullView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await repositories.PullAsync(id, cancellation) is not { } view) return NotFound();
        View = view;
        return Page();
    }
}
