using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>Splits the sentences of one text into what they state, and keeps a sentence whole where splitting is not safe.</summary>
internal sealed class Decomposer
{
    // A pronoun and a comma beside what is quoted say nothing more.
    private const int MostRest = 8;

    private readonly DocumentMentions _document;
    private readonly Subjects _subjects;
    private readonly QuoteStatements _quotes;

    public Decomposer(DocumentMentions document)
    {
        _document = document;
        _subjects = new(document.Names.SelectMany(g => g).GroupBy(n => n.Span.In(document.Text)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));
        _quotes = new(document, _subjects);
    }

    /// <summary>The propositions of one sentence; sentences must come in order, because pronouns look back.</summary>
    public IReadOnlyList<Proposition> Split(int sentence, SentenceSignals signals)
    {
        var words = _document.Masked[sentence];
        _subjects.NextSentence(words);
        var span = _document.Tagged.Sentences[sentence].Span;
        if (!signals.HasFiniteVerb && !signals.HasQuote) return [];
        if (words.Length == 0) return [Whole(span, signals)];
        var reader = new ClauseReader(words, _subjects);
        var statements = signals.IsQuestion ? [] : reader.Read();
        var found = new List<Proposition>();
        var beside = new List<Proposition>();
        found.AddRange(_quotes.Read(sentence, words, identity => beside.Add(Render(words, identity))));
        found.InsertRange(0, beside);
        var broken = reader.IsUnsafe;
        foreach (var statement in statements)
        {
            if (!WellFormedness.Holds(words, statement)) { broken |= statement.Form is PropositionForm.Clause or PropositionForm.Report or PropositionForm.SharedSubject; continue; }
            var proposition = Render(words, statement);
            if (!IsCovered(proposition, found)) found.Add(proposition);
        }
        // A clause that came out broken means that the sentence was not understood: it stays whole, only what names are remains beside it.
        if (IsAllQuotation(words)) return found.Count > 0 ? found : signals.HasQuantity || signals.HasDate ? [Whole(span, signals)] : [];
        if (broken) found = [.. QuotesSayAll(span, found) ? [] : new[] { Whole(span, signals) }, .. found.Where(p => p.Form is PropositionForm.Quote or PropositionForm.Title or PropositionForm.Apposition)];
        return found.Count == 0 ? [Whole(span, signals)] : [.. found.OrderBy(p => p.Spans[0].Start)];
    }

    /// <summary>The reading of a sentence with what is known of its quotations once the whole text was read.</summary>
    public SentenceReading WithQuotes(int index, Sentence sentence, SentenceSignals signals, IReadOnlyList<Proposition> propositions)
    {
        var quotes = _quotes.In(index);
        if (!_quotes.IsWhole(index)) return new(sentence, signals, quotes.Count == 0 ? propositions : [.. propositions, .. quotes]);
        // All of it is somebody's words: what it says is not said by the article.
        IReadOnlyList<Proposition> said = [.. propositions.Where(p => p.Form is PropositionForm.Quote or PropositionForm.QuoteContinuation), .. quotes];
        var isFurther = said.All(p => p.Form == PropositionForm.QuoteContinuation);
        return new(sentence, signals with { HasQuote = true, HasReport = !isFurther, IsQuoteContinuation = isFurther }, said);
    }

    private Proposition Whole(TextSpan span, SentenceSignals signals) => new(Rendering.Write(_document.Text, [Piece.Of(span)]), [span], PropositionForm.Sentence, null, null, signals, 0.5);

    private Proposition Render(Word[] words, Statement statement)
    {
        var pieces = new List<Piece>();
        foreach (var part in statement.Parts)
        {
            if (part.IsOwn) { pieces.Add(part.Own); continue; }
            for (var i = part.Start; i < part.End; i++) pieces.Add(Piece.Of(words[i].Span) with { Lowered = part.Lowered && i == part.Start });
        }
        var own = statement.Parts.Where(p => !p.IsOwn).SelectMany(p => words[p.Start..p.End]).ToList();
        var quoted = own.Find(w => w.Class == WordClass.Quoted);
        var signals = WithOwnVerbs(SignalReader.Read(own, own), statement) with { HasReport = statement.Form == PropositionForm.Report, HasFiniteVerb = true };
        var quote = statement.Quote ?? (quoted.Text is null ? null : Inner(quoted.Text));
        var speaker = statement.Speaker ?? (quoted.Text is null ? null : _quotes.SpeakerOf(quoted.Span.Start));
        return new(Rendering.Write(_document.Text, pieces), Rendering.Spans(_document.Text, pieces), statement.Form, speaker, quote, signals, statement.WellFormed);
    }

    // A verb that we added counts like one of the text.
    private static SentenceSignals WithOwnVerbs(SentenceSignals signals, Statement statement)
    {
        var past = statement.Parts.Any(p => p.IsOwn && p.Own.Own is "was" or "were" or "[was]" or "[were]") || (statement.Form == PropositionForm.Participle && statement.Parts.Any(p => p.IsOwn && p.Own.Own.EndsWith("ed]", StringComparison.Ordinal)));
        var present = statement.Parts.Any(p => p.IsOwn && p.Own.Own is "is" or "are" or "[is]" or "[are]");
        return signals with { HasPast = signals.HasPast || past, HasPresent = signals.HasPresent || present };
    }

    private static bool IsAllQuotation(Word[] words) => words.Length is 1 or 2 && words[0].Class == WordClass.Quoted;

    // Where nearly all of a sentence is quoted with its speaker, the whole of it would only say the same again.
    private static bool QuotesSayAll(TextSpan sentence, List<Proposition> found) =>
        found.Where(p => p.Form == PropositionForm.Quote).Sum(p => p.Spans.Where(sentence.Contains).Sum(s => s.Length)) * 10 >= sentence.Length * 7;

    // What says no more than another proposition of the sentence is not said twice; nor is a quotation that a clause has with all around it.
    private static bool IsCovered(Proposition proposition, List<Proposition> found) =>
        found.Exists(f => f.Text == proposition.Text || (f.Form == PropositionForm.Quote && proposition.Form is not (PropositionForm.Title or PropositionForm.Apposition) && Uncovered(proposition, [.. f.Spans, .. found.Where(o => o.Form == PropositionForm.Apposition).SelectMany(o => o.Spans.Skip(1))]) <= MostRest));

    private static int Uncovered(Proposition proposition, List<TextSpan> by)
    {
        var left = 0;
        foreach (var span in proposition.Spans)
        {
            left += span.Length;
            foreach (var other in by) left -= Math.Max(0, Math.Min(span.End, other.End) - Math.Max(span.Start, other.Start));
        }
        return left;
    }

    private static string Inner(string quoted) => quoted.Trim('"', '“', '”', '‘', '’', '\'', '«', '»', ' ');
}
