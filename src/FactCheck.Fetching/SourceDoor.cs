using FactCheck.Extraction;
using FactCheck.Extraction.Working;
using FactCheck.Fetching.Addresses;
using FactCheck.Fetching.Archives;
using FactCheck.Fetching.Http;
using FactCheck.Fetching.Links;
using FactCheck.Fetching.Outcomes;
using FactCheck.Fetching.Pacing;
using FactCheck.Fetching.Recording;
using FactCheck.Fetching.Snapshots;

namespace FactCheck.Fetching;

/// <summary>Everything that fetching takes, put together: hosts open one and close it when they end.</summary>
public sealed class SourceDoor : IDisposable
{
    private readonly HttpDoor? _http;
    private readonly ExtractorProcess? _child;

    private SourceDoor(FetchSettings settings, ISnapshotStore snapshots, IExtractor extractor, IHostPace pace, PublicAddressGuard guard, TimeProvider clock)
    {
        Settings = settings;
        Snapshots = snapshots;
        Extractor = extractor;
        _child = extractor as ExtractorProcess;
        var wire = Wire(settings, guard, out _http);
        Traveller = new(settings, wire, new(settings, wire, pace, clock), pace, clock);
        Archive = new(settings, wire, pace, clock);
        var probe = new SiblingProbe(settings, Traveller);
        Links = new(settings, Traveller, probe);
        Fetcher = new(settings, snapshots, extractor, Traveller, probe, new(settings, Archive, new(settings, wire, pace)), clock);
    }

    public FetchSettings Settings { get; }

    public SourceFetcher Fetcher { get; }

    public LinkChecker Links { get; }

    /// <summary>Copies of pages that are kept elsewhere.</summary>
    public WebArchive Archive { get; }

    public ISnapshotStore Snapshots { get; }

    public IExtractor Extractor { get; }

    public Traveller Traveller { get; }

    /// <summary>Requests that went out to the network so far, robots.txt among them.</summary>
    public int Requests => _http?.Requests ?? 0;

    /// <summary>Snapshots in a folder, pace in this process, extraction in children of this program.</summary>
    public static SourceDoor Open(FetchSettings settings, string snapshotFolder, TimeProvider clock)
        => Open(settings, new DiskSnapshotStore(snapshotFolder), new ExtractorProcess(ExtractorCommand.OfRunningHost(), ExtractorLimits.Default), new HostPace(settings, clock), clock);

    /// <summary>The same from chosen parts: another store, another pace, another program for the children. An <see cref="ExtractorProcess"/> is closed with the door.</summary>
    public static SourceDoor Open(FetchSettings settings, ISnapshotStore snapshots, IExtractor extractor, IHostPace pace, TimeProvider clock)
        => Open(settings, snapshots, extractor, pace, PublicAddressGuard.OfSystem(settings), clock);

    /// <summary>As above with a guard of one's own; tests hand in one that resolves and dials without a network.</summary>
    public static SourceDoor Open(FetchSettings settings, ISnapshotStore snapshots, IExtractor extractor, IHostPace pace, PublicAddressGuard guard, TimeProvider clock)
        => new(settings, snapshots, extractor, pace, guard, clock);

    // A replay has no way to the network at all.
    private static IWire Wire(FetchSettings settings, PublicAddressGuard guard, out HttpDoor? http)
    {
        http = settings.ReplayFolder.Length > 0 ? null : new(settings, guard);
        if (http is null) return new ReplayWire(new(settings.ReplayFolder));
        return settings.RecordFolder.Length > 0 ? new RecordingWire(http, new(settings.RecordFolder)) : http;
    }

    public void Dispose()
    {
        _http?.Dispose();
        _child?.Dispose();
    }
}
