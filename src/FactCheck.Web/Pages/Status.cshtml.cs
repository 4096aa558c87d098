using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class StatusModel : PageModel
{
    private const string Nothing = "Nothing was saved or changed by this; what you saved before is saved.";

    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public Fault Fault => Code switch
    {
        404 => Say("There is no such page.", "The address is wrong, what stood there is gone, or it belongs to another desk.", "Look for the article or the claim by its words in the search above."),
        403 => Say("This room is not yours.", "Your roles at this desk do not open it.", "An administrator of the desk can give you the role; nothing else is needed."),
        400 => Say("The form could not be read.", "It was open for too long, you have signed in anew since, or a field was missing.", "Go back: your browser keeps what you typed. Copy it, load the page again, and send it once more."),
        413 => Say("That is too large.", "An article may have up to 5 MB.", "Hand in its text without the pictures."),
        429 => Say("Too many tries.", "This address has tried more often than a person would.", "Wait a minute, then try once more."),
        _ => Say("This did not work.", $"The answer was {Code}.", "Try it once more."),
    };

    private Fault Say(string what, string why, string next) => new(what, why, Nothing, next, $"{Code}-{Numbers.Of(HttpContext)}", Again);

    private string Again => Code is 400 or 429 or >= 500 && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } asked ? asked.OriginalPath + asked.OriginalQueryString : "";
}
