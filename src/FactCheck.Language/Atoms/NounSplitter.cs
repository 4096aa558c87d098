using FactCheck.Language.Syntax;

namespace FactCheck.Language.Atoms;

/// <summary>Makes statements of what nouns carry with them: appositions, participles, relative clauses, titles.</summary>
internal sealed class NounSplitter(SentenceTree tree, PhraseReader phrases, ClauseSplitter clauses, AtomCollection found)
{
    public void Split()
    {
        for (var noun = 0; noun < tree.Count; noun++)
        {
            if (!tree.IsNominal(noun)) continue;
            var isPredicate = tree.Has(noun, "cop") || (noun == tree.Root && tree.HasSubject(noun));
            foreach (var child in tree.Children(noun))
            {
                // The clause says of its subject what hangs on a predicate noun.
                if (isPredicate && (tree.Base(child) == "acl" || (tree.Base(child) == "appos" && !phrases.IsTight(child)))) continue;
                Split(noun, child);
            }
            if (HasTitle(noun)) found.Add(phrases.Name(noun));
        }
    }

    private void Split(int noun, int child)
    {
        var isRelative = tree.Relation(child) == "acl:relcl";
        switch (tree.Base(child))
        {
            case "appos" when tree.Upos(child) != Upos.Num && IsStatement(child) && IsBeside(noun, child): found.AddAll(phrases.Read(child).With(phrases.Name(noun))); break;
            case "acl" when isRelative && (phrases.IsAside(child) || tree.IsName(noun)): clauses.SplitRelative(child, [phrases.Name(noun)]); break;
            case "acl" when !isRelative && (tree.Tag(child) == "VBN" || phrases.IsAside(child)): clauses.Split(child, [phrases.Name(noun)]); break;
        }
    }

    // "Houston, Texas" names one place.
    private bool IsStatement(int apposition) => !(phrases.IsTight(apposition) && tree.FollowsMark(apposition));

    // The parse ties many a noun to a far one; an apposition stands beside what it is said of.
    private bool IsBeside(int noun, int apposition)
    {
        var first = tree.First(apposition);
        var end = phrases.Name(noun).Within(0, first).LastOrDefault(noun);
        for (var i = end + 1; i < first; i++)
        {
            if (!tree.IsMark(i)) return false;
        }
        return true;
    }

    // "actor Anna Weber": a common noun before a name says what she is.
    private bool HasTitle(int name) => tree.IsName(name) && tree.Children(name).Any(c => c < name && tree.Base(c) is "compound" or "nmod" or "amod" && tree.Upos(c) == Upos.Noun && char.IsLower(tree.Form(c)[0]));
}
