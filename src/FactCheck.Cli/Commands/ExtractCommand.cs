using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FactCheck.Cli.Batch;
using FactCheck.Cli.Input;
using FactCheck.Cli.Output;
using FactCheck.Cli.Sources;
using FactCheck.Core.Reporting;
using FactCheck.Core.Sources;

namespace FactCheck.Cli.Commands;

/// <summary><c>extract FILE|URL|-</c>: what a reader of the page reads, and what the page says of itself.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        var from = new Argument<string?>("FILE|URL|-") { Description = "A file, an address, or - for standard input.", Arity = ArgumentArity.ZeroOrOne };
        var lines = CommonOptions.Lines("{\"id\",\"path\",\"url\"?,\"contentType\"?}");
        var baseDir = new Option<string?>("--base-dir") { Description = "The folder that paths of a batch count from.", HelpName = "D" };
        var format = new Option<string>("--format") { Description = "text or json.", HelpName = "F", DefaultValueFactory = _ => "text" };
        var command = new Command("extract", "Main text, title, byline, date, language and kind of a page.") { from, lines, baseDir, format };
        var fetch = new FetchOptions().AddTo(command);
        command.SetAction(async (call, cancellation) =>
        {
            using var gathering = fetch.Gathering(call, terminal);
            if (call.GetValue(lines))
            {
                var folder = call.GetValue(baseDir) ?? ".";
                return await JsonLines.RunAsync(terminal, call.GetValue(from), (line, json, cancel) => AnswerAsync(line, json, folder, gathering, cancel), cancellation);
            }
            var named = CommonOptions.Needed(call.GetValue(from), "FILE|URL|-");
            var page = await PageAsync(named, gathering, cancellation);
            if (page.Text is null) terminal.Complain($"{named}: {page.Reason}");
            switch (call.GetValue(format))
            {
                case "json": PrintJson(terminal, page); break;
                case "text": Print(terminal, page); break;
                case var other: throw new UsageException($"--format: '{other}' is not text or json.");
            }
            return page.Text is null ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static async Task<Page> PageAsync(string named, SourceGathering gathering, CancellationToken cancellation)
    {
        if (SourceInput.IsAddress(named))
        {
            var capture = await SourceInput.CaptureAsync(named, gathering, cancellation);
            return new(capture.Text, capture.PageKind, capture.Reason);
        }
        var result = await SourceInput.ExtractAsync(named, "", "", gathering, cancellation);
        return new(result.Text, result.Kind, result.Reason);
    }

    private static async Task AnswerAsync(JsonElement line, Utf8JsonWriter json, string folder, SourceGathering gathering, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, JsonLines.Text(line, "path"));
        var result = await SourceInput.ExtractAsync(path, JsonLines.TextOrNull(line, "contentType") ?? "", JsonLines.TextOrNull(line, "url") ?? "", gathering, cancellation);
        Write(json, new(result.Text, result.Kind, result.Reason));
    }

    private static void Write(Utf8JsonWriter json, Page page)
    {
        json.WriteString("title", page.Text?.Title ?? "");
        json.WriteString("text", page.Text?.Text ?? "");
        json.WriteString("byline", page.Text?.Byline ?? "");
        json.WriteString("published", Day(page.Text?.Published));
        json.WriteString("language", page.Text?.Language ?? "");
        json.WriteString("kind", KindOf(page.Kind));
    }

    private static void PrintJson(Terminal terminal, Page page)
    {
        terminal.Out.Flush();
        using var json = new Utf8JsonWriter(terminal.Out.BaseStream, JsonLines.Compact with { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        Write(json, page);
        json.WriteString("modified", Day(page.Text?.Modified));
        json.WriteString("site", page.Text?.Site ?? "");
        json.WriteString("canonical", page.Text?.CanonicalUrl ?? "");
        json.WriteEndObject();
        json.Flush();
        terminal.Out.Write('\n');
    }

    private static void Print(Terminal terminal, Page page)
    {
        terminal.Out.WriteLine($"kind: {KindOf(page.Kind)}");
        if (page.Text is not { } text) return;
        foreach (var (name, value) in new[] { ("title", text.Title), ("byline", text.Byline), ("published", Day(text.Published) ?? ""), ("language", text.Language), ("site", text.Site), ("canonical", text.CanonicalUrl) })
        {
            if (value.Length > 0) terminal.Out.WriteLine($"{name}: {value}");
        }
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(text.Text.ReplaceLineEndings("\n"));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string KindOf(PageKind kind) => kind == PageKind.SoftNotFound ? "soft404" : OutsideNames.Of(kind);

    private sealed record Page(SourceText? Text, PageKind Kind, string Reason);
}
