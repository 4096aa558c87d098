using FactCheck.Data.Desks;
using FactCheck.GitHub.Apps;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Repositories;

/// <summary>Sends the administrator to the platform with the App's manifest; the only form that leaves our origin.</summary>
public sealed class MakeModel(DeskSession session, IDataProtectionProvider protection) : PageModel
{
    internal const string Purpose = "FactCheck.Manifest";
    internal static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    public string Manifest { get; private set; } = "";

    public string Target { get; private set; } = "";

    public string Host { get; private set; } = "";

    /// <summary>Our address as the platform reaches it, which behind a proxy is the proxy's.</summary>
    public Uri Here { get; private set; } = new("http://localhost");

    public async Task<IActionResult> OnGetAsync(string site, string? owner, string? here)
    {
        var me = await session.RequireAsync();
        if (!me.Is(DeskRole.Administrator)) return StatusCode(StatusCodes.Status403Forbidden);
        if (ApiAddress.Of(site ?? "") is not { } api || !Uri.TryCreate(site, UriKind.Absolute, out var address)
            || !Uri.TryCreate(here, UriKind.Absolute, out var own) || own.Scheme is not ("https" or "http"))
        {
            Message.Refused("That is no address of a GitHub, or none of ours.", "Give both with https:// before them.").Keep(TempData);
            return LocalRedirect("/repositories");
        }
        Here = new(own.GetLeftPart(UriPartial.Authority));
        var origin = address.GetLeftPart(UriPartial.Authority);
        var state = protection.CreateProtector(Purpose).ToTimeLimitedDataProtector().Protect($"{me.PersonId:N} {api} {Here}", Holds);
        var account = string.IsNullOrWhiteSpace(owner) ? "" : $"/organizations/{Uri.EscapeDataString(owner.Trim())}";
        (Host, Target) = (address.Host, $"{origin}{account}/settings/apps/new?state={Uri.EscapeDataString(state)}");
        Manifest = AppManifest.Write("FactCheck " + me.DeskName, Here, new Uri(Here, "/repositories/made"));
        SecurityHeaders.AllowFormTo(HttpContext, origin);
        return Page();
    }
}
