using FactCheck.Core.Text;
using FactCheck.Core.Verdicts.Advising;

namespace FactCheck.Pipeline.Advising;

/// <summary>One question to the model.</summary>
/// <param name="Brief">What is sent.</param>
/// <param name="Text">The whole text that quotes of the answer must stand in.</param>
internal sealed record AdviceQuestion(AdviceBrief Brief, string Text)
{
    /// <summary>The claim, or empty where the question is about a revision.</summary>
    internal string Claim { get; init; } = "";

    internal string StatementKey { get; init; } = "";

    internal Guid? RevisionId { get; init; }

    internal Guid? SourceId { get; init; }

    internal Guid? CaptureId { get; init; }

    /// <summary>Identity of the question: what is asked beside which text. A page that was fetched again and says the same is the same question.</summary>
    internal string Key => Digest.Of(StatementKey, SourceId?.ToString() ?? "", RevisionId?.ToString() ?? "", Text);

    /// <summary>What holds of the answer.</summary>
    /// <exception cref="FormatException">It is no answer that can be read.</exception>
    internal Advice Read(string answer) => RevisionId is null ? AdviceReader.OfClaim(answer, Claim, Text) : AdviceReader.OfArticle(answer, Text);
}
