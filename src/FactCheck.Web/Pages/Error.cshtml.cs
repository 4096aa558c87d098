using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed partial class ErrorModel(ILogger<ErrorModel> log) : PageModel
{
    public Fault Fault { get; private set; } = new("", "", "", "", "", "");

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show()
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var number = Numbers.Of(HttpContext);
        if (failed is not null) Noted(number, failed.Path, failed.Error);
        var again = failed is not null && HttpMethods.IsGet(Request.Method) ? failed.Path : "";
        Fault = new(
            "The page could not be built.", "This is a fault of FactCheck, not of yours. It has been written to the log under the number below.",
            "What you saved before is saved. What this page was about to do is not.",
            "Try it once more. If it happens again, give the number to whoever runs FactCheck.", number, again) { Css = "is-clash", Glyph = "block" };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Number}: {Path} could not be built")]
    private partial void Noted(string number, string path, Exception error);
}
