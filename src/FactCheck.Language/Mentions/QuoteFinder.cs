using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Mentions;

/// <summary>Finds what a text gives as somebody's words: between quotation marks, and reported without them.</summary>
public static class QuoteFinder
{
    // Fewer words between marks are a term or an irony, not what somebody said.
    private const int LeastSpeech = 4;

    /// <summary>Every quote of the text, in order of its first word.</summary>
    public static IReadOnlyList<QuoteMention> Find(string text, IReadOnlyList<Sentence> sentences) => Find(TaggedText.Of(text, sentences));

    /// <param name="text">The text.</param>
    /// <param name="quotedBlocks">Indices of blocks that are quotations by their form.</param>
    internal static IReadOnlyList<QuoteMention> Find(TaggedText text, IReadOnlySet<int>? quotedBlocks = null)
    {
        var marks = QuoteMarks.Find(text.Text, text.Sentences);
        var found = new List<QuoteMention>();
        var taken = new HashSet<int>();
        var masked = text.Words.Select(w => Masking.Apply(text.Text, w, marks)).ToArray();
        var reports = new QuoteMention?[masked.Length];
        for (var i = 0; i < masked.Length; i++)
        {
            foreach (var report in ReportReader.Read(masked[i]))
            {
                var mention = new QuoteMention(report.Source, report.Cue, [.. report.Content.Select(c => report.IsDirect ? Whole(c, marks, taken) : c).Distinct()], report.IsDirect);
                found.Add(mention);
                if (report.IsDirect || report.Source is not null) reports[i] = mention;
            }
        }
        QuoteMention? last = null;
        for (var i = 0; i < masked.Length; i++)
        {
            last = reports[i] ?? last;
            AddLoose(masked[i], marks, taken, last, found, text, i);
        }
        found.AddRange(BlockQuotes.Find(text, masked, reports, quotedBlocks ?? new HashSet<int>()));
        return [.. found.Where(q => q.Content.Count > 0).OrderBy(q => q.Content[0].Start)];
    }

    // A quotation may run over several sentences; the words of its first sentence stand for all of it.
    private static TextSpan Whole(TextSpan content, List<TextSpan> marks, HashSet<int> taken)
    {
        var at = ~marks.BinarySearch(new TextSpan(content.Start, int.MaxValue)) - 1;
        if (at < 0 || !marks[at].Contains(content.Start)) return content;
        taken.Add(marks[at].Start);
        return marks[at];
    }

    // A quotation without a cue of its own: a sentence that is all quotation goes on with the last speaker, and so does a second one in a sentence.
    private static void AddLoose(Word[] words, List<TextSpan> marks, HashSet<int> taken, QuoteMention? last, List<QuoteMention> found, TaggedText text, int sentence)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Class != WordClass.Quoted || taken.Contains(word.Span.Start) || !IsStart(marks, word.Span.Start)) continue;
            var whole = Whole(word.Span, marks, taken);
            var alone = words.Length <= 2;
            var length = WordCount(text.Text, whole);
            if (!alone && length < 2) continue;
            var goesOn = (alone && last is not null && IsNear(text, sentence, last)) || (length >= LeastSpeech && !IsNamed(words, i) && last?.Cue is { } cue && cue.End <= whole.Start && cue.Start >= text.Sentences[sentence].Span.Start);
            found.Add(new(goesOn ? last?.Source : null, null, [whole], true));
        }
    }

    // "a robot named “…”", "the song “…”": a title.
    private static bool IsNamed(Word[] words, int at) => at > 0 && words[at - 1].Class is WordClass.Participle or WordClass.Past or WordClass.Noun or WordClass.Name or WordClass.Determiner;

    private static bool IsStart(List<TextSpan> marks, int position) => marks.BinarySearch(new TextSpan(position, int.MaxValue)) is var at && ~at > 0 && marks[~at - 1].Start == position;

    private static bool IsNear(TaggedText text, int sentence, QuoteMention last) =>
        sentence > 0 && last.Content.Count > 0 && text.Sentences[Math.Max(0, sentence - 3)].Span.Start <= last.Content[^1].End;

    private static int WordCount(string text, TextSpan span) => span.Slice(text).Count(' ') + 1;
}
