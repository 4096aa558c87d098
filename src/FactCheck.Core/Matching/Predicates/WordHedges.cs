using FactCheck.Core.Matching.Facets;
using FactCheck.Language.Syntax;
using static FactCheck.Core.Matching.Predicates.TreeWords;

namespace FactCheck.Core.Matching.Predicates;

/// <summary>Reads for any word of a sentence whether what it tells of is a fact: up the tree from the word to the clause it stands in and what governs that.</summary>
internal static class WordHedges
{
    private const int Levels = 8;

    /// <summary>Empty for what is told as a fact, else the kind of hedge over the word.</summary>
    public static string Of(string text, ParsedSentence sentence, int word)
    {
        for (int at = word, level = 0; level < Levels; level++)
        {
            if (Described(text, sentence, at) is { Length: > 0 } described) return described;
            var isClause = IsClause(sentence, at);
            if (isClause && HedgeReader.Of(text, sentence, at) is { Length: > 0 } hedge) return hedge;
            var (relation, head) = (sentence.Words[at].BaseRelation, sentence.Words[at].Head);
            // "the firm, maker of the app, could be fined": what stands beside a name is told as a fact.
            if (head < 0 || relation == "appos") return "";
            if (relation is "obj" or "obl" or "nmod" or "compound" && Governed(text, sentence, at, head) is { Length: > 0 } governed) return governed;
            if (relation == "nsubj" && Predicated(text, sentence, head) is { Length: > 0 } predicated) return predicated;
            if (isClause) return "";
            at = head;
        }
        return "";
    }

    // "the likely cause", "a planned dam"
    private static string Described(string text, ParsedSentence sentence, int noun)
    {
        if (sentence.Words[noun].Upos is not (Upos.Noun or Upos.Propn)) return "";
        foreach (var child in sentence.Children(noun))
            if (sentence.Words[child].BaseRelation == "amod" && SenseLists.HedgingAdjective(Form(text, sentence, child)) is { Length: > 0 } hedge) return hedge;
        return "";
    }

    // "hopes for a grant", "has not ruled out sabotage"; who hopes is no hope.
    private static string Governed(string text, ParsedSentence sentence, int at, int head)
    {
        if (HedgeReader.IsLeftOpen(text, sentence, head)) return "possible";
        if (sentence.Words[head].Upos == Upos.Noun && !Joins(text, sentence, at)) return "";
        var governor = Form(text, sentence, head);
        if (governor is "face" or "faces" or "faced" or "facing") return SenseLists.FacedHedge(Form(text, sentence, at));
        return SenseLists.GoverningNounHedge(governor);
    }

    // "talks about a sale", "plans for a bridge"; "the study in Bern" is no plan of Bern.
    private static bool Joins(string text, ParsedSentence sentence, int noun)
    {
        foreach (var child in sentence.Children(noun))
            if (sentence.Words[child].BaseRelation == "case") return Form(text, sentence, child) is "of" or "for" or "about" or "on" or "against" or "to" or "over";
        return sentence.Words[noun].BaseRelation == "compound";
    }

    // "a sequel is under discussion", "a merger seems unlikely", "a strike was threatened", "a split cannot be excluded"
    private static string Predicated(string text, ParsedSentence sentence, int head)
    {
        var form = Form(text, sentence, head);
        if (HedgeReader.IsLeftOpen(text, sentence, head)) return "possible";
        if (sentence.Words[head].Upos == Upos.Verb && SenseLists.HedgingPassive(form) is { Length: > 0 } passive && IsPassive(sentence, head)) return passive;
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Words[child].BaseRelation == "cop" && sentence.Words[head].Upos != Upos.Verb) return SenseLists.GoverningNounHedge(form) is { Length: > 0 } hedge ? hedge : SenseLists.HedgingAdjective(form);
            if (sentence.Words[child].BaseRelation == "xcomp" && SenseLists.HedgingAdjective(Form(text, sentence, child)) is { Length: > 0 } adjective) return adjective;
        }
        return "";
    }

    private static bool IsPassive(ParsedSentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb)) if (sentence.Words[child].Relation == "aux:pass") return true;
        return false;
    }

    private static bool IsClause(ParsedSentence sentence, int word)
    {
        if (sentence.Words[word].Upos == Upos.Verb && sentence.Words[word].BaseRelation is not ("amod" or "compound" or "case" or "mark" or "fixed")) return true;
        if (sentence.Words[word].BaseRelation is "root" or "ccomp" or "advcl" or "xcomp" or "parataxis") return true;
        foreach (var child in sentence.Children(word)) if (sentence.Words[child].BaseRelation is "cop" or "mark") return true;
        return false;
    }
}
