using FactCheck.Core.Matching.Facets;
using FactCheck.Language.Syntax;
using static FactCheck.Core.Matching.Predicates.TreeWords;

namespace FactCheck.Core.Matching.Predicates;

/// <summary>
/// Reads what stands only in the words of somebody who may be wrong or has a side: "a witness says that", "according to critics", and what
/// is denied in the same breath ("which the firm disputes"). What an office, a court or a named expert states is left as it is.
/// </summary>
internal static class ReportedHedge
{
    private const string Alleged = "alleged";

    /// <summary><c>alleged</c> for a clause under a report of this kind, else empty.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="clause">The verb of the clause.</param>
    public static string Of(string text, ParsedSentence sentence, int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (sentence.Words[child].BaseRelation == "obl" && IsAccording(text, sentence, child) && IsDoubtful(text, sentence, child)) return Alleged;
            if (sentence.Words[child].BaseRelation is "parataxis" or "advcl" && Reports(text, sentence, child)) return Alleged;
        }
        var (relation, head) = (sentence.Words[clause].BaseRelation, sentence.Words[clause].Head);
        if (head < 0 || relation is not ("ccomp" or "parataxis") || !SenseLists.IsSpeech(Form(text, sentence, head))) return "";
        return Reports(text, sentence, head) || IsDenied(text, sentence, head) ? Alleged : "";
    }

    /// <summary>True for a clause that somebody says, whoever it is.</summary>
    public static bool IsReport(string text, ParsedSentence sentence, int clause) =>
        sentence.Words[clause] is { BaseRelation: "ccomp", Head: >= 0 and var head } && (SenseLists.IsSpeech(Form(text, sentence, head)) || SenseLists.GoverningHedge(Form(text, sentence, head)) == Alleged);

    private static bool Reports(string text, ParsedSentence sentence, int verb)
    {
        if (!SenseLists.IsSpeech(Form(text, sentence, verb))) return false;
        foreach (var child in sentence.Children(verb))
            if (sentence.Words[child].BaseRelation == "nsubj" && sentence.Words[child].Upos == Upos.Noun && IsDoubtful(text, sentence, child)) return true;
        return false;
    }

    // "the driver, Ann Lee, said": a name stands for the words, and the reader can ask.
    private static bool IsDoubtful(string text, ParsedSentence sentence, int noun)
    {
        if (!SenseLists.IsDoubtfulSpeaker(Form(text, sentence, noun))) return false;
        foreach (var child in sentence.Children(noun)) if (sentence.Words[child].BaseRelation is "flat" or "appos" && sentence.Words[child].Upos == Upos.Propn) return false;
        return true;
    }

    private static bool IsAccording(string text, ParsedSentence sentence, int noun)
    {
        foreach (var child in sentence.Children(noun)) if (Form(text, sentence, child) == "according") return true;
        return false;
    }

    // "…; the officer denies it", "…, which the chain rejects"
    private static bool IsDenied(string text, ParsedSentence sentence, int report)
    {
        for (var i = report + 1; i < sentence.Words.Count; i++)
        {
            if (Form(text, sentence, i) is not ("denies" or "denied" or "disputes" or "disputed" or "rejects" or "rejected" or "contests" or "contested" or "dismisses" or "dismissed")) continue;
            foreach (var child in sentence.Children(i)) if (sentence.Words[child].BaseRelation == "obj" && Form(text, sentence, child) is "it" or "this" or "that" or "which") return true;
        }
        return false;
    }
}
