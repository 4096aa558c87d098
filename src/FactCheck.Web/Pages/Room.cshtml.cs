using FactCheck.Web.Reading;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>The gates of all articles.</summary>
public sealed class RoomModel(RoomReader room, ReaderClock clock) : PageModel
{
    public IReadOnlyList<RoomRow> Rows { get; private set; } = [];

    public DateTimeOffset Now => clock.Now;

    public async Task OnGetAsync(CancellationToken cancellation) => Rows = await room.ReadAsync("/articles/", "/gate", null, cancellation);
}
