using FactCheck.Core.Matching.Facets;
using FactCheck.Language.Syntax;
using static FactCheck.Core.Matching.Predicates.TreeWords;

namespace FactCheck.Core.Matching.Predicates;

/// <summary>Reads from the tree of a sentence whether a verb tells a fact, a plan, a possibility or an allegation.</summary>
internal static class HedgeReader
{
    private const int Levels = 4;

    /// <summary>Empty for a fact, else the kind of hedge over the verb.</summary>
    public static string Of(string text, ParsedSentence sentence, int verb)
    {
        if (IsQuestion(text, sentence)) return "asked";
        var own = Own(text, sentence, verb);
        if (own.Length > 0) return own;
        if (ReportedHedge.Of(text, sentence, verb) is { Length: > 0 } reported) return reported;
        if (Before(text, sentence, verb) is { Length: > 0 } before) return before;
        return Above(text, sentence, verb) is { Length: > 0 } above ? above : InfinitiveReader.Of(text, sentence, verb);
    }

    /// <summary>True for a negated "rule out", "exclude", "dismiss": what is not ruled out is possible.</summary>
    public static bool IsLeftOpen(string text, ParsedSentence sentence, int governor)
    {
        if (Form(text, sentence, governor) is not ("exclude" or "excluded" or "rule" or "ruled" or "ruling")) return false;
        foreach (var child in sentence.Children(governor)) if (Form(text, sentence, child) is "not" or "n't" or "never" or "cannot" or "nobody") return true;
        return false;
    }

    private static bool IsQuestion(string text, ParsedSentence sentence) => sentence.Tokens.Count > 0 && Form(text, sentence, sentence.Tokens.Count - 1) == "?";

    // "drew up plans to close", "on suspicion that it broke": whatever the tree hangs the clause on, the word before "to" or "that" governs it.
    private static string Before(string text, ParsedSentence sentence, int verb)
    {
        if (verb > 1 && Form(text, sentence, verb - 1) == "to" && sentence.Words[verb].Xpos == "VB") return BeforeTo(Form(text, sentence, verb - 2));
        foreach (var child in sentence.Children(verb))
        {
            if (child < 1 || child > verb || sentence.Words[child].BaseRelation is not ("mark" or "obj" or "case")) continue;
            var (form, before) = (Form(text, sentence, child), Form(text, sentence, child - 1));
            if (form == "to") return BeforeTo(before);
            if (form is "that" or "whether" && sentence.Words[child - 1].Upos == Upos.Noun && HasOwnSubject(sentence, verb) && SenseLists.GoverningHedge(before) is "possible" or "alleged") return SenseLists.GoverningHedge(before);
        }
        return "";
    }

    // "plans to", "is said to"; "managed to" hedges nothing.
    private static string BeforeTo(string form) =>
        SenseLists.ComesAbout(form) ? "" : SenseLists.GoverningHedge(form) is { Length: > 0 } hedge ? hedge : SenseLists.HedgingPassive(form);

    /// <summary>The kind of hedge that a negated "rule out", "know" or "say" puts over what follows: it is left open.</summary>
    private static string LeftOpen(string text, ParsedSentence sentence, int governor)
    {
        if (Form(text, sentence, governor) is not ("exclude" or "rule" or "know" or "confirm" or "say" or "verify" or "prove" or "establish")) return "";
        foreach (var child in sentence.Children(governor)) if (Form(text, sentence, child) is "not" or "n't" or "never" or "cannot" or "unable") return "possible";
        return "";
    }

    private static string Above(string text, ParsedSentence sentence, int verb)
    {
        // "plans to buy", "accused of taking", "a proposal to close", "is expected to open", "if it opens"
        for (int at = verb, level = 0; level < Levels && sentence.Words[at].Head >= 0; level++)
        {
            var (relation, head) = (sentence.Words[at].BaseRelation, sentence.Words[at].Head);
            if (relation is "conj" && !HasOwnSubject(sentence, at)) { if (Own(text, sentence, head) is { Length: > 0 } shared && IsBare(sentence, at)) return shared; at = head; continue; }
            if (relation is not ("xcomp" or "ccomp" or "acl" or "advcl" or "csubj") || (IsRelative(sentence, at) && !IsContent(text, sentence, at, head))) return "";
            var governor = Form(text, sentence, head);
            if (relation == "ccomp" && LeftOpen(text, sentence, head) is { Length: > 0 } open) return open;
            if (SenseLists.GoverningHedge(governor) is { Length: > 0 } hedge && (relation != "advcl" || IsOf(text, sentence, at) || IsToInfinitive(text, sentence, at))) return hedge;
            // "suspect a guard of helping": the verb hangs on the one suspected.
            if (relation is "acl" or "advcl" && IsOf(text, sentence, at) && sentence.Words[head].BaseRelation is "obj" or "nsubj" or "obl" && sentence.Words[head].Head is >= 0 and var beyond
                && SenseLists.GoverningHedge(Form(text, sentence, beyond)) is { Length: > 0 } suspected) return suspected;
            if (relation == "advcl") return "";
            if (relation is "xcomp" or "ccomp" && Own(text, sentence, head) is { Length: > 0 } above) return above;
            at = head;
        }
        return "";
    }

    private static string Own(string text, ParsedSentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            var (relation, form) = (sentence.Words[child].BaseRelation, Form(text, sentence, child));
            if (relation == "aux" && SenseLists.HedgingAuxiliary(form) is { Length: > 0 } aux) return aux;
            if (relation == "advmod" && SenseLists.HedgingAdverb(form) is { Length: > 0 } adverb) return adverb;
            if (relation == "mark" && form is "if" or "unless" or "whether") return "conditional";
            // "If the weather holds, the bridge opens": so does "opens" hang on it; of what is past, "if" only says how it was.
            if (relation == "advcl" && sentence.Words[verb].Xpos is "VBZ" or "VBP" or "VB" && StartsWithCondition(text, sentence, child)) return "conditional";
        }
        return StartsWithCondition(text, sentence, verb) ? "conditional" : "";
    }

    // Whatever the tree makes of "whether" and "if", they open the clause.
    private static bool StartsWithCondition(string text, ParsedSentence sentence, int verb)
    {
        var first = sentence.Subtree(verb)[0];
        return first < verb && Form(text, sentence, first) is "whether" or "unless" or "if" or "provided";
    }

    private static bool HasOwnSubject(ParsedSentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb)) if (sentence.Words[child].BaseRelation is "nsubj" or "csubj") return true;
        return false;
    }

    // "will buy and renovate": the second verb stands in its base form under the same helper.
    private static bool IsBare(ParsedSentence sentence, int verb) => sentence.Words[verb].Xpos is "VB" or "VBN";

    private static bool IsRelative(ParsedSentence sentence, int verb) => sentence.Words[verb].Relation == "acl:relcl";

    // "accusations that he copied it": what is said, not which accusations.
    private static bool IsContent(string text, ParsedSentence sentence, int verb, int noun)
    {
        if (sentence.Words[noun].Upos != Upos.Noun || SenseLists.GoverningHedge(Form(text, sentence, noun)).Length == 0) return false;
        foreach (var child in sentence.Children(verb)) if (Form(text, sentence, child) == "that" && sentence.Words[child].BaseRelation == "mark") return true;
        return false;
    }

    private static bool IsOf(string text, ParsedSentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb)) if (sentence.Words[child].BaseRelation is "mark" or "case" && Form(text, sentence, child) is "of" or "with" or "for") return true;
        return false;
    }

    private static bool IsToInfinitive(string text, ParsedSentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb)) if (Form(text, sentence, child) == "to") return true;
        return false;
    }
}
