namespace FactCheck.Language.Atoms;

/// <summary>
/// The parts of one clause: its subject, what the predicate cannot do without, what may be said of it one by one ("on Monday", "in Rome"),
/// and what makes a statement of its own.
/// </summary>
internal sealed class ClauseParts
{
    private readonly SentenceTree _tree;
    private readonly PhraseReader _phrases;
    private readonly int _head;
    private int _lastOblique = -1;

    public ClauseParts(SentenceTree tree, PhraseReader phrases, int head, int without)
    {
        _tree = tree;
        _phrases = phrases;
        _head = head;
        IsNominal = !tree.IsVerb(head);
        Core = [WordSet.Of(head)];
        foreach (var child in tree.Children(head))
        {
            if (child != without) Add(child);
        }
    }

    /// <summary>The predicate with its objects and complements.</summary>
    public IReadOnlyList<WordSet> Core { get; private set; }

    /// <summary>Null where the clause has none of its own.</summary>
    public IReadOnlyList<WordSet>? Subject { get; private set; }

    public bool HasOwnSubject { get; private set; }

    /// <summary>What can be added to the core, each by itself; fronted ones stand before the predicate.</summary>
    public List<(IReadOnlyList<WordSet> Alternatives, bool IsFronted)> Options { get; } = [];

    /// <summary>Further predicates behind "and".</summary>
    public List<int> Joined { get; } = [];

    /// <summary>Clauses and asides that make statements of their own.</summary>
    public List<int> Apart { get; } = [];

    public bool IsNominal { get; }

    public bool HasObject { get; private set; }

    public bool HasComplement { get; private set; }

    /// <summary>True where the core says something without any of the options.</summary>
    public bool IsComplete => HasObject || HasComplement || IsNominal;

    private void Add(int child)
    {
        switch (_tree.Base(child))
        {
            case "expl" when _tree.Relation(child) == "expl": HasOwnSubject = true; Require([_phrases.Whole(child)]); break;
            case "csubj": HasOwnSubject = true; Require([_phrases.Whole(child)]); break;
            case "nsubj" or "expl": HasOwnSubject = true; Subject = _phrases.Read(child); break;
            case "conj": Joined.Add(child); break;
            case "punct": if (_phrases.IsInside(child)) Require([WordSet.Of(child)]); break;
            case "cc" or "discourse" or "vocative" or "mark" or "dislocated": break;
            case "obj" or "iobj": HasObject = true; Require(_phrases.Read(child)); break;
            case "xcomp": HasComplement = true; Require(_phrases.Read(child)); break;
            case "ccomp": HasComplement = true; Require([_phrases.Whole(child)]); break;
            case "advmod": if (child > _head || _tree.Tag(child) != "WRB") Require([_phrases.Whole(child)]); break;
            case "obl": AddOblique(child); break;
            case "advcl": AddAdverbial(child); break;
            case "parataxis": Apart.Add(child); break;
            case "appos" or "acl" or "nmod" or "amod" when IsNominal: AddToNoun(child); break;
            case var _ when _phrases.IsAside(child): Apart.Add(child); break;
            default: Require(_phrases.Read(child)); break;
        }
    }

    // The first complement behind a verb without object belongs to it ("belongs to", "is known for"); time and place are said one by one.
    private void AddOblique(int child)
    {
        var phrase = _phrases.Read(child);
        var behind = child > _head;
        if (_lastOblique >= 0 && behind == _lastOblique > _head && Continues(child))
        {
            if (Options.Count > 0) Extend(phrase);
            else Require(phrase);
        }
        else if (behind && !IsNominal && !HasObject && !HasComplement && Options.Count == 0 && Obliques.KindOf(_tree, child) == ObliqueKind.Complement)
        {
            Require(phrase);
            HasComplement = true;
        }
        else if (behind && Options.Count > 0 && IsPlaceOfPlace(child)) Extend(phrase);
        else Options.Add((phrase, !behind));
        _lastOblique = child;
    }

    // "from Rome to Oslo", "with Anna Weber as captain": two phrases, one fact.
    private bool Continues(int child) => (_tree.Case(_lastOblique), _tree.Case(child)) is ("from", "to") or ("with", "as") or ("for", "as");

    // "at the Capitol Theatre in Hollywood": the second says where the first is.
    private bool IsPlaceOfPlace(int child) => _lastOblique >= 0 && _tree.IsName(child) && _tree.First(child) == _tree.Last(_lastOblique) + 1
        && Obliques.KindOf(_tree, child) == ObliqueKind.Place && Obliques.KindOf(_tree, _lastOblique) is ObliqueKind.Place or ObliqueKind.Agent or ObliqueKind.Complement;

    private void AddAdverbial(int child)
    {
        var own = _tree.IsPredicate(child) && _tree.HasSubject(child);
        if (own || _tree.First(child) < _head || _tree.FollowsMark(child)) Apart.Add(child);
        else Options.Add(([_phrases.Whole(child)], false));
    }

    private void AddToNoun(int child)
    {
        switch (_tree.Base(child))
        {
            case "appos" when _phrases.IsTight(child): Require(_phrases.Read(child)); break;
            case "acl" when _tree.Relation(child) == "acl" && _tree.Tag(child) == "VB" && !_phrases.IsAside(child): Require([_phrases.Whole(child)]); break;
            case "appos" or "acl": Apart.Add(child); break;
            case "nmod" when child > _head && !_phrases.IsAside(child) && _tree.Case(child) is { } preposition && preposition != "of": Options.Add((_phrases.Read(child), false)); break;
            default: if (!_phrases.IsAside(child)) Require(_phrases.Read(child)); break;
        }
    }

    private void Require(IReadOnlyList<WordSet> phrase) => Core = Alternatives.Cross(Core, phrase);

    private void Extend(IReadOnlyList<WordSet> phrase) => Options[^1] = (Alternatives.Cross(Options[^1].Alternatives, phrase), Options[^1].IsFronted);
}
