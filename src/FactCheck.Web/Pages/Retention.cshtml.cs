using System.Text;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Keeping;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>How long the desk keeps what, what it must keep, and what it does when somebody asks for their data.</summary>
public sealed class RetentionModel(RetentionReader reader, RetentionDesk retention, PersonCopy copy, PersonErasure erasure, DeskSession session) : PageModel
{
    private const string Here = "/retention";

    public SignedIn Me { get; private set; } = null!;

    public RetentionView View { get; private set; } = null!;

    public bool IsAdministrator => Me.Is(DeskRole.Administrator);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Me = await session.RequireAsync();
        if (!RetentionDesk.MayHold(Me.Actor)) return StatusCode(StatusCodes.Status403Forbidden);
        View = await reader.ReadAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostPolicyAsync(int? captures, int? queries, int? personal, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        // A number that cannot be read must not be taken for none, which is for ever.
        if (!ModelState.IsValid && me.Is(DeskRole.Administrator))
        {
            Message.Refused("A number of days cannot be read.", "Nothing was saved.").Keep(TempData);
            return LocalRedirect(Here);
        }
        return this.After(await retention.SetAsync(me.Actor, new(captures, queries, personal), cancellation), "It is saved how long things are kept.", Here, "It is applied within the hour, then every day.");
    }

    public async Task<IActionResult> OnPostHoldAsync(Guid? article, string? reason, CancellationToken cancellation) =>
        this.After(await retention.HoldAsync((await session.RequireAsync()).Actor, article, reason ?? "", cancellation), "The hold stands. Nothing that it covers is erased.", Here);

    public async Task<IActionResult> OnPostLiftAsync(Guid hold, string? reason, CancellationToken cancellation) =>
        this.After(await retention.LiftAsync((await session.RequireAsync()).Actor, hold, reason ?? "", cancellation), "The hold is lifted.", Here, "The policy holds again from the next round on.");

    /// <summary>All that the desk holds about one person, as a file.</summary>
    public async Task<IActionResult> OnPostCopyAsync(Guid person, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (!me.Is(DeskRole.Administrator)) return StatusCode(StatusCodes.Status403Forbidden);
        return await copy.WriteAsync(me.Actor, person, cancellation) is { } file ? File(Encoding.UTF8.GetBytes(file), "application/json", $"person-{person:N}.json") : NotFound();
    }

    public async Task<IActionResult> OnPostEraseAsync(Guid person, bool words, string? reason, CancellationToken cancellation) =>
        this.After(await erasure.EraseAsync((await session.RequireAsync()).Actor, person, words, reason ?? "", cancellation), "The person’s data is erased.", Here,
            "What they decided stands under an opaque id, and the audit log verifies as before.");

    public async Task<IActionResult> OnPostNameAsync(string? name, string? reason, CancellationToken cancellation) =>
        this.After(await erasure.EraseNameAsync((await session.RequireAsync()).Actor, name ?? "", reason ?? "", cancellation), "The queries with this name are erased.", Here,
            "That they were asked, about which claim and when, stays.");
}
