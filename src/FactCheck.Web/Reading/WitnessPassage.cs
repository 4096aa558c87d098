using FactCheck.Core.Matching;
using FactCheck.Web.Marks;

namespace FactCheck.Web.Reading;

/// <summary>A passage of a source, marked.</summary>
/// <param name="Id">Of the evidence row: what a proposer accepts.</param>
/// <param name="Quote">The words, letter for letter.</param>
/// <param name="Pieces">The same with its surroundings and marks.</param>
/// <param name="ByPerson">Chosen by a person, not by the machine.</param>
public sealed record WitnessPassage(Guid Id, string Quote, IReadOnlyList<MarkedPiece> Pieces, MatchOutcome Stance, bool ByPerson);
