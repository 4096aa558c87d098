namespace FactCheck.Core.Articles;

/// <summary>A stretch of the readable text and the stretch of the file it comes from.</summary>
/// <param name="Text">Where it begins in the readable text.</param>
/// <param name="Source">Where it begins in the file.</param>
/// <param name="Length">Its length in the readable text.</param>
/// <param name="SourceLength">
/// Its length in the file. Equal lengths mean letter for letter (a line break may stand for a blank); a different one means that the whole
/// stretch of the file stands for the whole stretch of the text, as an entity does for its sign.
/// </param>
public readonly record struct SourceRun(int Text, int Source, int Length, int SourceLength);
