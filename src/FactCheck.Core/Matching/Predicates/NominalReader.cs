using FactCheck.Core.Matching.Facets;
using FactCheck.Core.Matching.Words;
using FactCheck.Language.Syntax;
using static FactCheck.Core.Matching.Predicates.TreeWords;

namespace FactCheck.Core.Matching.Predicates;

/// <summary>Reads what is told without a verb of its own: "is unanimous", and under a hedge "a proposal for a sale".</summary>
internal static class NominalReader
{
    private const int Levels = 3;

    // "sale" is no form of "sell" by its letters.
    private static readonly Dictionary<string, string> VerbOf = WordList.Lines("Predicates", "nominals.txt")
        .Select(l => l.Split(' ')).SelectMany(p => p.Skip(1).Select(noun => (noun, p[0]))).ToDictionary(p => p.noun, p => p.Item2, StringComparer.Ordinal);

    /// <summary>The stem of the verb that tells of the same event as a noun; the word's own stem where the list has none.</summary>
    public static int VerbStem(Lexicon lexicon, Words.Word word) => VerbOf.TryGetValue(lexicon[word.Form], out var verb) ? lexicon.StemOf(lexicon.Number(verb)) : word.Stem;

    /// <summary>The state or the hedged event that a noun or adjective tells of, or null.</summary>
    public static Predicate? Of(string text, ParsedSentence sentence, int at, int word, int stem, Lexicon lexicon)
    {
        if (sentence.Words[at].Upos is not (Upos.Noun or Upos.Adj)) return null;
        foreach (var child in sentence.Children(at))
            if (sentence.Words[child].BaseRelation == "cop") return Make(word, stem, WordHedges.Of(text, sentence, at), isEvent: Form(text, sentence, child) is "was" or "were" or "been");
        if (sentence.Words[at].Upos != Upos.Noun || HedgeOver(text, sentence, at) is not { Length: > 0 } hedge) return null;
        var verb = VerbOf.TryGetValue(Form(text, sentence, at), out var known) ? lexicon.StemOf(lexicon.Number(known)) : stem;
        return Make(word, verb, hedge, isEvent: false);
    }

    private static Predicate Make(int word, int stem, string hedge, bool isEvent) =>
        new(word, stem, new HashSet<int>(), new HashSet<int>(), new Dictionary<string, HashSet<int>>(StringComparer.Ordinal), hedge) { IsVerb = false, IsEvent = isEvent };

    // "considers a ban", "negotiations about a sale", "a bid for approval"
    private static string HedgeOver(string text, ParsedSentence sentence, int noun)
    {
        for (int at = noun, level = 0; level < Levels; level++)
        {
            var (relation, head) = (sentence.Words[at].BaseRelation, sentence.Words[at].Head);
            if (head < 0 || relation is not ("obj" or "nmod" or "obl" or "conj" or "compound" or "xcomp")) return "";
            if (relation != "conj" && SenseLists.GoverningHedge(Form(text, sentence, head)) is { Length: > 0 } hedge && !IsMeasured(sentence, at)) return hedge;
            if (sentence.Words[head].Upos == Upos.Verb && relation != "conj") return relation == "obj" ? HedgeReader.Of(text, sentence, head) : "";
            at = head;
        }
        return "";
    }

    // "weighs 320 kilograms" weighs no options.
    private static bool IsMeasured(ParsedSentence sentence, int noun)
    {
        foreach (var child in sentence.Children(noun)) if (sentence.Words[child].BaseRelation == "nummod") return sentence.Words[noun].BaseRelation == "obj";
        return false;
    }
}
