using FactCheck.Data.Records;

namespace FactCheck.Web.Reading;

/// <summary>A page of the audit log, what its filters offer, and how far the chain reaches.</summary>
/// <param name="Lines">The newest first.</param>
/// <param name="People">Everybody who is or was at the desk.</param>
/// <param name="Articles">The newest articles and those of the lines.</param>
/// <param name="Sealed">The last link of the chain.</param>
/// <param name="Checkpoint">The last signature over its end, or null.</param>
/// <param name="Keys">Every key that ever signed, the newest first.</param>
public sealed record AuditView(
    IReadOnlyList<AuditLine> Lines, IReadOnlyList<(Guid Id, string Name)> People, IReadOnlyList<(Guid Id, string Title)> Articles, long Sealed, AuditCheckpoint? Checkpoint,
    IReadOnlyList<SigningKey> Keys);
