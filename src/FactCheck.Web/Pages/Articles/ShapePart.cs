using FactCheck.Core.Claims;

namespace FactCheck.Web.Pages.Articles;

/// <summary>One claim that an edit yields, as it is typed.</summary>
public sealed class ShapePart
{
    /// <summary>The claim in words.</summary>
    public string? Text { get; set; }

    /// <summary>Its words in the sentence, pasted; empty where it is about all that it replaces.</summary>
    public string? Words { get; set; }

    /// <summary>Which of several places of these words is meant, counted in the sentence.</summary>
    public int? At { get; set; }

    public ClaimKind Kind { get; set; } = ClaimKind.Other;
}
