using System.CommandLine;
using FactCheck.Cli.Input;
using FactCheck.Cli.Output;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Syntax;

namespace FactCheck.Cli.Commands;

/// <summary><c>parse FILE|-</c>: words, tags and heads as CoNLL-U.</summary>
internal static class ParseCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("FILE") { Description = "A text or a CoNLL-U file, or - for standard input." };
        var from = new Option<string?>("--from") { Description = "text or conllu (default: by the first line).", HelpName = "F" };
        var command = new Command("parse", "Tag and parse; CoNLL-U out.") { path, from };
        command.SetAction(call =>
        {
            var named = call.GetValue(path) ?? "-";
            var text = InputText.Read(named);
            var form = call.GetValue(from) ?? (ConlluReader.Recognizes(FirstLine(text)) ? "conllu" : "text");
            if (form is not ("text" or "conllu")) throw new UsageException($"--from: '{form}' is not text or conllu{Core.Rules.Nearest.Hint(form, ["text", "conllu"])}");
            try
            {
                if (form == "conllu") ConlluParse.Run(new StringReader(text), terminal.Out, SyntaxModel.Shared);
                else ConlluParse.Run(text, Segmenter.Sentences(text), terminal.Out, SyntaxModel.Shared);
            }
            catch (ConlluFormatException problem)
            {
                throw UsageException.At(named, problem.Line, 1, problem.Message);
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static string? FirstLine(string text) => new StringReader(text).ReadLine();
}
