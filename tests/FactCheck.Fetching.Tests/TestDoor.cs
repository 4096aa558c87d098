using FactCheck.Extraction;
using FactCheck.Extraction.Working;
using FactCheck.Fetching.Addresses;
using FactCheck.Fetching.Pacing;
using FactCheck.Fetching.Snapshots;

namespace FactCheck.Fetching.Tests;

/// <summary>A whole door with a folder of its own, for loopback.</summary>
public sealed class TestDoor : IDisposable
{
    // One child serves all tests: starting one for each would be most of the run.
    private static readonly ExtractorProcess Child = new(ExtractorCommand.OfRunningHost(), ExtractorLimits.Default with { Children = 1 });
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-fetching-").FullName;

    public TestDoor(FetchSettings? settings = null, PublicAddressGuard? guard = null)
    {
        Settings = settings ?? Loopback;
        Snapshots = new(_folder);
        Door = SourceDoor.Open(Settings, Snapshots, new Shared(Child), new HostPace(Settings, TimeProvider.System),
            guard ?? PublicAddressGuard.OfSystem(Settings), TimeProvider.System);
    }

    /// <summary>Loopback allowed, short waits, no robots.txt unless asked for.</summary>
    public static FetchSettings Loopback { get; } = FetchSettings.Default with
    {
        AllowPrivateHosts = true,
        ObeyRobots = false,
        RetryPause = TimeSpan.FromMilliseconds(1),
    };

    public FetchSettings Settings { get; }

    public DiskSnapshotStore Snapshots { get; }

    public SourceDoor Door { get; }

    public SourceFetcher Fetcher => Door.Fetcher;

    public void Dispose()
    {
        Door.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Shared(IExtractor child) : IExtractor
    {
        public Task<ExtractionResult> ExtractAsync(ExtractionRequest request, CancellationToken cancellation) => child.ExtractAsync(request, cancellation);
    }
}
