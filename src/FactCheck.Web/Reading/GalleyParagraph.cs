using FactCheck.Language.Segmentation;

namespace FactCheck.Web.Reading;

/// <summary>One block of the article.</summary>
/// <param name="Number">Counted from 1, headings left out; 0 for headings.</param>
/// <param name="Block">Index of the block in the revision.</param>
/// <param name="Notes">Claims that have something to say in the margin.</param>
/// <param name="Unseen">Sentences that no person has seen.</param>
public sealed record GalleyParagraph(
    int Number, int Block, BlockKind Kind, IReadOnlyList<GalleyStretch> Stretches, IReadOnlyList<ClaimCard> Notes, IReadOnlyList<Guid> Unseen, string Summary);
