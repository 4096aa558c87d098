using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using FactCheck.Fetching.Addresses;

namespace FactCheck.Fetching.Tests.Addresses;

/// <summary>A network in which names lead where a test says and every connection is written down; public addresses all end at one loopback server.</summary>
public sealed class RecordedNet(int serverPort, Func<string, IPAddress[]> resolve)
{
    public ConcurrentQueue<IPEndPoint> Dialled { get; } = [];

    public PublicAddressGuard Guard(FetchSettings settings) => new(settings, ResolveAsync, DialAsync);

    private Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) => Task.FromResult(resolve(host));

    private async ValueTask<Stream> DialAsync(IPEndPoint endpoint, CancellationToken cancellation)
    {
        Dialled.Enqueue(endpoint);
        if (PublicAddress.WhyRefused(endpoint.Address).Length > 0) throw new SocketException((int)SocketError.NetworkUnreachable);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, serverPort, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
