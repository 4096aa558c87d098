using FactCheck.Language.Spans;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Propositions;

/// <summary>Writes quotations with their speakers: "X said, '…'", one statement for each quoted sentence, at the place of its words.</summary>
internal sealed class QuoteStatements(DocumentMentions document, Subjects subjects)
{
    private const int ShortestSentence = 20;
    private const int MostWordsBetween = 8;
    private readonly Dictionary<int, string> _speakers = [];
    private readonly Dictionary<int, List<Proposition>> _elsewhere = [];
    private readonly Dictionary<int, string> _contents = [];
    private readonly HashSet<int> _whole = [];

    /// <summary>Statements about quotations that stand in another sentence than their cue.</summary>
    public IReadOnlyList<Proposition> In(int sentence) => _elsewhere.GetValueOrDefault(sentence) ?? [];

    /// <summary>True where all of a sentence is somebody's words.</summary>
    public bool IsWhole(int sentence) => _whole.Contains(sentence);

    /// <summary>Who says the quotation that begins at <paramref name="position"/>, or null.</summary>
    public string? SpeakerOf(int position) => _contents.GetValueOrDefault(position);

    /// <summary>The statements of the quotations whose cue (or, where there is none, first word) stands in <paramref name="sentence"/>.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="words">Its masked words.</param>
    /// <param name="identity">Takes what the words beside a speaker say about him.</param>
    public IEnumerable<Proposition> Read(int sentence, Word[] words, Action<Statement> identity)
    {
        foreach (var quote in document.Quotes[sentence])
        {
            if (!quote.IsDirect || quote.Source is not { } source) continue;
            var (who, name, certain) = Who(words, source, identity);
            if (name is null) continue;
            foreach (var content in quote.Content) _contents[content.Start] = name;
            foreach (var (at, span, isFurther) in Sentences(quote.Content[0]))
            {
                if (document.Tagged.Sentences[at].Span is var all && span.Start <= all.Start && span.End >= all.End - 1) _whole.Add(at);
                var isHere = at == sentence && quote.Cue is not null;
                List<Piece> pieces = [.. isHere ? who : [Piece.Note(name)], isHere && quote.Cue is { } cue ? Piece.Of(WithAddressee(words, cue, span.Start)) : Piece.Word("said"), .. Marked(span)];
                var signals = isFurther ? Inner(span, at) : new SentenceSignals { Words = pieces.Count, HasQuote = true, HasReport = true, HasFiniteVerb = true, HasPast = true };
                var proposition = new Proposition(Rendering.Write(document.Text, pieces), Rendering.Spans(document.Text, pieces), isFurther ? PropositionForm.QuoteContinuation : PropositionForm.Quote, name, Bare(span.In(document.Text)), signals, certain ? 1 : 0.5);
                if (at == sentence) yield return proposition;
                else ListOf(at).Add(proposition);
            }
        }
    }

    private List<Proposition> ListOf(int sentence)
    {
        if (!_elsewhere.TryGetValue(sentence, out var list)) _elsewhere[sentence] = list = [];
        return list;
    }

    // The speaker as the sentence writes him, and his name; one named in an earlier sentence is a note of ours.
    private (List<Piece> Pieces, string? Name, bool Certain) Who(Word[] words, TextSpan source, Action<Statement> identity)
    {
        int start = Array.FindIndex(words, w => w.Span.Start >= source.Start), end = Array.FindIndex(words, w => w.Span.Start >= source.End);
        if (start < 0 || words[start].Span.Start >= source.End) return Earlier(source);
        if (end <= start) end = words.Length;
        var stop = end;
        var comma = Array.FindIndex(words, start, end - start, w => w.Is(","));
        if (comma > start && new Identities(words).Beside(start, comma, comma + 1, end) is { } beside)
        {
            identity(beside);
            end = comma;
        }
        var subject = subjects.Resolve(words, start, end, out var certain, speaks: true);
        var name = subjects.Speaker(words, start, comma > start ? comma : end, comma > start && NameAlone(words, comma + 1, stop) ? (comma + 1, stop) : null);
        if (name is not null) _speakers[source.Start] = name;
        return ([.. subject.SelectMany(p => p.IsOwn ? [p.Own] : words[p.Start..p.End].Select(w => Piece.Of(w.Span)))], name, certain);
    }

    // "Its chief, Anna Weber,": the name says better than the role who speaks.
    private static bool NameAlone(Word[] words, int start, int end) => end > start && words[start..end].All(w => w.Class == WordClass.Name);

    private (List<Piece>, string?, bool) Earlier(TextSpan source)
    {
        if (_speakers.TryGetValue(source.Start, out var known)) return ([], known, true);
        var words = document.Masked[document.IndexOf(source.Start)];
        int start = Array.FindIndex(words, w => w.Span.Start >= source.Start), end = Array.FindIndex(words, w => w.Span.Start >= source.End);
        if (start < 0) return ([], null, false);
        var name = subjects.Speaker(words, start, end <= start ? words.Length : end);
        if (name is not null) _speakers[source.Start] = name;
        return ([], name, true);
    }

    // "told reporters: '…'": whom he told belongs to it.
    private static TextSpan WithAddressee(Word[] words, TextSpan cue, int content)
    {
        if (content < cue.End) return cue;
        var between = Array.FindAll(words, w => w.Span.Start >= cue.End && w.Span.End <= content);
        var last = Array.FindLast(between, w => !w.IsPunctuation);
        return between.Length <= MostWordsBetween && last.Text is not null ? cue with { End = last.Span.End } : cue;
    }

    // Each sentence of a quotation; a first one of a word or two ("Yes.") takes the next along.
    private IEnumerable<(int Sentence, TextSpan Words, bool IsFurther)> Sentences(TextSpan content)
    {
        var first = document.IndexOf(content.Start);
        var isFurther = false;
        for (var i = first; i < document.Tagged.Sentences.Count && document.Tagged.Sentences[i].Span is var span && span.Start < content.End; i++)
        {
            var start = isFurther ? span.Start : content.Start;
            var end = Math.Min(span.End, content.End);
            if (!isFurther && end - start <= ShortestSentence && end < content.End) continue;
            if (end > start + 1) yield return (isFurther ? i : first, new(start, end), isFurther);
            isFurther = true;
        }
    }

    // The quoted words with an opening mark, without a comma that only leads over to the cue; the closing mark is added when it is written.
    private List<Piece> Marked(TextSpan content)
    {
        var text = document.Text;
        var isOpen = text[content.Start] is '"' or '“' or '‘' or '«' or '\'' or '„';
        var end = content.End;
        if (text[end - 1] is '"' or '”' && end - content.Start > 2 && (!isOpen || (text[content.Start] is '"' or '“' && text[end - 2] == ','))) end--;
        return isOpen ? [Piece.Of(content with { End = end })] : [Piece.Word("“"), Piece.Of(content with { End = end })];
    }

    private SentenceSignals Inner(TextSpan span, int sentence)
    {
        var words = Array.FindAll(document.Tagged.Words[sentence], w => w.Span.Start >= span.Start && w.Span.End <= span.End);
        return SignalReader.Read(words, words);
    }

    private static string Bare(string quoted) => quoted.Trim('"', '“', '”', '‘', '’', '\'', '«', '»', ' ').TrimEnd(',');
}
