using FactCheck.Core.Sources;

namespace FactCheck.Extraction.Pages;

/// <summary>The kind of a page and what speaks for it.</summary>
internal sealed record KindFinding(PageKind Kind, string Reason);
