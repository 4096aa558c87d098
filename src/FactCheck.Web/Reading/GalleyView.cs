using FactCheck.Core.Gates;
using FactCheck.Data.Articles;

namespace FactCheck.Web.Reading;

/// <summary>An article as a proof: its words, what is said about them, and what holds the gate.</summary>
public sealed record GalleyView(
    Article Article,
    ArticleRevision Revision,
    IReadOnlyList<ArticleAuthor> Authors,
    string Failure,
    bool Read,
    IReadOnlyList<GalleyParagraph> Paragraphs,
    IReadOnlyList<ClaimCard> Claims,
    IReadOnlyDictionary<string, int> Legend,
    int Sentences,
    GateResult? Gate,
    WorkProgress Progress,
    IReadOnlyList<EditLine> Edits);
