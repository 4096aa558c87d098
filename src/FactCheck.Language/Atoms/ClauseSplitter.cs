namespace FactCheck.Language.Atoms;

/// <summary>Makes statements of clauses: each subject with each predicate, and each circumstance by itself.</summary>
internal sealed class ClauseSplitter(SentenceTree tree, PhraseReader phrases, AtomCollection found)
{
    /// <summary>The statements of the clause of <paramref name="head"/> and of the clauses that hang on it.</summary>
    /// <param name="head">The predicate.</param>
    /// <param name="subject">The subject where the clause has none of its own.</param>
    /// <param name="shared">Helpers that it shares with the predicate before it.</param>
    /// <param name="without">A child that is left out (a relative pronoun), or -1.</param>
    public void Split(int head, IReadOnlyList<WordSet>? subject = null, WordSet shared = default, int without = -1)
    {
        var parts = new ClauseParts(tree, phrases, head, without);
        var who = parts.Subject ?? (parts.HasOwnSubject ? null : subject) ?? Alternatives.None;
        var core = Alternatives.Cross(who, parts.Core.With(shared));
        if (parts.Options.Count == 0 || parts.IsComplete) found.AddAll(core);
        AddOptions(parts, core);
        foreach (var joined in parts.Joined) SplitJoined(head, joined, parts, who);
        foreach (var apart in parts.Apart) SplitApart(head, apart, parts, who);
    }

    /// <summary>The statements of a relative clause, said of what it hangs on.</summary>
    public void SplitRelative(int clause, IReadOnlyList<WordSet> head)
    {
        var subject = tree.Children(clause).FirstOrDefault(c => SentenceTree.IsSubject(tree.Base(c)), -1);
        if (subject >= 0 && IsRelativePronoun(subject)) Split(clause, head, without: subject);
        else if (tree.Below(clause).Within(0, tree.Count).Any(w => tree.Tag(w) == "WRB")) Split(clause);
        else found.AddAll(head.With(phrases.Whole(clause)));
    }

    // What stands before the predicate is said with it: "Until 2005 the plane was known" needs "as …".
    private void AddOptions(ClauseParts parts, IReadOnlyList<WordSet> core)
    {
        var first = parts.Options.FirstOrDefault(o => !o.IsFronted).Alternatives;
        foreach (var (option, isFronted) in parts.Options)
            found.AddAll(Each(isFronted && first is not null && !parts.IsComplete ? Alternatives.Cross(option, first) : option, core));
    }

    private static IReadOnlyList<WordSet> Each(IReadOnlyList<WordSet> option, IReadOnlyList<WordSet> core) => [.. option.SelectMany(o => core.Select(c => c | o))];

    private void SplitJoined(int head, int joined, ClauseParts parts, IReadOnlyList<WordSet> who)
    {
        if (tree.IsPredicate(joined)) Split(joined, who, NeedsHelper(joined) ? Helpers(head, "aux") : default);
        else if (parts.IsNominal) Split(joined, who, tree.HasSubject(joined) ? default : Helpers(head, "cop") | Helpers(head, "aux"));
        else if (tree.HasSubject(joined)) Split(joined);
        else if (tree.IsNominal(joined) || tree.Upos(joined) == Syntax.Upos.Adj) found.AddAll(Alternatives.Cross(who, phrases.Read(joined)));
    }

    private void SplitApart(int head, int apart, ClauseParts parts, IReadOnlyList<WordSet> who)
    {
        switch (tree.Base(apart))
        {
            case "parataxis": if (tree.IsPredicate(apart)) Split(apart, who); break;
            case "advcl": Split(apart, who); break;
            case "acl" when tree.Relation(apart) == "acl:relcl": SplitRelative(apart, parts.IsNominal && !who[0].IsEmpty ? who : [phrases.Name(head)]); break;
            case "acl": Split(apart, who); break;
            case "appos" or "nmod" or "obl": found.AddAll(Alternatives.Cross(who, phrases.Read(apart))); break;
        }
    }

    // "was built and opened": the second form stands for "was opened".
    private bool NeedsHelper(int joined) => tree.Tag(joined) is "VBN" or "VB" or "VBG" && !tree.HasSubject(joined) && !tree.Has(joined, "aux");

    private WordSet Helpers(int head, string relation)
    {
        WordSet helpers = default;
        foreach (var child in tree.Children(head))
        {
            if (tree.Base(child) == relation) helpers |= WordSet.Of(child);
        }
        return helpers;
    }

    private bool IsRelativePronoun(int word) => tree.Tag(word) is "WDT" or "WP" || (tree.Lower(word) == "that" && tree.Upos(word) == Syntax.Upos.Pron);
}
