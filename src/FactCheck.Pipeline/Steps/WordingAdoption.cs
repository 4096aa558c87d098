using FactCheck.Core.Text;
using FactCheck.Data.Claims;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Reading;

namespace FactCheck.Pipeline.Steps;

/// <summary>Whether a revision says what was approved: the claim, its words in the text, or its whole sentence equals the approved wording.</summary>
internal static class WordingAdoption
{
    internal static bool IsAdopted(ClaimRow claim, RevisionState state, VerdictRecord record)
    {
        if (record is not { Outcome: VerdictOutcome.Approved, Wording.Length: > 0 }) return false;
        var wording = Words(record.Wording);
        var sentence = state.Reading.Extraction.Sentences[state.Reading.Extraction.Claims[state.IndexOf(claim.Id)].Sentence].Span.In(state.Reading.Text.Text);
        return Words(claim.Text) == wording || Words(claim.Anchor.Exact) == wording || Words(sentence) == wording;
    }

    private static string Words(string text) => NormalForm.Of(text).TrimEnd('.', ' ');
}
