namespace FactCheck.Language.Syntax;

/// <summary>A verb with its helpers: words <c>[Start, End)</c> of a sentence.</summary>
/// <param name="Start">First helper.</param>
/// <param name="End">Index after the verb itself.</param>
/// <param name="Head">The verb that carries the meaning.</param>
/// <param name="IsFinite">True where it can carry a sentence.</param>
/// <param name="IsPassive">A form of <c>be</c> with a participle.</param>
internal readonly record struct VerbGroup(int Start, int End, int Head, bool IsFinite, bool IsPassive);
