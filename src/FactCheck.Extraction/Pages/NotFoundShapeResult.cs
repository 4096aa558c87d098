namespace FactCheck.Extraction.Pages;

/// <summary>How much a page looks like "not found".</summary>
public enum NotFoundShapeResult
{
    None,

    /// <summary>It may be: a random neighbour's address tells.</summary>
    Suspected,
    Certain,
}
