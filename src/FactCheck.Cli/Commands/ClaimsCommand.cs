using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FactCheck.Cli.Batch;
using FactCheck.Cli.Input;
using FactCheck.Cli.Output;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Reporting;
using FactCheck.Language.Spans;

namespace FactCheck.Cli.Commands;

/// <summary><c>claims PATH|-</c>: claims and the coverage of every sentence, nothing fetched.</summary>
internal static class ClaimsCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string?>("PATH") { Description = "An article, or - for standard input.", Arity = ArgumentArity.ZeroOrOne };
        var lines = CommonOptions.Lines("{\"id\",\"text\"}");
        var rules = CommonOptions.Rules();
        var format = new Option<string>("--format") { Description = "text or json.", HelpName = "F", DefaultValueFactory = _ => "text" };
        var command = new Command("claims", "List the claims of an article and what became of every sentence.") { path, lines, rules, format };
        command.SetAction(async (call, cancellation) =>
        {
            var parsed = ClaimRules.Parse(RuleFolder.Read(call.GetValue(rules)));
            if (call.GetValue(lines)) return await JsonLines.RunAsync(terminal, call.GetValue(path), (line, json, _) => Answer(line, json, parsed), cancellation);
            using var input = new ArticleInput();
            var article = await input.ReadAsync(CommonOptions.Needed(call.GetValue(path), "PATH"), cancellation);
            var extraction = ClaimExtractor.Extract(article, parsed, null);
            switch (call.GetValue(format))
            {
                case "text": Print(terminal, article, extraction); break;
                case "json": PrintJson(terminal, article, extraction); break;
                case var other: throw new UsageException($"--format: '{other}' is not text or json.");
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static Task Answer(JsonElement line, Utf8JsonWriter json, ClaimRules rules)
    {
        var text = JsonLines.Text(line, "text");
        var article = ArticleReader.Read(text, ArticleFormat.Plain);
        Write(json, article, ClaimExtractor.Extract(article, rules, null));
        return Task.CompletedTask;
    }

    private static void Write(Utf8JsonWriter json, ArticleText article, ClaimExtraction extraction)
    {
        var scores = extraction.Sentences.Select(s => s.Score).DefaultIfEmpty(0);
        json.WriteBoolean("checkable", extraction.Sentences.Any(IsCheckable));
        json.WriteNumber("score", Math.Round(scores.Max(), 4));
        json.WriteStartArray("sentences");
        foreach (var sentence in extraction.Sentences)
        {
            json.WriteStartObject();
            Span(json, sentence.Span);
            json.WriteBoolean("checkable", IsCheckable(sentence));
            json.WriteNumber("score", Math.Round(sentence.Score, 4));
            json.WriteString("reason", sentence.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var claim in extraction.Claims) Write(json, claim);
        json.WriteEndArray();
        json.WriteStartArray("propositions");
        foreach (var proposition in extraction.Propositions) Spans(json, proposition);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("text", claim.Text);
        Span(json, claim.Span);
        json.WritePropertyName("spans");
        Spans(json, claim.Spans);
        json.WriteString("kind", OutsideNames.Of(claim.Kind));
        json.WriteNumber("score", Math.Round(claim.Score, 4));
        json.WriteString("speaker", claim.Speaker);
        json.WriteString("quote", claim.Quote);
        json.WriteEndObject();
    }

    // The border between checkable and not is 0.5, whatever was then made of the sentence.
    private static bool IsCheckable(SentenceCoverage sentence) => sentence.Score >= 0.5;

    private static void Span(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private static void Spans(Utf8JsonWriter json, IReadOnlyList<TextSpan> spans)
    {
        json.WriteStartArray();
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void PrintJson(Terminal terminal, ArticleText article, ClaimExtraction extraction)
    {
        terminal.Out.Flush();
        using var json = new Utf8JsonWriter(terminal.Out.BaseStream, JsonLines.Compact with { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("title", article.Title);
        json.WriteString("text", article.Text);
        Write(json, article, extraction);
        json.WriteEndObject();
        json.Flush();
        terminal.Out.Write('\n');
    }

    private static void Print(Terminal terminal, ArticleText article, ClaimExtraction extraction)
    {
        var claims = extraction.Claims.ToLookup(c => c.Sentence);
        for (var i = 0; i < extraction.Sentences.Count; i++)
        {
            var sentence = extraction.Sentences[i];
            var at = article.Map.Lines(sentence.Span).Start;
            var words = sentence.Span.In(article.Text).ReplaceLineEndings(" ");
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{at.Line}:{at.Column}  {Mark(sentence)}  {words}"));
            foreach (var claim in claims[i])
            {
                var by = claim.Speaker is null ? "" : $"  [{claim.Speaker}]";
                terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      - {claim.Text}  ({OutsideNames.Of(claim.Kind)}, {claim.Score:0.00}){by}"));
            }
        }
        terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{extraction.Sentences.Count} sentences, {extraction.Claims.Count} claims"));
    }

    private static string Mark(SentenceCoverage sentence) => sentence.State switch
    {
        CoverageState.Claim => "claim",
        CoverageState.NotCheckable => $"not checkable ({sentence.Reason})",
        _ => $"undecided ({sentence.Reason})",
    };
}
