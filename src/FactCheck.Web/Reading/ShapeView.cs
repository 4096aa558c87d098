using FactCheck.Data.Articles;
using FactCheck.Web.Marks;

namespace FactCheck.Web.Reading;

/// <summary>One sentence with its claims, on the bench: what people can make of it.</summary>
public sealed record ShapeView
{
    public required Article Article { get; init; }

    public required ArticleRevision Revision { get; init; }

    /// <summary>The sentence, or null while its words have not been found.</summary>
    public SentenceRow? Sentence { get; init; }

    /// <summary>Its words.</summary>
    public string Words { get; init; } = "";

    public int Paragraph { get; init; }

    /// <summary>Its paragraph, the sentence marked.</summary>
    public IReadOnlyList<MarkedPiece> Context { get; init; } = [];

    public IReadOnlyList<ClaimCard> Claims { get; init; } = [];

    /// <summary>Edits of this sentence; without a sentence all of the article.</summary>
    public IReadOnlyList<EditLine> Edits { get; init; } = [];

    /// <summary>Where the pasted words stand, when that is not exactly one place of one sentence.</summary>
    public IReadOnlyList<QuotePlace> Places { get; init; } = [];

    /// <summary>Why the pasted words lead to no sentence; empty where they do.</summary>
    public string Problem { get; init; } = "";

    public required WorkProgress Progress { get; init; }
}
