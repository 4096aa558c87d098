namespace FactCheck.Core.Sources;

/// <summary>One line of a source sheet: words of the article and where they come from.</summary>
/// <param name="Words">A sentence of the article, a part of one, or a quote.</param>
/// <param name="Source">An address, or a source in words ("interview, 3 March").</param>
/// <param name="Line">Line of the sheet, counted from 1.</param>
public sealed record SourceSheetRow(string Words, string Source, int Line);
