using FactCheck.Web.Marks;

namespace FactCheck.Web.Reading;

/// <summary>A passage that the model points at.</summary>
/// <param name="Quote">The words, letter for letter.</param>
/// <param name="Why">What the model says of them; may be empty.</param>
/// <param name="Pieces">The words with their surroundings.</param>
/// <param name="CaptureId">The newest capture in which they stand.</param>
public sealed record ModelPassage(string Quote, string Why, IReadOnlyList<MarkedPiece> Pieces, Guid CaptureId);
