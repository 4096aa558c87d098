using FactCheck.Core.Sources;
using FactCheck.Extraction.Pages;

namespace FactCheck.Fetching.Links;

/// <summary>One page, looked at once for all the links that lead to it.</summary>
/// <param name="Outcome">What the fetch came to.</param>
/// <param name="Reason">Why.</param>
/// <param name="Glance">Places and words of a page; null for what is no HTML.</param>
/// <param name="IsPartial">True where the end of the page is missing.</param>
internal sealed record PageLook(CaptureOutcome Outcome, string Reason, PageGlance? Glance, bool IsPartial);
