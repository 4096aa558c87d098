using FactCheck.Web.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Articles;

/// <summary>All articles of the desk.</summary>
public sealed class IndexModel(RoomReader room) : PageModel
{
    public IReadOnlyList<RoomRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Rows = await room.ReadAsync("/articles/", "", null, cancellation);
}
