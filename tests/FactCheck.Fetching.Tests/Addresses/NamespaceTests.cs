using System.Diagnostics;

namespace FactCheck.Fetching.Tests.Addresses;

/// <summary>Runs the table of address cases once more where nothing but loopback exists: a packet that should not be sent has nowhere to go, and an answer nowhere to come from.</summary>
public sealed class NamespaceTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Fetch_TableInANamespaceWithLoopbackOnly_HoldsAsWell()
    {
        if (SharedCorpus.Find("ssrf-urls.tsv") is null || SharedCorpus.Program("unshare") is not { } unshare || SharedCorpus.Python() is not { } python || await RunAsync(unshare, "-rn", "true") is not (0, _))
        {
            output.WriteLine("No table stands beside the repository, or this machine permits no network namespace.");
            return;
        }
        // Loopback is down in a fresh namespace; an ioctl brings it up without further programs (SIOCSIFFLAGS, IFF_UP).
        const string up = "import fcntl,socket,struct,os,sys; fcntl.ioctl(socket.socket(socket.AF_INET,socket.SOCK_DGRAM),0x8914,struct.pack('16sh14x',b'lo',1)); os.execvp(sys.argv[1],sys.argv[1:])";
        var dll = typeof(NamespaceTests).Assembly.Location;
        var (exit, said) = await RunAsync(unshare, "-rn", python, "-c", up, Environment.ProcessPath ?? "dotnet", "exec", dll, "-noColor", "-class", typeof(SharedAddressTableTests).FullName ?? "");
        Assert.True(exit == 0, said);
        Assert.Matches(@"Total: 1, Errors: 0, Failed: 0, Skipped: 0", said);
    }

    private static async Task<(int Exit, string Said)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException(program);
        var error = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await error);
    }
}
