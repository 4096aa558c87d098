using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Mentions;

/// <summary>Finds names and clusters them over the whole text: full name, surname, acronym.</summary>
public static class NameFinder
{
    private const int LongestName = 12;

    /// <summary>Every name of the text, in order.</summary>
    public static IReadOnlyList<NameMention> Find(string text, IReadOnlyList<Sentence> sentences) => Find(TaggedText.Of(text, sentences));

    internal static IReadOnlyList<NameMention> Find(TaggedText text)
    {
        var found = new List<NameMention>();
        var clusters = new NameClusters();
        foreach (var words in text.Words)
        {
            for (var i = 0; i < words.Length;)
            {
                var end = EndOf(words, i);
                if (end > i) { Add(text.Text, words, i, end, clusters, found); i = end; }
                else i++;
            }
        }
        // The fullest form of a cluster is known only at the end.
        return [.. found.Select(m => m with { Full = clusters.Full(m.Cluster), Kind = clusters.Kind(m.Cluster) })];
    }

    /// <summary>Index after the name that begins at <paramref name="at"/>, or <paramref name="at"/>.</summary>
    internal static int EndOf(Word[] words, int at)
    {
        if (words[at].Class != WordClass.Name) return at;
        var end = at + 1;
        while (end < words.Length && end - at < LongestName)
        {
            if (words[end].Class == WordClass.Name) { end++; continue; }
            // "Ministry of Defence", "University of the Arts", "Leonardo da Vinci".
            var link = end;
            while (link < words.Length && link - end < 2 && words[link].Lower is "of" or "the" or "for" or "de" or "da" or "van" or "von" or "der" or "bin" or "al" or "di" or "la" or "le" or "&") link++;
            if (link == end || link >= words.Length || words[link].Class != WordClass.Name || (words[end].Is("the") && link == end + 1)) break;
            if (words[end].Lower is "of" or "for" && !TakesOf(words, at, end)) break;
            end = link + 1;
        }
        return end;
    }

    private static bool TakesOf(Word[] words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (NameWords.IsOrganisation(words[i].Lower) || NameWords.IsPlace(words[i].Lower) || words[i].Lower is "bank" or "house" or "order" or "department" or "daughters" or "sons") return true;
        }
        return false;
    }

    private static void Add(string text, Word[] words, int start, int end, NameClusters clusters, List<NameMention> found)
    {
        var name = TitleEnd(words, start, end);
        var title = LowerTitleStart(words, start);
        TextSpan? titleSpan = name > title ? words[title].Span.Union(words[name - 1].Span) : null;
        if (name >= end) { name = start; titleSpan = null; }
        var span = words[name].Span.Union(words[end - 1].Span);
        var kind = KindOf(words, name, end, titleSpan is not null);
        var cluster = clusters.Add(span.In(text), words.AsSpan(name, end - name), kind);
        found.Add(new(span, cluster, "", kind, titleSpan));
    }

    // "Ukrainian Deputy Foreign Minister | Serhiy Kyslytsya": the title ends with the last title word before the name itself.
    private static int TitleEnd(Word[] words, int start, int end)
    {
        var last = start;
        for (var i = start; i < end - 1; i++)
        {
            if (words[i].Lower is "of" or "for" && last > start) return start;
            if (NameWords.IsTitle(words[i].Lower)) last = i + 1;
        }
        return last;
    }

    private static int LowerTitleStart(Word[] words, int start)
    {
        var title = start;
        while (title > 0 && start - title < 6 && words[title - 1].Class is WordClass.Noun or WordClass.Adjective && (NameWords.IsTitle(words[title - 1].Lower) || title < start)) title--;
        return title;
    }

    private static NameKind KindOf(Word[] words, int start, int end, bool titled)
    {
        for (var i = start; i < end; i++)
        {
            if (NameWords.IsOrganisation(words[i].Lower)) return NameKind.Organisation;
        }
        if (titled || NameWords.IsMale(words[start].Lower) is not null && end - start is >= 2 and <= 4) return NameKind.Person;
        if (NameWords.IsPlace(words[end - 1].Lower)) return NameKind.Place;
        if (start > 0 && words[start - 1].Lower is "in" or "near" or "at") return NameKind.Place;
        if (end - start == 1 && words[start].Text.Length is >= 2 and <= 6 && words[start].Text.All(char.IsUpper)) return NameKind.Organisation;
        return NameKind.Other;
    }
}
