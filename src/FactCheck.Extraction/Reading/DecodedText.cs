namespace FactCheck.Extraction.Reading;

/// <summary>Characters out of bytes.</summary>
/// <param name="Text">What the bytes say; what they cannot say stands as U+FFFD.</param>
/// <param name="Charset">The encoding that was used.</param>
/// <param name="Warnings">Where the declarations contradict each other or the bytes.</param>
public sealed record DecodedText(string Text, string Charset, IReadOnlyList<string> Warnings);
