using FactCheck.Language.Spans;

namespace FactCheck.Language.Mentions;

/// <summary>A name at one place of a text.</summary>
/// <param name="Span">The name itself, without the title before it.</param>
/// <param name="Cluster">Mentions with the same number bear the same name: full name, surname, acronym.</param>
/// <param name="Full">The fullest form of the cluster.</param>
/// <param name="Kind">Person, organisation, place or other.</param>
/// <param name="Title">The title or role directly before the name, or null.</param>
public sealed record NameMention(TextSpan Span, int Cluster, string Full, NameKind Kind, TextSpan? Title);
