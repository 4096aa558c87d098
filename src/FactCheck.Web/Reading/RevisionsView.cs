using FactCheck.Data.Articles;

namespace FactCheck.Web.Reading;

/// <summary>Two revisions of an article side by side, and what became of each claim between them.</summary>
/// <param name="All">All revisions, the newest first.</param>
/// <param name="Before">Null where there is only one.</param>
public sealed record RevisionsView(
    Article Article,
    IReadOnlyList<(ArticleRevision Revision, string By)> All,
    ArticleRevision? Before,
    ArticleRevision After,
    IReadOnlyList<RevisionRow> Rows,
    IReadOnlyList<RevisionClaim> Claims,
    IReadOnlyList<EditLine> Idle,
    WorkProgress Progress);
