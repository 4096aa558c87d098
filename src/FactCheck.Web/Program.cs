using FactCheck.Extraction.Working;
using FactCheck.Web.Demo;
using FactCheck.Web.Hosting;
using FactCheck.Web.Keeping;

// Strangers' bytes are parsed in a child: this same program with a hidden verb and nothing else.
if (args is [ExtractionLoop.Verb, ..])
    return ExtractionLoop.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());

if (KeepingVerbs.Knows(args)) return await KeepingVerbs.RunAsync(args, Console.Out, Console.Error);

WebSettings settings;
try
{
    settings = WebSettings.Parse(args);
}
catch (ArgumentException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 3;
}
if (settings.Demo) return await DemoHost.RunAsync(settings);

return await FactCheckHost.RunAsync(settings);
