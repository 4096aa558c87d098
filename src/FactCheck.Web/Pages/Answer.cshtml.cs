using FactCheck.Pipeline.Asking;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Web.Hosting;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>One question behind a short-lived link, and the field for its answer. No account, and nothing else of the article.</summary>
[AllowAnonymous]
public sealed class AnswerModel(AnswerDoor door) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Words { get; set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Null where no question has this link.</summary>
    public LinkedQuestion? Asked { get; private set; }

    public Message? Refusal { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var outcome = await door.AnswerAsync(Words, Name ?? "", Text ?? "", cancellation);
        if (outcome is NotFound) return await ShowAsync(cancellation);
        if (outcome is Done) return this.After(outcome, "Your answer is sent.", $"/answer/{Words}", "The desk reads it beside the claim and decides. You can close this page.");
        Refusal = Answers.Say(outcome, "");
        return await ShowAsync(cancellation);
    }

    /// <summary>What the state of the link means to its holder: what happened, then what next.</summary>
    public static (string What, string Next) Say(LinkedQuestion asked, ReaderClock clock) => asked.State switch
    {
        LinkState.Expired => ($"This link expired {(asked.Expires is { } at ? clock.SayWhole(at) : "")}.", $"Next: ask {asked.Asker} for a new one. What you may have sent before is with the desk."),
        LinkState.Withdrawn => ("The desk has taken this question back.", "There is nothing left to answer. Thank you for looking."),
        LinkState.Superseded => ("The article no longer says this.", "There is nothing left to answer. Thank you for looking."),
        _ => ("", ""),
    };

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Asked = await door.ReadAsync(Words, cancellation);
        if (Asked is null) Response.StatusCode = StatusCodes.Status404NotFound;
        else Name ??= Asked.To;
        return Page();
    }
}
