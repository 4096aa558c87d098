using System.CommandLine;
using System.Text.Json;
using FactCheck.Cli.Batch;
using FactCheck.Cli.Input;
using FactCheck.Cli.Output;
using FactCheck.Core.Articles;
using FactCheck.Language.Mentions;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;

namespace FactCheck.Cli.Commands;

/// <summary><c>quotes FILE|-</c>: quotations with who said them and the words that say so.</summary>
internal static class QuotesCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string?>("FILE") { Description = "A text, or - for standard input.", Arity = ArgumentArity.ZeroOrOne };
        var lines = CommonOptions.Lines("{\"id\",\"text\"}");
        var command = new Command("quotes", "Find quotations: source, cue and content.") { path, lines };
        command.SetAction(async (call, cancellation) =>
        {
            if (call.GetValue(lines)) return await JsonLines.RunAsync(terminal, call.GetValue(path), (line, json, _) => Answer(line, json), cancellation);
            using var input = new ArticleInput();
            var article = await input.ReadAsync(CommonOptions.Needed(call.GetValue(path), "FILE"), cancellation);
            Print(terminal, article);
            return ExitCode.Done;
        });
        return command;
    }

    private static Task Answer(JsonElement line, Utf8JsonWriter json)
    {
        var text = JsonLines.Text(line, "text");
        json.WriteStartArray("quotes");
        foreach (var quote in QuoteFinder.Find(text, Segmenter.Sentences(text)))
        {
            json.WriteStartObject();
            Span(json, "source", quote.Source);
            Span(json, "cue", quote.Cue);
            json.WriteStartArray("content");
            foreach (var part in quote.Content) Span(json, part);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return Task.CompletedTask;
    }

    private static void Span(Utf8JsonWriter json, string name, TextSpan? span)
    {
        json.WritePropertyName(name);
        if (span is { } words) Span(json, words);
        else json.WriteNullValue();
    }

    private static void Span(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    private static void Print(Terminal terminal, ArticleText article)
    {
        foreach (var quote in QuoteFinder.Find(article.Text, Segmenter.Sentences(article.Text, article.Blocks)))
        {
            var at = article.Map.Lines(quote.Content[0]).Start;
            var said = string.Join(" … ", quote.Content.Select(c => c.In(article.Text))).ReplaceLineEndings(" ");
            terminal.Out.WriteLine(FormattableString.Invariant(
                $"{at.Line}:{at.Column}  {quote.Source?.In(article.Text) ?? "nobody named"} · {quote.Cue?.In(article.Text) ?? "–"} · {said}"));
        }
    }
}
