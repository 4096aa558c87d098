using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>Runs all checks of one claim.</summary>
public static class ClaimChecks
{
    /// <summary>Every check, by number.</summary>
    public static IReadOnlyList<IClaimCheck> All { get; } =
    [
        new SourceGone(), new SourceUnread(), new SourceNotAttempted(), new NeverEvidence(), new SameOrigin(), new SourceTooOld(), new ClaimNewerThanSource(),
        new OtherLanguage(), new HomePageCited(), new PlaceNotInSource(), new WorkRetracted(), new WorkCorrected(), new OwnTextAsSource(), new RestsOnOtherSource(), new PrimaryBehindSource(),
        new SourceNamedWithoutLink(), new ClaimWithoutSource(), new QuoteWithoutSource(),
        new ContradictedBySource(), new NotInSource(), new PartlyInSource(), new QuoteAltered(), new QuoteNotFound(), new QuoteOfOtherSpeaker(),
        new ContradictsEarlier(), new ThousandfoldOfSource(), new UnitSlip(), new QuoteGoneFromPage(),
    ];

    /// <summary>The findings about one claim, by rule; several of one rule are counted from 0.</summary>
    public static IReadOnlyList<Finding> Run(ClaimCheckInput input) =>
        [.. All.SelectMany(check => check.Run(input).Select((finding, n) => finding with { Occurrence = n }))];
}
