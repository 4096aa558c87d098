using FactCheck.Language.Mentions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>Reads what somebody or something is from a title before a name or from the words between commas beside it.</summary>
internal sealed class Identities(Word[] words)
{
    private static readonly string[] Honorifics = ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "lord", "lady", "dame", "st", "st.", "professor", "prof.", "general", "gen.", "lt.", "capt.", "major", "captain"];

    /// <summary>"Ukrainian Deputy Foreign Minister Serhiy Kyslytsya …" states that Serhiy Kyslytsya is that.</summary>
    public IEnumerable<Statement> FromTitles()
    {
        for (var i = 0; i < words.Length;)
        {
            var end = NameFinder.EndOf(words, i);
            if (end == i) { i++; continue; }
            if (Title(i, end) is { } statement) yield return statement;
            i = end;
        }
    }

    private Statement? Title(int start, int end)
    {
        var name = start;
        for (var i = start; i < end - 1; i++)
        {
            if (NameWords.IsTitle(words[i].Lower)) name = i + 1;
        }
        if (NameWords.IsTitle(words[end - 1].Lower)) return null;
        var title = start;
        if (name == start)
        {
            // "team member Rodaba Noori", "the referee Joel Aguilar": a common noun directly before the name.
            if (start == 0 || (words[start - 1].Class != WordClass.Noun && !NameWords.IsRole(words[start - 1].Lower)) || end - start < 2 && !NameWords.IsTitle(words[start - 1].Lower) || IsTime(words[start - 1].Lower)) return null;
            title = start - 1;
            if (!NameWords.IsTitle(words[title].Lower) && NameWords.IsMale(words[start].Lower) is null) return null;
        }
        if (words[name..end].Any(w => NameWords.IsOrganisation(w.Lower))) return null;
        title = TitleStart(title);
        var titleEnd = name;
        while (titleEnd > title && words[titleEnd - 1].Lower.TrimEnd('.') is "mr" or "mrs" or "ms" or "miss" or "dr" or "sir") titleEnd--;
        if (titleEnd <= title) return null;
        if (!NameWords.IsRole(words[titleEnd - 1].Lower))
        {
            // "Minister of Education Stefania Giannini": the role stands before the field.
            if (title < 2 || words[title - 1].Lower is not ("of" or "for" or "to") || !NameWords.IsRole(words[title - 2].Lower)) return null;
            title = TitleStart(title - 2);
        }
        if (title >= name || IsHonorific(title, name) || words[title..name].Any(w => w.Class is WordClass.Pronoun or WordClass.Coordinator)) return null;
        if (end < words.Length && words[end].Class == WordClass.Genitive) return null;
        if (end < words.Length && words[end].Lower is "and" && words[name - 1].Lower.EndsWith('s')) return null;
        return new([Part.Of(name, end), Part.Word("is"), Part.Of(title, titleEnd)], PropositionForm.Title, WellFormed: 0.9);
    }

    private static bool IsTime(string lower) => Calendar.Weekday(lower) is not null || lower is "day" or "week" or "month" or "year" or "minute" or "time" or "today" or "yesterday" or "people" or "percent";

    // The title begins where its noun phrase begins: "Turkey's Foreign Minister", "former U.S. President".
    private int TitleStart(int title)
    {
        var start = title;
        while (start > 0 && words[start - 1].Class is WordClass.Noun or WordClass.Name or WordClass.Adjective or WordClass.Genitive or WordClass.Determiner or WordClass.Participle && !IsTime(words[start - 1].Lower))
        {
            start--;
            if (words[start].Class == WordClass.Determiner) break;
        }
        return words[start].Class == WordClass.Genitive ? start + 1 : start;
    }

    private bool IsHonorific(int start, int end) => words[start..end].All(w => Honorifics.Contains(w.Lower) || w.Class == WordClass.Determiner);

    /// <summary>"X, the mayor of Y," and "the capital, Wellington": what the noun phrase before a comma or dash is said to be.</summary>
    public Statement? Beside(int beforeStart, int beforeEnd, int start, int end)
    {
        // "to 4 percent last week, the highest level": the time is not what is spoken of.
        if (beforeEnd - beforeStart > 3 && IsTime(words[beforeEnd - 1].Lower) && words[beforeEnd - 2].Lower is "last" or "this" or "next") beforeEnd -= 2;
        var subject = Phrases.NounStart(words, beforeEnd);
        if (subject >= beforeEnd || subject < beforeStart || words[subject].Class == WordClass.Pronoun) return null;
        var stop = Phrases.LongNounEnd(words, start);
        if (stop == start || SegmentReader.HasFinite(words, start, stop)) return null;
        var rest = stop < end && words[stop].Class is WordClass.Preposition or WordClass.Participle or WordClass.To or WordClass.Wh or WordClass.Gerund ? end : stop;
        if (rest < end - 1) return null;
        var describes = words[start].Class is WordClass.Determiner or WordClass.Possessive || words[start..stop].Any(w => w.Class == WordClass.Genitive) || NameWords.IsTitle(words[Phrases.Head(words, start, stop)].Lower);
        var names = words[start..stop].All(w => w.Class == WordClass.Name);
        var head = words[Phrases.Head(words, subject, beforeEnd)];
        var nameBefore = head.Class == WordClass.Name && !NameWords.IsTitle(head.Lower);
        if (names && !nameBefore && words[subject].Class is WordClass.Determiner or WordClass.Possessive or WordClass.Name)
            return Role(beforeStart, subject, beforeEnd, start, stop) is var role && role >= 0 ? Is(start, stop, role, beforeEnd, false) : null;
        if (nameBefore && words[start].Lower is "a" or "an" && words[start..stop].TakeWhile(w => w.Class != WordClass.Preposition).Any(w => Acts.Contains(w.Lower))) return null;
        if (!describes || words[start].Lower is "no" or "all" or "many" or "some" or "most" or "several" or "both" or "those" or "these" or "that" or "this") return null;
        if (words[start].Lower is "its" or "his" or "her" or "their" && !nameBefore) return null;
        var plural = Phrases.IsPlural(words, subject, beforeEnd);
        var says = Phrases.IsPlural(words, start, stop);
        if (plural is not null && says is not null && plural != says)
        {
            // The number decides which noun is meant: "withdrawal from the regions, a condition …".
            if (subject < 2 || words[subject - 1].Class != WordClass.Preposition) return null;
            subject = Phrases.NounStart(words, subject - 1);
            if (subject < beforeStart || Phrases.IsPlural(words, subject, beforeEnd) != says) return null;
        }
        return Is(subject, beforeEnd, start, rest, says ?? plural ?? false);
    }

    // "… a meeting with Ms Ives, a proposal that the council noted": nobody is a proposal; it is what the clause tells.
    private static readonly HashSet<string> Acts = new(StringComparer.Ordinal)
    {
        "accusation", "admission", "agreement", "allegation", "announcement", "attempt", "blow", "claim", "comment", "concession", "condition", "decision",
        "decline", "demand", "denial", "development", "drop", "effort", "fall", "gesture", "idea", "increase", "invitation", "measure", "move", "offer",
        "plan", "promise", "proposal", "reaction", "remark", "request", "response", "result", "reversal", "rise", "sign", "statement", "step",
        "suggestion", "threat", "view", "warning",
    };

    // "the president of the Lombardy region, Roberto Maroni": a person is the president, not the region.
    private int Role(int limit, int subject, int end, int name, int nameEnd)
    {
        var person = NameWords.IsMale(words[name].Lower) is not null || nameEnd - name is 2 or 3;
        var start = subject;
        while (person && !NameWords.IsTitle(words[Phrases.Head(words, start, end)].Lower))
        {
            if (start - 2 < limit || words[start - 1].Class is not (WordClass.Preposition or WordClass.To)) return nameEnd - name == 1 && NameWords.IsMale(words[name].Lower) is null ? subject : -1;
            var before = Phrases.NounStart(words, start - 1);
            if (before >= start - 1) return -1;
            start = before;
        }
        return start;
    }

    /// <summary>A statement of what something is.</summary>
    public static Statement Is(int subject, int subjectEnd, int start, int end, bool plural) =>
        new([Part.Of(subject, subjectEnd), Part.Word(plural ? "are" : "is"), Part.Of(start, end)], PropositionForm.Apposition, WellFormed: 0.9);
}
