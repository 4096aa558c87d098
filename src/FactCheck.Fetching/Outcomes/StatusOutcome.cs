using FactCheck.Core.Sources;
using FactCheck.Fetching.Http;

namespace FactCheck.Fetching.Outcomes;

/// <summary>What an answer means that is not a success.</summary>
internal static class StatusOutcome
{
    public static (CaptureOutcome Outcome, string Reason) Of(HttpAnswer answer)
    {
        var status = answer.Status;
        if (answer.Header("cf-mitigated").Equals("challenge", StringComparison.OrdinalIgnoreCase)) return (CaptureOutcome.Challenge, "The host asks to prove that a person is reading.");
        return status switch
        {
            404 or 410 => (CaptureOutcome.Gone, Say(status, status == 404 ? "the page is not there" : "the page was removed for good")),
            401 or 407 => (CaptureOutcome.Login, Say(status, "the page asks for a log-in")),
            402 => (CaptureOutcome.Paywall, Say(status, "the page must be paid for")),
            408 => (CaptureOutcome.TimedOut, Say(status, "the server gave up waiting")),
            429 => (CaptureOutcome.RateLimited, Say(status, "the host wants fewer requests; a person may still be able to read it")),
            451 => (CaptureOutcome.Forbidden, Say(status, "withheld for legal reasons")),
            >= 500 => (CaptureOutcome.ServerError, Say(status, "the server failed")),
            >= 400 => (CaptureOutcome.Forbidden, Say(status, "the host refuses us; a person may still be able to read it")),
            _ => (CaptureOutcome.Unreadable, Say(status, "no page comes with it")),
        };
    }

    private static string Say(int status, string what) => FormattableString.Invariant($"Status {status}: {what}.");
}
