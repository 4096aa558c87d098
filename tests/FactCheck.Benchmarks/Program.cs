using BenchmarkDotNet.Running;
using FactCheck.Benchmarks.Runs;
using FactCheck.Extraction.Working;
using FactCheck.Faults.Servers;

if (args is [ExtractionLoop.Verb]) return ExtractionLoop.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());

// A whole server in a process of its own, for what is measured from outside.
if (args is [ServerProcess.Verb, var site, var clock, .. var rest]) return await ServerProcess.RunAsync(site, clock, rest);

// The table and the plots of docs/performance.
if (args is ["scale", .. var options]) return await ScaleRun.RunAsync(ScaleOptions.Parse(options));

BenchmarkSwitcher.FromAssembly(typeof(ScaleRun).Assembly).Run(args);
return 0;
