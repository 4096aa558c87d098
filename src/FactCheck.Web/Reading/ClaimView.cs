using FactCheck.Data.Articles;
using FactCheck.Data.Matching;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Remembering;
using FactCheck.Web.Marks;

namespace FactCheck.Web.Reading;

/// <summary>One claim with everything a decision about it needs.</summary>
public sealed record ClaimView
{
    public required Article Article { get; init; }

    public required ArticleRevision Revision { get; init; }

    public required ClaimCard Card { get; init; }

    /// <summary>The claim with its marks.</summary>
    public required IReadOnlyList<MarkedPiece> Headline { get; init; }

    /// <summary>Its paragraph, the words of the claim marked.</summary>
    public required IReadOnlyList<MarkedPiece> Context { get; init; }

    public required int Paragraph { get; init; }

    public required IReadOnlyList<ClaimCard> Siblings { get; init; }

    public required IReadOnlyList<Witness> Witnesses { get; init; }

    public required IReadOnlyList<CollationRow> Collation { get; init; }

    /// <summary>What the claim said when the approval that is void was given; empty where none is void, or its words are the same.</summary>
    public string VoidedText { get; init; } = "";

    /// <summary>The claim edit that gave it its words, or null where the engine did.</summary>
    public EditLine? Maker { get; init; }

    public SuggestionRow? Suggestion { get; init; }

    /// <summary>What an optional model suggests, or null where there is none.</summary>
    public ModelView? Model { get; init; }

    /// <summary>What the desk decided about like claims.</summary>
    public IReadOnlyList<RememberedClaim> Decided { get; init; } = [];

    /// <summary>What others found about like claims.</summary>
    public IReadOnlyList<RememberedCheck> ChecksByOthers { get; init; } = [];

    public required IReadOnlyList<Query> Queries { get; init; }

    /// <summary>Answers of these queries after the first.</summary>
    public IReadOnlyList<FurtherAnswer> FurtherAnswers { get; init; } = [];

    /// <summary>What the desk said beside it, in order of time.</summary>
    public IReadOnlyList<Comment> Comments { get; init; } = [];

    /// <summary>A comment calls the reader, who has not said yet that it was seen.</summary>
    public bool IsCalled { get; init; }

    public required IReadOnlyList<HistoryLine> History { get; init; }

    /// <summary>The verdict that is proposed or decided, or null.</summary>
    public VerdictRecord? Verdict { get; init; }

    /// <summary>The next claims before and after it that wait in this article, or null.</summary>
    public (Guid? Before, Guid? After) Neighbours { get; init; }
}
