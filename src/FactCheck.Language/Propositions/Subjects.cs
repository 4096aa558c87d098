using FactCheck.Language.Mentions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>Remembers who and what a text speaks of, and says whom a pronoun means where that is certain.</summary>
internal sealed class Subjects(IReadOnlyDictionary<string, NameMention> names)
{
    private readonly record struct Known(string Text, bool? Plural, bool IsPerson, bool? IsMale);

    private Known? _last;
    private Known? _current;
    private Known? _speaker;
    private int _silent;
    private List<Known> _persons = [];
    private readonly Lazy<Dictionary<string, string?>> _shortForms = new(() => ShortForms(names.Values));
    private List<Known> _newPersons = [];

    /// <summary>Called before each sentence: what was spoken of so far becomes what a pronoun can mean.</summary>
    public void NextSentence(Word[] words)
    {
        _last = _current ?? _last;
        // Who spoke three sentences ago is no longer meant by a pronoun.
        if (++_silent > LongestSilence) _speaker = null;
        _current = null;
        if (_newPersons.Count > 0) _persons = _newPersons;
        _newPersons = [];
        for (var i = 0; i < words.Length;)
        {
            var end = NameFinder.EndOf(words, i);
            if (end == i) { i++; continue; }
            if (PersonAt(words, i, end) is { } person && !_newPersons.Exists(p => p.Text == person.Text)) _newPersons.Add(person);
            i = end;
        }
    }

    /// <summary>The subject as it stands, or a note in brackets for a pronoun whose meaning is certain.</summary>
    public IReadOnlyList<Part> Resolve(Word[] words, int start, int end, out bool certain, bool speaks = false)
    {
        certain = true;
        if (start >= end) return [];
        var first = words[start];
        if (end - start == 1 && first.Class == WordClass.Pronoun && first.Lower is "he" or "she" or "it" or "they")
        {
            if (Meant(first.Lower, speaks) is { } meant) return [Part.Note(meant)];
            certain = false;
        }
        else if (first.Lower is "his" or "her" or "its" or "their" && first.Class == WordClass.Possessive)
        {
            if (Meant(first.Lower, false) is { } owner) return [Part.Note(owner + (owner.EndsWith('s') ? "'" : "'s")), Part.Of(start + 1, end)];
            certain = false;
        }
        return [Part.Of(start, end)];
    }

    /// <summary>The subject of the sentence is what the next one most likely speaks of.</summary>
    public void Remember(Word[] words, int start, int end)
    {
        if (start >= end || _current is not null) return;
        if (words[start].Class is WordClass.Pronoun or WordClass.Possessive) { _current = _last; return; }
        var stop = Phrases.NounEnd(words, start);
        if (stop == start) return;
        var name = NameStart(words, start, stop);
        if (name >= 0 && PersonAt(words, name, stop) is { } person) { _current = person; return; }
        _current = new(Text(words, start, stop), Phrases.IsPlural(words, start, stop), IsRole(words, start, stop), null);
    }

    /// <summary>Who spoke last, or null.</summary>
    public string? LastSpeaker => _speaker?.Text;

    /// <summary>The name of a speaker without the title before it, or the words that describe one; a pronoun that is not resolved stays as it is.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="start">First word of the noun phrase.</param>
    /// <param name="end">Behind its last.</param>
    /// <param name="beside">A name between commas beside it, or null.</param>
    public string? Speaker(Word[] words, int start, int end, (int Start, int End)? beside = null)
    {
        if (beside is var (nameStart, nameEnd) && PersonAt(words, nameStart, nameEnd) is { } named)
        {
            (_speaker, _silent) = (named, 0);
            return named.Text;
        }
        if (words[start].Class == WordClass.Pronoun) return words[start].Lower is "he" or "she" or "it" or "they" ? Meant(words[start].Lower, true) ?? words[start].Text : words[start].Text;
        if (SpeakerAt(words, start, end) is not { } known) return null;
        (_speaker, _silent) = (known, 0);
        return known.Text;
    }

    private Known? SpeakerAt(Word[] words, int start, int end)
    {
        var stop = Phrases.NounEnd(words, start);
        if (stop == start) return null;
        var name = NameStart(words, start, stop);
        if (name >= 0 && PersonAt(words, name, stop) is { } person) return person;
        if (PersonBehindRole(words, start, stop, end) is { } bearer) return bearer;
        // "the Department of Agriculture", "the head of the council": what hangs on the noun says who is meant.
        while (stop < end && stop - start < LongestSpeaker && words[stop].Class is WordClass.Preposition or WordClass.Coordinator && Phrases.NounEnd(words, stop + 1) is var next && next > stop + 1 && next <= end) stop = next;
        var text = Text(words, start, Math.Min(stop, end));
        return new(FullName(text) ?? text, Phrases.IsPlural(words, start, stop), IsRole(words, start, stop), null);
    }

    // "the bank's governor", "a spokeswoman": a person, though not by name.
    private static bool IsRole(Word[] words, int start, int stop)
    {
        var head = words[Phrases.Head(words, start, stop)];
        return head.Class == WordClass.Noun && NameWords.IsRole(head.Lower);
    }

    // "the Church", "the Ministry": the short form of the one longer name of the text that has the word.
    private string? FullName(string text) =>
        text.StartsWith("the ", StringComparison.Ordinal) && text.Length > 4 && text.IndexOf(' ', 4) < 0 ? _shortForms.Value.GetValueOrDefault(text[4..].ToLowerInvariant()) : null;

    private static Dictionary<string, string?> ShortForms(IEnumerable<NameMention> all)
    {
        var found = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var full in all.Select(m => m.Full).Distinct(StringComparer.Ordinal))
        {
            var parts = full.Split(' ');
            if (parts.Length < 2) continue;
            foreach (var part in parts.Select(p => p.ToLowerInvariant()).Where(NameWords.IsOrganisation).Distinct())
                found[part] = found.ContainsKey(part) ? null : full;
        }
        return found;
    }

    // "Minister of Education Stefania Giannini", "Secretary of State John Kerry": the field of the role stands between role and name.
    private Known? PersonBehindRole(Word[] words, int start, int stop, int end)
    {
        if (stop + 1 >= end || words[stop].Lower is not ("of" or "for" or "to") || !NameWords.IsTitle(words[stop - 1].Lower)) return null;
        var last = Phrases.NounEnd(words, stop + 1);
        if (last == stop + 1 || last > end || words[last - 1].Class != WordClass.Name) return null;
        for (var i = stop + 1; i < last; i++)
        {
            if (words[i].Class == WordClass.Name && (i == stop + 1 || NameWords.IsTitle(words[i - 1].Lower) || NameWords.IsMale(words[i].Lower) is not null) && PersonAt(words, i, last) is { } person && !NameWords.IsTitle(words[i].Lower))
                return person;
        }
        return null;
    }

    private const int LongestSpeaker = 12;
    private const int LongestSilence = 2;

    // Who speaks is a name or a group of people: "it added" does not mean the report, and who spoke last most likely goes on.
    private string? Meant(string pronoun, bool speaks)
    {
        if (speaks && _speaker is { } last && Fits(pronoun, last)) return last.Text;
        switch (pronoun)
        {
            case "he" or "his": return Person(true);
            case "she" or "her": return Person(false);
            case "it" or "its": return _last is { IsPerson: false, Plural: not true } thing && (!speaks || char.IsUpper(thing.Text[0]) || IsGroup(thing.Text)) ? thing.Text : null;
            default: return _last is { IsPerson: false } group && (IsGroup(group.Text) || (group.Plural is not false && (IsPeople(group.Text) || (!speaks && char.IsUpper(group.Text[0]))))) ? group.Text : null;
        }
    }

    private static bool Fits(string pronoun, Known speaker) => pronoun switch
    {
        "he" => speaker.IsPerson && speaker.IsMale != false,
        "she" => speaker.IsPerson && speaker.IsMale != true,
        "it" => !speaker.IsPerson && speaker.Plural is not true && (IsNamed(speaker.Text) || IsGroup(speaker.Text)),
        "they" => !speaker.IsPerson && (speaker.Plural is true || IsGroup(speaker.Text)),
        _ => false,
    };

    private static bool IsNamed(string text) => char.IsUpper(text[0]) || (text.StartsWith("the ", StringComparison.Ordinal) && text.Length > 4 && char.IsUpper(text[4]));

    private string? Person(bool male)
    {
        if (_last is { IsPerson: true } subject && subject.IsMale != !male) return subject.Text;
        var fitting = _persons.FindAll(p => p.IsMale != !male);
        return fitting.Count == 1 ? fitting[0].Text : null;
    }

    private static bool IsPeople(string text)
    {
        var last = text.Split(' ')[^1].ToLowerInvariant();
        return last is "people" or "men" or "women" or "children" or "girls" or "boys" or "officials" or "students" or "residents" or "police" or "families" or "victims" or "critics" or "teams" or "groups" or "delegations" or "parents"
            || last.EndsWith("ers", StringComparison.Ordinal) || last.EndsWith("ors", StringComparison.Ordinal) || last.EndsWith("ists", StringComparison.Ordinal) || last.EndsWith("ians", StringComparison.Ordinal) || last.EndsWith("ants", StringComparison.Ordinal);
    }

    public static bool IsGroup(string text) => text.Split(' ')[^1].ToLowerInvariant() is "team" or "group" or "police" or "government" or "company" or "party" or "family" or "church" or "army" or "council" or "band" or "firm" or "crew" or "committee" or "union" or "navy";

    private static int NameStart(Word[] words, int start, int end)
    {
        if (words[end - 1].Class != WordClass.Name) return -1;
        var name = end - 1;
        while (name > start && words[name - 1].Class == WordClass.Name && !NameWords.IsTitle(words[name - 1].Lower)) name--;
        return name;
    }

    private Known? PersonAt(Word[] words, int start, int end)
    {
        var name = start;
        for (var i = start; i < end - 1; i++)
        {
            if (NameWords.IsTitle(words[i].Lower)) name = i + 1;
        }
        var form = Text(words, name, end);
        if (!names.TryGetValue(form, out var mention) || mention.Kind != NameKind.Person) return null;
        var given = mention.Full.Split(' ')[0].ToLowerInvariant();
        bool? male = name > 0 ? NameWords.IsMale(words[name - 1].Lower) : null;
        return new(mention.Full, false, true, male ?? NameWords.IsMale(given));
    }

    private static string Text(Word[] words, int start, int end)
    {
        var text = new System.Text.StringBuilder();
        for (var i = start; i < end; i++)
        {
            if (i > start && words[i - 1].Span.End < words[i].Span.Start) text.Append(' ');
            text.Append(words[i].Text);
        }
        if (text.Length > 0 && words[start].Class is WordClass.Determiner) text[0] = char.ToLowerInvariant(text[0]);
        return text.ToString();
    }
}
