using FactCheck.Data.Reviews;

namespace FactCheck.Pipeline.Asking;

/// <summary>A question about one claim.</summary>
/// <param name="Addressee">Whom it asks.</param>
/// <param name="Name">Their name as people read it.</param>
/// <param name="PersonId">Their account, or null.</param>
/// <param name="Text">The question.</param>
/// <param name="DueAt">By when, or null.</param>
public sealed record Question(QueryAddressee Addressee, string Name, Guid? PersonId, string Text, DateTimeOffset? DueAt = null);
