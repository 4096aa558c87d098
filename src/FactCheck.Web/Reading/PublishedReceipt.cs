namespace FactCheck.Web.Reading;

/// <summary>A receipt of an article: of a publication or of a correction.</summary>
/// <param name="Revision">Number of the published revision.</param>
/// <param name="RevisionId">Its id.</param>
/// <param name="Correction">The correction; null for the publication itself.</param>
/// <param name="At">When it was published or corrected.</param>
/// <param name="Text">The signed file; empty while it is being signed.</param>
public sealed record PublishedReceipt(int Revision, Guid RevisionId, Guid? Correction, DateTimeOffset At, string Text)
{
    public Guid Id => Correction ?? RevisionId;
}
