using FactCheck.Data;
using FactCheck.Extraction.Working;
using FactCheck.Faults;
using FactCheck.Faults.Servers;

if (args is [ExtractionLoop.Verb]) return ExtractionLoop.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());

// A real process with the real jobs, which the tests start, let die and start again.
if (args is [LineHost.Verb, var folder, var origin, var kind, var words])
    return await LineHost.RunAsync(folder, origin, new DataSettings(Enum.Parse<DatabaseKind>(kind), words));

// A whole server, for storms.
if (args is [ServerProcess.Verb, var site, var clock, .. var rest]) return await ServerProcess.RunAsync(site, clock, rest);

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
