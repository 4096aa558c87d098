namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>Who did what.</summary>
/// <param name="Number">Place in the chain; null until it is sealed, which takes about a second.</param>
/// <param name="Hash">Of this link and, through it, of all before; null until it is sealed.</param>
/// <param name="Text">The words that belong to it; null where there are none or they were erased.</param>
public sealed record ApiAuditEntry(
    long? Number, string? Hash, Guid Id, DateTimeOffset At, Guid? Actor, string ActorName, Guid? Token, string Action, string SubjectKind, Guid Subject, Guid? Article,
    IReadOnlyDictionary<string, string> Facts, string TextHash, string? Text);
