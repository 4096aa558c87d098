using FactCheck.Web.Marks;

namespace FactCheck.Web.Reading;

/// <summary>One place of a text at which pasted words stand.</summary>
/// <param name="Start">Where, within the text that was searched.</param>
/// <param name="Around">The words with their neighbours.</param>
/// <param name="Paragraph">Number of its paragraph as the galley counts; 0 where that says nothing.</param>
public sealed record QuotePlace(int Start, IReadOnlyList<MarkedPiece> Around, int Paragraph = 0);
