using FactCheck.Language.Spans;

namespace FactCheck.Core.Claims;

/// <summary>What an engine made of one text; frozen with the engine's version.</summary>
/// <param name="Engine">Name and version of the engine.</param>
/// <param name="Sentences">Every sentence, in order.</param>
/// <param name="Claims">The claims, in the order of the text.</param>
/// <param name="Propositions">The atoms of every sentence, before any selection by checkability: the words of each.</param>
public sealed record ClaimExtraction(
    string Engine,
    IReadOnlyList<SentenceCoverage> Sentences,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<IReadOnlyList<TextSpan>> Propositions);
