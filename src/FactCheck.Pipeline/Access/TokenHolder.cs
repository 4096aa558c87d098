using FactCheck.Pipeline.Writing;

namespace FactCheck.Pipeline.Access;

/// <summary>Who stands behind a valid token, with the rights of this moment.</summary>
public sealed record TokenHolder(Actor Actor, IReadOnlyList<string> Scopes);
