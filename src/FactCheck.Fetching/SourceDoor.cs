using FactCheck.Extraction;
using FactCheck.Extraction.Working;
using FactCheck.Fetching.Addresses;
using FactCheck.Fetching.Http;
using FactCheck.Fetching.Links;
using FactCheck.Fetching.Outcomes;
using FactCheck.Fetching.Pacing;
using FactCheck.Fetching.Snapshots;

namespace FactCheck.Fetching;

/// <summary>Everything that fetching takes, put together: hosts open one and close it when they end.</summary>
public sealed class SourceDoor : IDisposable
{
    private readonly HttpDoor _http;
    private readonly ExtractorProcess? _child;

    private SourceDoor(FetchSettings settings, ISnapshotStore snapshots, IExtractor extractor, IHostPace pace, PublicAddressGuard guard, TimeProvider clock)
    {
        Settings = settings;
        Snapshots = snapshots;
        Extractor = extractor;
        _child = extractor as ExtractorProcess;
        _http = new(settings, guard);
        Traveller = new(settings, _http, new(settings, _http, pace, clock), pace, clock);
        var probe = new SiblingProbe(settings, Traveller);
        Links = new(settings, Traveller, probe);
        Fetcher = new(settings, snapshots, extractor, Traveller, probe, clock);
    }

    public FetchSettings Settings { get; }

    public SourceFetcher Fetcher { get; }

    public LinkChecker Links { get; }

    public ISnapshotStore Snapshots { get; }

    public IExtractor Extractor { get; }

    public Traveller Traveller { get; }

    /// <summary>Snapshots in a folder, pace in this process, extraction in children of this program.</summary>
    public static SourceDoor Open(FetchSettings settings, string snapshotFolder, TimeProvider clock)
        => Open(settings, new DiskSnapshotStore(snapshotFolder), new ExtractorProcess(ExtractorCommand.OfRunningHost(), ExtractorLimits.Default), new HostPace(settings, clock), clock);

    /// <summary>The same from chosen parts: another store, another pace, another program for the children. An <see cref="ExtractorProcess"/> is closed with the door.</summary>
    public static SourceDoor Open(FetchSettings settings, ISnapshotStore snapshots, IExtractor extractor, IHostPace pace, TimeProvider clock)
        => Open(settings, snapshots, extractor, pace, PublicAddressGuard.OfSystem(settings), clock);

    /// <summary>As above with a guard of one's own; tests hand in one that resolves and dials without a network.</summary>
    public static SourceDoor Open(FetchSettings settings, ISnapshotStore snapshots, IExtractor extractor, IHostPace pace, PublicAddressGuard guard, TimeProvider clock)
        => new(settings, snapshots, extractor, pace, guard, clock);

    public void Dispose()
    {
        _http.Dispose();
        _child?.Dispose();
    }
}
