using FactCheck.Cli;
using FactCheck.Extraction.Working;

// The hidden verb comes first: a child that reads hostile bytes needs nothing else of this program.
if (args is [ExtractionLoop.Verb]) return ExtractionLoop.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
return await CommandLine.RunAsync(args);
