using FactCheck.Core.Matching.Facets;
using FactCheck.Language.Syntax;
using static FactCheck.Core.Matching.Predicates.TreeWords;

namespace FactCheck.Core.Matching.Predicates;

/// <summary>
/// Reads "to do" and "to have done": told as a fact only under a word that says that it came about ("managed to", "the first to"),
/// whatever else stands above it. Purposes ("went there to see it") are left alone.
/// </summary>
internal static class InfinitiveReader
{
    /// <summary>Empty where it is a fact or no infinitive, else <c>planned</c>, or <c>alleged</c> for "to have done".</summary>
    public static string Of(string text, ParsedSentence sentence, int verb)
    {
        if (!HasTo(text, sentence, verb, out var isPerfect)) return "";
        var (relation, head) = (sentence.Words[verb].BaseRelation, sentence.Words[verb].Head);
        if (isPerfect) return head >= 0 && SenseLists.ComesAbout(Form(text, sentence, head)) ? "" : "alleged";
        if (relation == "root" || head < 0) return "planned";
        if (relation is not ("xcomp" or "ccomp" or "acl" or "amod") || SenseLists.ComesAbout(Form(text, sentence, head))) return "";
        return relation == "acl" && IsOnlyOne(text, sentence, head) ? "" : "planned";
    }

    private static bool HasTo(string text, ParsedSentence sentence, int verb, out bool isPerfect)
    {
        var found = verb > 0 && Form(text, sentence, verb - 1) == "to" && sentence.Words[verb].Xpos == "VB";
        isPerfect = false;
        foreach (var child in sentence.Children(verb))
        {
            if (child > verb) continue;
            found |= sentence.Words[child].BaseRelation == "mark" && Form(text, sentence, child) == "to" && sentence.Words[verb].Xpos is "VB" or "VBN";
            isPerfect |= Form(text, sentence, child) == "have" && sentence.Words[child].BaseRelation == "aux";
        }
        return found;
    }

    // "the first woman to win", "the only one to survive": they did.
    private static bool IsOnlyOne(string text, ParsedSentence sentence, int noun)
    {
        foreach (var child in sentence.Children(noun))
            if (Form(text, sentence, child) is var form && (SenseLists.Superlative(form).Length > 0 || Figures.NumberWords.TryOrdinal(form, out _))) return true;
        return false;
    }
}
