namespace FactCheck.Extraction.Working;

/// <summary>One line of answer.</summary>
internal sealed record WorkAnswer(long Id, ExtractionResult Result);
