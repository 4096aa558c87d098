using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FactCheck.Cli.Batch;
using FactCheck.Cli.Input;
using FactCheck.Cli.Output;
using FactCheck.Core.Matching;
using FactCheck.Core.Reporting;
using FactCheck.Core.Sources;

namespace FactCheck.Cli.Commands;

/// <summary><c>verify --claim TEXT --source FILE|URL</c>: one statement against one source.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var claim = new Option<string?>("--claim") { Description = "The statement.", HelpName = "TEXT" };
        var source = new Option<string?>("--source") { Description = "A file or an address.", HelpName = "FILE|URL" };
        var input = new Argument<string?>("FILE|-") { Description = "With --jsonl: a file of lines, or - for standard input.", Arity = ArgumentArity.ZeroOrOne };
        var lines = CommonOptions.Lines("{\"id\",\"claim\",\"sentences\":[…]} or {\"id\",\"claim\",\"source\"}");
        var command = new Command("verify", "Compare one statement with one source; exit 0 if supported, 1 if not.") { claim, source, input, lines };
        var fetch = new FetchOptions().AddTo(command);
        command.SetAction(async (call, cancellation) =>
        {
            if (call.GetValue(lines)) return await JsonLines.RunAsync(terminal, call.GetValue(input), (line, json, _) => Answer(line, json), cancellation);
            var statement = new ClaimStatement(CommonOptions.Needed(call.GetValue(claim), "--claim TEXT"));
            var named = CommonOptions.Needed(call.GetValue(source), "--source FILE|URL");
            using var gathering = fetch.Gathering(call, terminal);
            var text = await SourceInput.ReadAsync(named, gathering, terminal, cancellation);
            if (text is null) return ExitCode.Findings;
            var match = EvidenceMatcher.Match(statement, text);
            Print(terminal, statement, match, text);
            return match.Outcome == MatchOutcome.Supported ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static Task Answer(JsonElement line, Utf8JsonWriter json)
    {
        var claim = new ClaimStatement(JsonLines.Text(line, "claim")) { Context = ContextOf(line) };
        var given = line.TryGetProperty("sentences", out var list) && list.ValueKind == JsonValueKind.Array;
        var index = given
            ? SourceIndex.Of([.. list.EnumerateArray().Select(s => s.GetString() ?? "")])
            : SourceIndex.Of(new SourceText { Text = JsonLines.Text(line, "source") });
        var match = EvidenceMatcher.Match(claim, index);
        // A batch has no captures that could have failed: words that say nothing either way are words that do not say it.
        var outcome = match.Outcome == MatchOutcome.Inconclusive ? MatchOutcome.NotFound : match.Outcome;
        json.WriteString("outcome", OutsideNames.Of(outcome));
        json.WriteNumber("score", Math.Round(match.Score, 4));
        json.WriteStartArray("evidence");
        // Where the source does not speak of it, these are the passages that come nearest.
        foreach (var sentence in match.Evidence.Select(e => e.Sentence).Distinct()) json.WriteNumberValue(sentence);
        json.WriteEndArray();
        VerifyFindings.Write(json, match, index);
        if (!given) Spans(json, index);
        return Task.CompletedTask;
    }

    // A text, or an object of texts (title of the page, section, the sentence before).
    private static string ContextOf(JsonElement line) =>
        line.TryGetProperty("context", out var given) && given.ValueKind == JsonValueKind.Object
            ? string.Join(". ", given.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).Select(p => p.Value.GetString()))
            : JsonLines.TextOrNull(line, "context") ?? "";

    private static void Spans(Utf8JsonWriter json, SourceIndex index)
    {
        json.WriteStartArray("sentences");
        foreach (var sentence in index.Sentences)
        {
            json.WriteStartArray();
            json.WriteNumberValue(sentence.Start);
            json.WriteNumberValue(sentence.End);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void Print(Terminal terminal, ClaimStatement claim, SourceMatch match, SourceText source)
    {
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{OutsideNames.Of(match.Outcome).Replace('_', ' ')} ({match.Score:0.00})  {claim.Text}"));
        terminal.Out.WriteLine(match.Reason);
        foreach (var facet in match.Facets.Where(f => f.Outcome is FacetOutcome.Conflict or FacetOutcome.Absent)) terminal.Out.WriteLine("  " + facet.Message);
        foreach (var quote in match.Quotes) terminal.Out.WriteLine($"  quote {OutsideNames.Of(quote.Outcome).Replace('_', ' ')}: {quote.Message}");
        foreach (var passage in match.Evidence.Take(3)) terminal.Out.WriteLine($"  “{passage.Passage.Exact.ReplaceLineEndings(" ")}”");
        if (source.Title.Length > 0) terminal.Note($"source: {source.Title}");
    }
}
