using System.CommandLine;
using System.Text.Json;
using FactCheck.Cli.Batch;
using FactCheck.Cli.Output;
using FactCheck.Cli.Sources;
using FactCheck.Core.Reporting;
using FactCheck.Core.Sources;
using FactCheck.Fetching.Archives;
using FactCheck.Fetching.Snapshots;

namespace FactCheck.Cli.Commands;

/// <summary><c>capture URL…</c>: fetch and keep.</summary>
internal static class CaptureCommand
{
    public static Command Create(Terminal terminal)
    {
        var urls = new Argument<string[]>("URL") { Description = "Addresses.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "text or jsonl.", HelpName = "F", DefaultValueFactory = _ => "text" };
        var warc = new Option<FileInfo?>("--warc") { Description = "Write the captures to this file as WARC/1.1 too (compressed if its name ends in .gz).", HelpName = "FILE" };
        var save = new Option<string?>("--save-now") { Description = "Ask this archive to take a copy of what was captured, e.g. https://web.archive.org/save/", HelpName = "URL" };
        var command = new Command("capture", "Fetch sources and keep what they say; exit 1 if one is not captured.") { urls, format, warc, save };
        var fetch = new FetchOptions().AddTo(command);
        command.SetAction(async (call, cancellation) =>
        {
            var shape = call.GetValue(format);
            if (shape is not ("text" or "jsonl")) throw new UsageException($"--format: '{shape}' is not text or jsonl.");
            var named = call.GetValue(urls) ?? [];
            var canonical = named.Select(u => SourceUrl.TryParse(u, out var url, out _) ? url.Canonical : u).ToList();
            using var gathering = fetch.Gathering(call, terminal, saveNow: call.GetValue(save) ?? "");
            var captures = await gathering.GatherAsync(named, cancellation);
            foreach (var (written, url) in named.Zip(canonical))
            {
                if (shape == "jsonl") PrintLine(terminal, written, captures[url]);
                else Print(terminal, written, captures[url]);
            }
            if (call.GetValue(warc) is { } file) await ExportAsync(file, canonical.Distinct().Select(url => captures[url]), gathering, cancellation);
            if (call.GetValue(save) is not null) await SaveAsync(captures.Values.Where(static c => c.IsRead), gathering, terminal, cancellation);
            var kept = captures.Values.Count(c => c.IsRead);
            terminal.Note(FormattableString.Invariant($"{kept} of {captures.Count} captured"));
            return kept == captures.Count ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static async Task ExportAsync(FileInfo file, IEnumerable<Capture> captures, SourceGathering gathering, CancellationToken cancellation)
    {
        try
        {
            await using var output = file.Create();
            var writer = new WarcWriter(output, file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase));
            await writer.WriteInfoAsync(gathering.Door.Settings.UserAgent, TimeProvider.System.GetUtcNow(), cancellation);
            foreach (var capture in captures) await writer.WriteAsync(capture, gathering.Door.Snapshots, cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DamagedSnapshotException)
        {
            throw new UsageException($"--warc: {problem.Message}");
        }
    }

    private static async Task SaveAsync(IEnumerable<Capture> captures, SourceGathering gathering, Terminal terminal, CancellationToken cancellation)
    {
        foreach (var capture in captures)
        {
            var saved = await gathering.Door.Archive.SaveAsync(capture.Url, cancellation);
            terminal.Note(saved.Copy is { } copy ? $"{capture.Url} archived at {copy.Url}" : $"{capture.Url} not archived: {saved.Reason}");
        }
    }

    private static void Print(Terminal terminal, string written, Capture capture)
    {
        terminal.Out.WriteLine($"{OutsideNames.Of(capture.Outcome).Replace('_', ' ')}  {written}");
        foreach (var hop in capture.Redirects) terminal.Out.WriteLine(FormattableString.Invariant($"  {hop.Status} {hop.From} → {hop.To}"));
        if (capture.Status is { } status) terminal.Out.WriteLine(FormattableString.Invariant($"  status {status}, {capture.Bytes} bytes, {capture.ContentType}, page kind {OutsideNames.Of(capture.PageKind)}"));
        if (capture.Sha256.Length > 0) terminal.Out.WriteLine($"  sha256 {capture.Sha256}");
        if (capture.Archived is { } copy) terminal.Out.WriteLine(FormattableString.Invariant($"  archived {copy.At.UtcDateTime:yyyy-MM-dd} at {copy.Url}"));
        if (capture.Work is { } work) terminal.Out.WriteLine($"  DOI {work.Doi}{(work.IsRetracted ? ", retracted" : work.IsCorrected ? ", corrected" : "")}{(work.Title.Length > 0 ? $": {work.Title}" : "")}");
        if (capture.Reason.Length > 0) terminal.Out.WriteLine($"  {capture.Reason}");
        foreach (var warning in capture.Warnings) terminal.Out.WriteLine($"  {warning}");
    }

    private static void PrintLine(Terminal terminal, string written, Capture capture)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonLines.Compact))
        {
            json.WriteStartObject();
            json.WriteString("url", written);
            json.WriteString("canonical", capture.Url);
            json.WriteString("outcome", OutsideNames.Of(capture.Outcome));
            json.WriteString("reason", capture.Reason);
            if (capture.Status is { } status) json.WriteNumber("status", status);
            else json.WriteNull("status");
            json.WriteStartArray("redirects");
            foreach (var hop in capture.Redirects) json.WriteStringValue(hop.To);
            json.WriteEndArray();
            json.WriteString("sha256", capture.Sha256);
            json.WriteString("pageKind", OutsideNames.Of(capture.PageKind));
            json.WriteString("archived", capture.Archived?.Url);
            json.WriteString("doi", capture.Work?.Doi);
            if (capture.Work is { } work) json.WriteBoolean("retracted", work.IsRetracted);
            json.WriteEndObject();
        }
        terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
