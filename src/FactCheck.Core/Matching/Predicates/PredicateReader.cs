using FactCheck.Core.Matching.Words;
using FactCheck.Language.Spans;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Core.Matching.Predicates;

/// <summary>Reads the verbs of a sentence with their ends from its dependency tree.</summary>
internal static class PredicateReader
{
    private const int LongestSentence = 120;

    /// <summary>The predicates of a sentence, in order, and how each word is told; none where there is no model or the sentence is no sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The sentence.</param>
    /// <param name="words">Its words.</param>
    /// <param name="lexicon">Where their forms and stems stand.</param>
    public static ClauseReading Read(string text, TextSpan span, ReadOnlySpan<Word> words, Lexicon lexicon)
    {
        List<Predicate> found = [];
        if (SyntaxModel.Shared is not { } model || words.Length is < 2 or > LongestSentence) return ClauseReading.None(words.Length);
        var sentence = model.Parse(text, Tokenizer.Tokenize(text, span));
        var place = Places(sentence, words);
        var stems = new int[sentence.Words.Count];
        for (var i = 0; i < stems.Length; i++) stems[i] = place[i] >= 0 && words[place[i]].IsContent ? words[place[i]].Stem : -1;
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (place[i] < 0 || stems[i] < 0) continue;
            if (IsPredicate(sentence, i)) found.Add(Build(text, sentence, i, place[i], stems));
            else if (NominalReader.Of(text, sentence, i, place[i], stems[i], lexicon) is { } nominal) found.Add(nominal);
        }
        // "Acme acquired Brill." may be taken for one long name with a verb in it: a verb it is all the same.
        if (found.Count == 0)
            for (var i = 1; i < sentence.Words.Count; i++)
                if (sentence.Words[i].Xpos is "VBD" or "VBN" && place[i] >= 0 && stems[i] >= 0) found.Add(Build(text, sentence, i, place[i], stems) with { IsEvent = true });
        return new(found, Hedges(text, sentence, place, stems, words.Length));
    }

    private static string[] Hedges(string text, ParsedSentence sentence, int[] place, int[] stems, int count)
    {
        var hedges = new string[count];
        Array.Fill(hedges, "");
        for (var i = 0; i < sentence.Words.Count; i++)
            if (place[i] >= 0 && stems[i] >= 0 && hedges[place[i]].Length == 0) hedges[place[i]] = WordHedges.Of(text, sentence, i);
        return hedges;
    }

    private static bool IsPredicate(ParsedSentence sentence, int i) =>
        sentence.Words[i].Upos == Upos.Verb && (sentence.Words[i].BaseRelation is not ("amod" or "compound" or "case" or "mark" or "fixed") || sentence.Words[i].Xpos == "VB");

    private static int[] Places(ParsedSentence sentence, ReadOnlySpan<Word> words)
    {
        var place = new int[sentence.Tokens.Count];
        var w = 0;
        for (var i = 0; i < place.Length; i++)
        {
            while (w < words.Length && words[w].Span.End <= sentence.Tokens[i].Span.Start) w++;
            place[i] = w < words.Length && words[w].Span.Start < sentence.Tokens[i].Span.End ? w : -1;
        }
        return place;
    }

    private static Predicate Build(string text, ParsedSentence sentence, int verb, int word, int[] stems)
    {
        HashSet<int> doers = [], done = [];
        var others = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        var passive = IsPassive(sentence, verb);
        foreach (var child in sentence.Children(verb))
        {
            switch (sentence.Words[child].BaseRelation)
            {
                case "nsubj": (passive ? done : doers).UnionWith(Heads(sentence, child, stems)); break;
                case "obj": done.UnionWith(Heads(sentence, child, stems)); Belonging(text, sentence, child, stems, others); break;
                case "iobj": Add(others, "to", Heads(sentence, child, stems)); break;
                case "obl": Oblique(text, sentence, child, passive, stems, doers, others); break;
            }
        }
        Inherit(sentence, verb, passive, stems, doers, done);
        return new(word, stems[verb], doers, done, others, HedgeReader.Of(text, sentence, verb)) { IsEvent = IsEvent(sentence, verb), IsReported = ReportedHedge.IsReport(text, sentence, verb) };
    }

    // "48 jets of the type Halcyon": what the object is of, is an end of the verb too.
    private static void Belonging(string text, ParsedSentence sentence, int noun, int[] stems, Dictionary<string, HashSet<int>> others)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (sentence.Words[child].BaseRelation != "nmod") continue;
            foreach (var marker in sentence.Children(child))
                if (sentence.Words[marker].BaseRelation == "case") Add(others, sentence.Tokens[marker].In(text).ToLowerInvariant(), Heads(sentence, child, stems));
        }
    }

    private static void Oblique(string text, ParsedSentence sentence, int child, bool passive, int[] stems, HashSet<int> doers, Dictionary<string, HashSet<int>> others)
    {
        foreach (var marker in sentence.Children(child))
        {
            if (sentence.Words[marker].BaseRelation != "case") continue;
            var preposition = sentence.Tokens[marker].In(text).ToLowerInvariant();
            if (preposition == "by" && passive && !IsCounted(sentence, child)) doers.UnionWith(Heads(sentence, child, stems));
            else Add(others, preposition, Heads(sentence, child, stems));
        }
    }

    // "fell by 31 percent": by how much, not by whom.
    private static bool IsCounted(ParsedSentence sentence, int noun)
    {
        foreach (var child in sentence.Children(noun)) if (sentence.Words[child].BaseRelation == "nummod") return true;
        return sentence.Words[noun].Upos == Upos.Num;
    }

    private static void Add(Dictionary<string, HashSet<int>> others, string preposition, IEnumerable<int> stems)
    {
        if (!others.TryGetValue(preposition, out var set)) others.Add(preposition, set = []);
        set.UnionWith(stems);
    }

    private static bool IsEvent(ParsedSentence sentence, int verb)
    {
        if (sentence.Words[verb].Xpos is "VB" or "VBZ" or "VBP" or "VBG") return IsOngoing(sentence, verb);
        if (sentence.Words[verb].BaseRelation is not ("acl" or "advcl")) return true;
        foreach (var child in sentence.Children(verb)) if (sentence.Words[child].BaseRelation == "aux") return true;
        return sentence.Words[verb].Xpos == "VBD";
    }

    // "is building a school": begun, so no plan any more. "Builds schools" may be a habit and is left alone.
    private static bool IsOngoing(ParsedSentence sentence, int verb)
    {
        if (sentence.Words[verb].Xpos != "VBG") return false;
        foreach (var child in sentence.Children(verb)) if (sentence.Words[child].BaseRelation == "aux") return true;
        return false;
    }

    private static bool IsPassive(ParsedSentence sentence, int verb)
    {
        // A subject alone is called passive now and then by mistake ("prices rose"): the helper shows it.
        foreach (var child in sentence.Children(verb)) if (sentence.Words[child].Relation == "aux:pass") return true;
        return sentence.Words[verb].Xpos == "VBN" && sentence.Words[verb].BaseRelation == "acl";
    }

    // "the firm bought by …", "the man who shot …", "… and sold it": the end stands elsewhere.
    private static void Inherit(ParsedSentence sentence, int verb, bool passive, int[] stems, HashSet<int> doers, HashSet<int> done)
    {
        var (relation, head) = (sentence.Words[verb].BaseRelation, sentence.Words[verb].Head);
        if (head < 0) return;
        var missing = passive ? done : doers;
        if (relation == "acl")
        {
            // "Lena, whom the firm hired": she is the one hired.
            if (!passive && doers.Count > 0 && done.Count == 0 && sentence.Words[verb].Relation == "acl:relcl") done.UnionWith(Heads(sentence, head, stems, deep: false));
            if (missing.Count == 0) missing.UnionWith(Heads(sentence, head, stems, deep: false));
            return;
        }
        if (missing.Count > 0 || relation is not ("conj" or "xcomp" or "advcl")) return;
        foreach (var child in sentence.Children(head))
            if (sentence.Words[child].BaseRelation == "nsubj") missing.UnionWith(Heads(sentence, child, stems));
    }

    // The name or noun itself, what makes it up, and what is joined to it by "and"; not its clauses.
    private static IEnumerable<int> Heads(ParsedSentence sentence, int word, int[] stems, bool deep = true)
    {
        if (stems[word] >= 0) yield return stems[word];
        foreach (var child in sentence.Children(word))
        {
            var relation = sentence.Words[child].BaseRelation;
            var isName = sentence.Words[child].Upos == Upos.Propn;
            if (relation is "flat" or "compound" or "appos" or "conj" || (relation is "nmod" or "amod" && isName && deep))
                foreach (var stem in Heads(sentence, child, stems, deep: relation is not "nmod")) yield return stem;
        }
    }
}
