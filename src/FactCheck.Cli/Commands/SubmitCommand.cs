using System.CommandLine;
using FactCheck.Cli.Input;
using FactCheck.Cli.Output;
using FactCheck.Cli.Servers;
using FactCheck.Core.Text;

namespace FactCheck.Cli.Commands;

/// <summary><c>submit PATH --server URL</c>: hand an article to the desk.</summary>
internal static class SubmitCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "The article: .md, .html, .txt or .docx, or - for Markdown on standard input." };
        var server = ServerOption();
        var title = new Option<string?>("--title") { Description = "Its title; without it the first heading.", HelpName = "TEXT" };
        var authors = new Option<string[]>("--author") { Description = "An author, by account or name; repeat it.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var externalId = new Option<string?>("--external-id") { Description = "The name your own system knows it by: the same name again is the same article.", HelpName = "ID" };
        var policy = new Option<string?>("--policy") { Description = "The gate policy.", HelpName = "NAME" };
        var deadline = new Option<DateTimeOffset?>("--deadline") { Description = "When it must be ready, for example 2026-03-01T17:00Z.", HelpName = "TIME" };
        var command = new Command("submit", "Hand an article to the desk; prints its id. The same text again is the same revision.") { path, server, title, authors, externalId, policy, deadline };
        command.SetAction(async (call, cancellation) =>
        {
            var file = call.GetRequiredValue(path);
            // Read as check reads it, so that both hand in the same text: the same revision.
            using var input = new ArticleInput();
            var article = await input.ReadWholeAsync(file, cancellation);
            var body = new
            {
                text = article.Source, format = article.Format.ToString().ToLowerInvariant(), title = call.GetValue(title), authors = call.GetValue(authors), externalId = call.GetValue(externalId),
                policy = call.GetValue(policy), deadline = call.GetValue(deadline), fileName = file == "-" ? null : Path.GetFileName(file),
            };
            using var desk = new DeskClient(call.GetRequiredValue(server));
            var answer = await desk.PostAsync("/api/v1/articles", body, Digest.Of(System.Text.Json.JsonSerializer.Serialize(body)), cancellation);
            var id = answer.GetProperty("id").GetGuid();
            terminal.Out.WriteLine(id);
            terminal.Note($"handed in; ask for its gate with: factcheck gate {id} --server {call.GetRequiredValue(server)} --wait");
            return ExitCode.Done;
        });
        return command;
    }

    internal static Option<string> ServerOption() => new("--server") { Description = $"The desk's address; the token stands in {DeskClient.TokenVariable}.", HelpName = "URL", Required = true };
}
