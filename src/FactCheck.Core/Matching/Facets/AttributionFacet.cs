using FactCheck.Core.Matching.Quotes;
using FactCheck.Core.Text;
using FactCheck.Language.Mentions;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Who says so: the speaker of the claim beside the speaker of the passage or of the quoted words.</summary>
internal static class AttributionFacet
{
    public static IEnumerable<FacetComparison> Compare(FacetContext context, IReadOnlyList<QuoteMatch> quotes)
    {
        if (Speaker(context) is not { } speaker) yield break;
        FacetComparison? first = null;
        foreach (var place in Places(context, quotes, speaker))
        {
            var found = Compare(context, speaker, place);
            first ??= found;
            if (found.Outcome == FacetOutcome.Equal) { first = found; break; }
        }
        if (first is not null) yield return first;
    }

    // Two people may have said the same: one place at which the right one does is enough.
    private static IEnumerable<TextSpan> Places(FacetContext context, IReadOnlyList<QuoteMatch> quotes, TextSpan speaker)
    {
        if (quotes.FirstOrDefault(q => q.Source is not null) is { } quote) return QuotePlaces.Of(context.Claim.Statement, quote, context.Source);
        return context.MainWithout(speaker).Take(1).Select(p => p.Span);
    }

    /// <summary>The name of who speaks in the claim, as words of the claim.</summary>
    private static TextSpan? Speaker(FacetContext context)
    {
        var claim = context.Claim.Text;
        var span = new TextSpan(0, claim.Length);
        foreach (var report in QuoteFinder.Find(claim, [new Sentence(span, 0)]))
            if (report.Source is { } source && HasName(claim, source)) return source;
        if (context.Claim.Statement.Speaker is not { Length: > 0 } speaker) return null;
        var at = claim.IndexOf(speaker, StringComparison.Ordinal);
        return at < 0 ? null : new(at, at + speaker.Length);
    }

    private static FacetComparison Compare(FacetContext context, TextSpan speaker, TextSpan place)
    {
        var said = context.InClaim(speaker);
        var (name, near) = SourceSpeaker.At(context.Source, place);
        if ((name ?? ByVerb(context, place)) is not { } source) return Named(context, said, speaker, near);
        var text = context.InSource(source);
        if (Shares(said, text)) return new(FacetKind.Attribution, FacetOutcome.Equal, speaker, source, $"In the source, too, {said} says it.");
        if (!HasName(context.Source.Text, source)) return Named(context, said, speaker, near);
        return new(FacetKind.Attribution, FacetOutcome.Conflict, speaker, source, $"The claim gives these words to {said}, the source to {text}.");
    }

    // Where no report was found, the name that does the saying in the tree of the sentence.
    private static TextSpan? ByVerb(FacetContext context, TextSpan place)
    {
        var sentence = context.Source.SentenceAt(place.Start);
        var words = context.Source.WordsOf(sentence);
        foreach (var predicate in context.Source.ReadingOf(sentence).Predicates)
        {
            if (!SenseLists.IsSpeech(context.Source.Lexicon[words[predicate.Word].Form])) continue;
            for (var i = 0; i < words.Length; i++) if (words[i].IsCapital && predicate.Doers.Contains(words[i].Stem)) return words[i].Span;
        }
        return null;
    }

    // "he said", "the mayor said": whoever was named before may be meant.
    private static FacetComparison Named(FacetContext context, string said, TextSpan speaker, IReadOnlyList<Sentence> near)
    {
        foreach (var sentence in near)
            if (Shares(said, sentence.Span.In(context.Source.Text))) return new(FacetKind.Attribution, FacetOutcome.Compatible, speaker, sentence.Span, $"{said} is named near these words.");
        return new(FacetKind.Attribution, FacetOutcome.Absent, speaker, null, $"The source does not show that {said} says it.");
    }

    /// <summary>True where the words name somebody, not only "he" or "officials".</summary>
    public static bool HasName(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
            if (char.IsUpper(text[i]) && (i == 0 || !char.IsLetter(text[i - 1])) && !IsPronoun(text, i)) return true;
        return false;
    }

    private static bool IsPronoun(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[at..end] is "He" or "She" or "They" or "It" or "I" or "We" or "The" or "A" or "An" or "His" or "Her" or "Mr" or "Mrs" or "Ms" or "Dr"
            or "Some" or "Others" or "Many" or "Most" or "Few" or "Several" or "Researchers" or "Experts" or "Critics" or "Officials" or "Scientists" or "Studies" or "Police" or "People" or "Another" or "One" or "Each" or "Both" or "This" or "That" or "These" or "Those" or "There";
    }

    private static bool Shares(string said, string has)
    {
        var names = NormalForm.Of(said).Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0]) && w.Length > 2 && w is not ("The" or "Mrs")).ToList();
        return names.Count == 0 ? has.Contains(said, StringComparison.OrdinalIgnoreCase) : names.Exists(n => has.Contains(n, StringComparison.Ordinal));
    }
}
