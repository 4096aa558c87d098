using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class StatusModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public (string What, string More) Words => Code switch
    {
        404 => ("There is no such page.", "The address is wrong, or it belongs to another desk."),
        403 => ("This room is not yours.", "Your roles at this desk do not open it. An administrator of the desk can change that."),
        400 => ("The form could not be read.", "Nothing was saved. It may have been open for too long, or a field was missing: go back, load the page again and send it once more."),
        413 => ("That is too large.", "Nothing was saved. An article may have up to 5 MB."),
        429 => ("Too many tries.", "Nothing was saved. Wait a minute and try again."),
        _ => ("This did not work.", $"The answer was {Code}. Nothing was saved."),
    };
}
