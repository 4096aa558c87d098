using FactCheck.Pipeline.Outcomes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Hosting;

/// <summary>What a page answers after a post: post, redirect, get; what happened stands at the top of the next page.</summary>
public static class Answers
{
    /// <param name="page">The page that was posted to.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="done">What happened, where it did, in one sentence.</param>
    /// <param name="to">Where to go on.</param>
    /// <param name="next">What next, or empty.</param>
    public static IActionResult After(this PageModel page, Outcome outcome, string done, string to, string next = "")
    {
        if (outcome is NotFound) return page.NotFound();
        Say(outcome, done, next).Keep(page.TempData);
        return page.LocalRedirect(to);
    }

    /// <summary>The outcome in the order in which people read it: what happened, why, and what next.</summary>
    public static Message Say(Outcome outcome, string done, string next = "") => outcome switch
    {
        Done { IsNew: false } => Message.Done("Nothing had to be changed.", "It stood there already. " + next),
        Done => Message.Done(done, next),
        Refused { Refusal: var refusal } => Message.Refused(refusal.Why, refusal.Next.Length > 0 ? "Nothing was saved. Next: " + refusal.Next : "Nothing was saved."),
        Stale stale => Message.Overtaken("This has changed while you were writing. Nothing was saved.", stale.Difference),
        _ => Message.Refused("There is no such thing here.", "Nothing was saved."),
    };
}
