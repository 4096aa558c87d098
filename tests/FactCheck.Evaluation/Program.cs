using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Evaluation;

// Two uses in one program: without "claims" or "quotes" it is the test run of this project.
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
