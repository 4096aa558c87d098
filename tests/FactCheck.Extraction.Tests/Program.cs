using FactCheck.Extraction.Working;
using Xunit.Runner.InProc.SystemConsole;

return args is [ExtractionLoop.Verb]
    ? ExtractionLoop.Run(Console.OpenStandardInput(), Console.OpenStandardOutput())
    : ConsoleRunner.Run(args).GetAwaiter().GetResult();
