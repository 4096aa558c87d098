using FactCheck.Data.Notices;
using FactCheck.Pipeline.Notices;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>What concerns this person, and how they want to hear of it.</summary>
public sealed class NoticesModel(NoticeReader reader, NoticeDesk notices, MailDoor mail, DeskSession session) : PageModel
{
    private const int PageSize = 50;

    public SignedIn Me { get; private set; } = null!;

    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    public int Unread { get; private set; }

    public int Before { get; private set; }

    public bool HasMore { get; private set; }

    public NoticeSettings Settings { get; private set; } = null!;

    /// <summary>There is a way to send mail; without one none is offered.</summary>
    public bool HasMail => mail.IsThere;

    public async Task OnGetAsync(int? skip, CancellationToken cancellation)
    {
        Me = await session.RequireAsync();
        Before = Math.Max(0, skip ?? 0);
        var rows = await reader.NoticesAsync(Before, PageSize + 1, cancellation);
        (HasMore, Notices) = (rows.Count > PageSize, [.. rows.Take(PageSize)]);
        Unread = (await session.CountsAsync()).Notices;
        Settings = await reader.SettingsAsync(cancellation);
    }

    /// <summary>Goes on to what the notice is about, and marks it as read.</summary>
    public async Task<IActionResult> OnPostOpenAsync(long number, string? path, CancellationToken cancellation)
    {
        await notices.ReadAsync((await session.RequireAsync()).Actor, number, andAllBefore: false, cancellation);
        return LocalRedirect(Url.IsLocalUrl(path) ? path : "/notices");
    }

    public async Task<IActionResult> OnPostReadAsync(long number, CancellationToken cancellation) =>
        this.After(await notices.ReadAsync((await session.RequireAsync()).Actor, number, andAllBefore: true, cancellation), "All you saw is marked as read.", "/notices");

    public async Task<IActionResult> OnPostChooseAsync(string? address, NoticeKind[]? page, Dictionary<NoticeKind, MailPace>? post, CancellationToken cancellation)
    {
        var choices = Enum.GetValues<NoticeKind>().ToDictionary(k => k, k => new NoticeChoice(page?.Contains(k) == true, post?.GetValueOrDefault(k) ?? MailPace.None));
        return this.After(await notices.ChooseAsync((await session.RequireAsync()).Actor, address ?? "", choices, cancellation), "Your choice is saved.", "/notices", "It holds for what happens from now on.");
    }
}
