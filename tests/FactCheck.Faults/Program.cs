using FactCheck.Extraction.Working;
using FactCheck.Faults;

if (args is [ExtractionLoop.Verb]) return ExtractionLoop.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());

// A real process with the real jobs, which the tests start, let die and start again.
if (args is [LineHost.Verb, var folder, var origin]) return await LineHost.RunAsync(folder, origin);

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
