using FactCheck.Core.Sources;
using FactCheck.Extraction;

namespace FactCheck.Fetching.Outcomes;

/// <summary>What a page that answered 200 means, going by what it is.</summary>
internal static class KindOutcome
{
    public static (CaptureOutcome Outcome, string Reason) Of(ExtractionResult read, bool isPartial)
    {
        if (read.Status != ExtractionStatus.Read) return (CaptureOutcome.Unreadable, read.Reason);
        return read.Kind switch
        {
            PageKind.Challenge => (CaptureOutcome.Challenge, read.KindReason),
            PageKind.Consent => (CaptureOutcome.Consent, read.KindReason),
            PageKind.Login => (CaptureOutcome.Login, read.KindReason),
            PageKind.Paywall => (CaptureOutcome.Paywall, read.KindReason),
            PageKind.Parked => (CaptureOutcome.Parked, read.KindReason),
            PageKind.SoftNotFound => (CaptureOutcome.SoftNotFound, read.KindReason),
            _ when isPartial => (CaptureOutcome.CapturedInPart, "Only the beginning was read: the answer was cut or broke off."),
            _ => (CaptureOutcome.Captured, "Captured."),
        };
    }
}
