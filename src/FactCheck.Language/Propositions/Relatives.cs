using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>Ties <c>, which …</c> and <c>, who …</c> to the noun before it, if their numbers agree.</summary>
internal static class Relatives
{
    public static Statement? Read(Word[] words, List<Segment> segments, int index)
    {
        var segment = segments[index];
        if (index == 0) return null;
        var opener = segment.Start;
        var verb = SegmentReader.SkipAdverbs(words, opener + 1, segment.End);
        if (words[opener].Lower is not ("which" or "who") || verb >= segment.End || !words[verb].IsFinite) return null;
        if (Phrases.VerbAt(words, verb) is not { } group || MayMeanAll(words, opener, group)) return null;
        if (Antecedent(words, segments[index - 1], words[verb], words[opener].Is("who")) is not var (start, end)) return null;
        // "18 percent of its volume, which is about 2 litres": an amount is said of an amount.
        if (Phrases.IsBe(words[group.Head].Lower) && words[group.End..Math.Min(group.End + 3, segment.End)].Any(w => w.Class == WordClass.Number))
        {
            if (start < 2 || !words[start - 1].Is("of")) return null;
            start = Phrases.NounStart(words, start - 1);
            if (!words[start..end].Any(w => w.Class == WordClass.Number)) return null;
        }
        return new([Part.Of(start, end), Part.Of(opener + 1, segment.End)], PropositionForm.Relative, WellFormed: 0.8);
    }

    // ", which means …", ", which has affected …": what came before as a whole may be meant.
    private static bool MayMeanAll(Word[] words, int opener, VerbGroup verb) =>
        words[opener].Is("which") && words[verb.Head].Lower is "means" or "meant" or "led" or "leads" or "caused" or "causes" or "allowed" or "allows" or "made" or "makes" or "prompted" or "sparked" or "affected" or "affects" or "forced"
            or "raised" or "raises" or "suggests" or "suggested" or "resulted" or "drew" or "brought" or "brings" or "triggered" or "left" or "helped" or "helps" or "gave" or "gives";

    // The smallest noun phrase before the comma whose number agrees with the verb.
    private static (int, int)? Antecedent(Word[] words, Segment before, Word verb, bool person)
    {
        var end = before.End;
        var start = Phrases.NounStart(words, end);
        while (start < end && start >= before.Start)
        {
            var plural = Phrases.IsPlural(words, start, end);
            if (words[start].Class != WordClass.Pronoun && Agrees(verb, plural) && !(person && IsThing(words, start, end))) return (start, end);
            if (start - 1 <= before.Start || words[start - 1].Class is not (WordClass.Preposition or WordClass.To) || !words[start - 2].IsNominal) return null;
            start = Phrases.NounStart(words, start - 1);
        }
        return null;
    }

    private static bool IsThing(Word[] words, int start, int end) => words[Phrases.Head(words, start, end)].Class == WordClass.Number;

    private static bool Agrees(Word verb, bool? plural) => verb.Lower switch
    {
        "is" or "was" or "has" or "does" => plural is false,
        "are" or "were" or "have" or "do" => plural is true,
        _ => verb.Class != WordClass.Present || plural is null || plural == !verb.Lower.EndsWith('s'),
    };
}
