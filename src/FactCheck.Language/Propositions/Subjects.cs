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
    private List<Known> _persons = [];
    private List<Known> _newPersons = [];

    /// <summary>Called before each sentence: what was spoken of so far becomes what a pronoun can mean.</summary>
    public void NextSentence(Word[] words)
    {
        _last = _current ?? _last;
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
        _current = new(Text(words, start, stop), Phrases.IsPlural(words, start, stop), false, null);
    }

    /// <summary>The name of a speaker without the title before it; null for a pronoun that is not resolved.</summary>
    public string? Speaker(Word[] words, int start, int end)
    {
        if (words[start].Class == WordClass.Pronoun) return words[start].Lower is "he" or "she" or "it" or "they" ? Meant(words[start].Lower, true) ?? words[start].Text : words[start].Text;
        var stop = Phrases.NounEnd(words, start);
        if (stop == start) return null;
        var name = NameStart(words, start, stop);
        if (name >= 0 && PersonAt(words, name, stop) is { } person) return person.Text;
        return Text(words, start, stop);
    }

    // Who speaks is a name or a group of people: "it added" does not mean the report.
    private string? Meant(string pronoun, bool speaks)
    {
        switch (pronoun)
        {
            case "he" or "his": return Person(true);
            case "she" or "her": return Person(false);
            case "it" or "its": return _last is { IsPerson: false, Plural: not true } thing && (!speaks || char.IsUpper(thing.Text[0]) || IsGroup(thing.Text)) ? thing.Text : null;
            default: return _last is { IsPerson: false } group && (IsGroup(group.Text) || (group.Plural is not false && (IsPeople(group.Text) || (!speaks && char.IsUpper(group.Text[0]))))) ? group.Text : null;
        }
    }

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
