using FactCheck.Language.Spans;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>Splits the sentences of one text into what they state, and keeps a sentence whole where splitting is not safe.</summary>
internal sealed class Decomposer(DocumentMentions document)
{
    private readonly Subjects _subjects = new(document.Names.SelectMany(g => g).GroupBy(n => n.Span.In(document.Text)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));

    /// <summary>The propositions of one sentence; sentences must come in order, because pronouns look back.</summary>
    public IReadOnlyList<Proposition> Split(int sentence, SentenceSignals signals)
    {
        var words = document.Masked[sentence];
        _subjects.NextSentence(words);
        var span = document.Tagged.Sentences[sentence].Span;
        if (!signals.HasFiniteVerb && !signals.HasQuote) return [];
        if (words.Length == 0 || signals.IsQuestion) return [Whole(span, signals)];
        var reader = new ClauseReader(words, _subjects);
        var statements = reader.Read();
        var found = new List<Proposition>();
        AddQuotes(sentence, words, found);
        var broken = reader.IsUnsafe;
        foreach (var statement in statements)
        {
            if (!WellFormedness.Holds(words, statement)) { broken |= statement.Form is PropositionForm.Clause or PropositionForm.Report or PropositionForm.SharedSubject; continue; }
            var proposition = Render(words, statement);
            if (!IsCovered(proposition, found)) found.Add(proposition);
        }
        // A clause that came out broken means that the sentence was not understood: it stays whole, only what names are remains beside it.
        if (IsAllQuotation(words)) return found.Count > 0 ? found : signals.HasQuantity ? [Whole(span, signals)] : [];
        if (broken) found = [Whole(span, signals), .. found.Where(p => p.Form is PropositionForm.Quote or PropositionForm.Title or PropositionForm.Apposition)];
        return found.Count == 0 ? [Whole(span, signals)] : [.. found.OrderBy(p => p.Spans[0].Start)];
    }

    private Proposition Whole(TextSpan span, SentenceSignals signals) => new(Rendering.Write(document.Text, [Piece.Of(span)]), [span], PropositionForm.Sentence, null, null, signals, 0.5);

    private Proposition Render(Word[] words, Statement statement)
    {
        var pieces = new List<Piece>();
        foreach (var part in statement.Parts)
        {
            if (part.IsOwn) { pieces.Add(part.Own); continue; }
            for (var i = part.Start; i < part.End; i++) pieces.Add(Piece.Of(words[i].Span));
        }
        var own = statement.Parts.Where(p => !p.IsOwn).SelectMany(p => words[p.Start..p.End]).ToList();
        var quoted = own.Find(w => w.Class == WordClass.Quoted);
        var signals = SignalReader.Read(own, own) with { HasReport = statement.Form == PropositionForm.Report, HasFiniteVerb = true };
        var quote = statement.Quote ?? (quoted.Text is null ? null : Inner(quoted.Text));
        return new(Rendering.Write(document.Text, pieces), Rendering.Spans(document.Text, pieces), statement.Form, statement.Speaker, quote, signals, statement.WellFormed);
    }

    // "X said, '…'": one proposition with who, the cue and the exact words, in that order.
    private void AddQuotes(int sentence, Word[] words, List<Proposition> found)
    {
        foreach (var quote in document.Quotes[sentence])
        {
            if (!quote.IsDirect || quote.Source is not { } source || quote.Cue is not { } cue) continue;
            int start = Array.FindIndex(words, w => w.Span.Start >= source.Start), end = Array.FindIndex(words, w => w.Span.Start >= source.End);
            if (start < 0) continue;
            if (end <= start) end = words.Length;
            var comma = Array.FindIndex(words, start, end - start, w => w.Is(","));
            if (comma > start && new Identities(words).Beside(start, comma, comma + 1, end) is { } identity)
            {
                found.Add(Render(words, identity));
                end = comma;
            }
            var subject = _subjects.Resolve(words, start, end, out var certain, speaks: true);
            List<Piece> pieces = [.. subject.SelectMany(p => p.IsOwn ? [p.Own] : words[p.Start..p.End].Select(w => Piece.Of(w.Span))), Piece.Of(cue), Piece.Of(FirstSentence(quote.Content[0]))];
            found.Add(new(Rendering.Write(document.Text, pieces), Rendering.Spans(document.Text, pieces), PropositionForm.Quote, _subjects.Speaker(words, start, end), Inner(FirstSentence(quote.Content[0]).In(document.Text)), new SentenceSignals { Words = pieces.Count, HasQuote = true, HasReport = true, HasFiniteVerb = true, HasPast = true }, certain ? 1 : 0.5));
        }
    }

    // Of a quotation over several sentences the first stands for the whole.
    private TextSpan FirstSentence(TextSpan quotation)
    {
        var sentence = document.SentenceAt(quotation.Start).Span;
        return sentence.End < quotation.End && sentence.End - quotation.Start > 20 ? new(quotation.Start, sentence.End) : quotation;
    }

    private static bool IsAllQuotation(Word[] words) => words.Length is 1 or 2 && words[0].Class == WordClass.Quoted;

    // What says no more than another proposition of the sentence is not said twice.
    private static bool IsCovered(Proposition proposition, List<Proposition> found) =>
        found.Exists(f => f.Text == proposition.Text || (f.Form == PropositionForm.Quote && proposition.Spans.All(s => f.Spans.Any(o => o.Contains(s) || s.Length <= 2)) && proposition.Form is not (PropositionForm.Title or PropositionForm.Apposition)));

    private static string Inner(string quoted) => quoted.Trim('"', '“', '”', '‘', '’', '\'', '«', '»', ' ');
}
