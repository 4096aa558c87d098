using Hangfire.AspNetCore;
using Hangfire.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Web.Jobs;

/// <summary>The executor's log. It keeps one for the whole process, so a host that has gone must not fail the one that stands: its words are dropped.</summary>
public sealed class JobLog(ILoggerFactory loggers) : ILogProvider
{
    private readonly AspNetCoreLogProvider _host = new(loggers);
    private readonly AspNetCoreLogProvider _nobody = new(NullLoggerFactory.Instance);

    public ILog GetLogger(string name)
    {
        try
        {
            return _host.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return _nobody.GetLogger(name);
        }
    }
}
