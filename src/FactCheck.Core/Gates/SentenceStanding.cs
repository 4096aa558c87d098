using FactCheck.Language.Spans;

namespace FactCheck.Core.Gates;

/// <summary>One sentence or picture as the gate sees it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="SeenByPerson">A person has marked it as read, or decided a claim in it.</param>
public sealed record SentenceStanding(TextSpan Span, bool SeenByPerson);
