using FactCheck.Language.Syntax;

namespace FactCheck.Language.Atoms;

/// <summary>Reads the phrase of a word: without its asides, and one alternative for each of the things joined in it.</summary>
internal sealed class PhraseReader(SentenceTree tree)
{
    /// <summary>The alternatives of the phrase of <paramref name="word"/>.</summary>
    /// <param name="word">Its head.</param>
    /// <param name="skip">Children that are left out.</param>
    public IReadOnlyList<WordSet> Read(int word, Func<int, bool>? skip = null)
    {
        IReadOnlyList<WordSet> found = [WordSet.Of(word)];
        List<int> joined = [], examples = [];
        foreach (var child in tree.Children(word))
        {
            if (skip?.Invoke(child) == true) continue;
            switch (tree.Base(child))
            {
                case "conj" when !AreOne(word, child): joined.Add(child); break;
                case "conj": found = found.With(tree.Below(child)); break;
                case "cc": break;
                case "punct": found = IsInside(child) ? found.With(WordSet.Of(child)) : found; break;
                case "nmod" or "obl" or "acl" when IsExample(child): examples.Add(child); break;
                case var _ when IsAside(child): break;
                case "acl" or "advcl" or "ccomp" or "csubj": found = found.With(Whole(child)); break;
                default: found = Alternatives.Cross(found, Read(child)); break;
            }
        }
        if (joined.Count == 0 && examples.Count == 0) return found;
        if (joined.Count > 0 && tree.Case(word) == "between") return [tree.Below(word)];
        return [.. found.Concat(examples.SelectMany(e => Examples(word, e))).Concat(joined.SelectMany(j => Joined(word, j))).Take(Alternatives.Most)];
    }

    /// <summary>All of the phrase in one piece, without asides and without signs at its ends.</summary>
    public WordSet Whole(int word)
    {
        var all = WithoutAsides(word);
        int first = 0, last = tree.Count - 1;
        while (first <= last && (!all.Contains(first) || IsOuterMark(first))) first++;
        while (last >= first && (!all.Contains(last) || IsOuterMark(last))) last--;
        return all & WordSet.Range(first, last + 1);
    }

    /// <summary>A noun phrase as somebody or something is called: no preposition, no asides, nothing that is joined to it or said of it.</summary>
    public WordSet Name(int noun) => Read(noun, child => tree.Base(child) is "case" or "mark" or "cop" or "aux" or "nsubj" or "csubj" or "expl" or "obl" or "advmod" or "acl" or "advcl" or "cc" or "conj" or "punct")[0];

    /// <summary>True for what is said beside: it makes a statement of its own and is left out of the others.</summary>
    public bool IsAside(int child)
    {
        switch (tree.Base(child))
        {
            case "parataxis" or "list" or "discourse" or "dislocated" or "vocative": return true;
            case "dep": return tree.FollowsMark(child);
            case "appos": return !IsTight(child);
            case "acl" or "nmod" or "obl" or "amod" or "advcl": return child > tree.Head(child) && tree.FollowsMark(child) && !(tree.Base(child) is "nmod" or "obl" && IsTight(child));
            default: return false;
        }
    }

    /// <summary>True for an apposition that belongs to the name: "designer Anna Weber", "May 28, 2014", "in Houston, Texas".</summary>
    public bool IsTight(int child)
    {
        var head = tree.Head(child);
        if (tree.Upos(child) == Upos.Num || tree.Upos(head) == Upos.Num) return tree.Children(child).All(tree.IsMark);
        if (!tree.FollowsMark(child)) return true;
        var first = tree.First(child);
        return tree.IsName(child) && tree.IsName(head) && tree.IsName(first) && tree.Form(first - 1) == "," && tree.Last(child) - first < 5 && tree.Case(head) is "in" or "at" or "from" or "near" or "to" or "of";
    }

    /// <summary>True for signs that belong inside a phrase: hyphens, quotation marks, the comma of a date or a place.</summary>
    public bool IsInside(int mark) => tree.Form(mark) switch
    {
        "-" or "/" or "–" or "\"" or "“" or "”" or "'" or "’" or "‘" or "«" or "»" => true,
        "," => mark > 0 && mark + 1 < tree.Count && (IsYear(tree.Form(mark + 1)) || (tree.Head(mark) > mark && tree.Base(tree.Head(mark)) is "appos" or "nmod" or "obl" && IsTight(tree.Head(mark)))),
        _ => false,
    };

    private static bool IsYear(string form) => form.Length == 4 && form.All(char.IsAsciiDigit);

    // "Marks & Spencer" and what stands in one pair of quotation marks is one name.
    private bool AreOne(int word, int joined) => tree.ShareQuotation(word, joined) || tree.Children(joined).Any(c => tree.Base(c) == "cc" && tree.Form(c) == "&");

    // "films such as Alien", "cities including Rome".
    private bool IsExample(int child) => child > tree.Head(child) && tree.Children(child).Any(c => tree.Base(c) == "case" && tree.Lower(c) is "such" or "including" or "like");

    // What is said of the films holds for each example: "in films such as Alien" gives "in Alien".
    private IReadOnlyList<WordSet> Examples(int word, int example)
    {
        WordSet before = default;
        foreach (var child in tree.Children(word))
        {
            if (tree.Base(child) == "case" && child < word) before |= tree.Below(child);
        }
        return Read(example, c => tree.Base(c) == "case" || tree.Lower(c) is "such" or "as" or "including" or "like").With(before);
    }

    // The second of two joined phrases shares preposition and article with the first.
    private IReadOnlyList<WordSet> Joined(int word, int joined)
    {
        if (tree.IsPredicate(joined) && !tree.IsPredicate(word) && tree.HasSubject(joined)) return [];
        var ownCase = tree.Has(joined, "case") || tree.Has(joined, "mark");
        var ownArticle = tree.Children(joined).Any(c => tree.Base(c) == "det" || tree.Relation(c) == "nmod:poss") || tree.Upos(joined) != Upos.Noun || !tree.IsNominal(word);
        WordSet shared = default;
        foreach (var child in tree.Children(word))
        {
            if (child >= word) break;
            if ((!ownCase && tree.Base(child) is "case" or "mark") || (!ownArticle && tree.Relation(child) is "det" or "nmod:poss")) shared |= tree.Below(child);
        }
        return Read(joined).With(shared);
    }

    private WordSet WithoutAsides(int word)
    {
        var found = WordSet.Of(word);
        foreach (var child in tree.Children(word))
        {
            if (tree.IsMark(child)) found |= WordSet.Of(child);
            else if (!IsAside(child)) found |= WithoutAsides(child);
        }
        return found;
    }

    private bool IsOuterMark(int word) => tree.IsMark(word) && !IsInside(word);
}
