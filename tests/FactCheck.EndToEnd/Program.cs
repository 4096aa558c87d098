using FactCheck.Extraction.Working;

// The extraction child is a hidden verb of the running host; where a test hosts the desk itself, this program is the host.
if (args is [ExtractionLoop.Verb, ..]) return ExtractionLoop.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
