using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Core.Matching;
using FactCheck.Core.Sources;
using FactCheck.Evaluation;
using FactCheck.Evaluation.Evidence;

// Several uses in one program: without "claims", "quotes", "pairs" or "score" it is the test run of this project.
if (args is ["pairs", var frames])
{
    // What goes wrong on the development half; the half that is held apart is never printed pair by pair.
    var all = File.Exists(frames) ? PairGenerator.Read(File.ReadAllText(frames)) : PairGenerator.All(frames);
    foreach (var pair in all.Where(p => !p.IsHeldApart))
    {
        var match = EvidenceMatcher.Match(new(pair.Claim), new SourceText { Text = pair.Source });
        if (pair.IsTrue ? match.Outcome != MatchOutcome.Supported : !PairScore.Detects(match))
            Console.WriteLine($"{pair.Article}.{pair.Version} {(pair.IsTrue ? "true" : "mutant")} {pair.Kind}: {pair.Claim}\n    {match.Outcome} {match.Score:0.00} {match.Reason}");
    }
    return 0;
}

// The figures of one half: "even" to develop on, "odd" held apart.
if (args is ["score", var set, ("even" or "odd") and var half])
{
    Console.WriteLine(PairScore.Of(PairGenerator.All(set).Where(p => p.IsHeldApart == (half == "odd"))));
    return 0;
}

if (args is [("claims" or "quotes") and var what, var file])
{
    using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
    var rows = file == "-" ? Console.In.ReadToEnd().Split('\n') : File.ReadAllLines(file);
    foreach (var line in rows)
    {
        if (line.Length > 0 && JsonNode.Parse(line) is { } row) output.WriteLine(what == "claims" ? Engine.Claims(row) : Engine.Quotes(row));
    }
    return 0;
}

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
