using System.Collections.Concurrent;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace FactCheck.Fetching.Addresses;

/// <summary>
/// The second door: resolves a name itself, refuses it whole if one of its addresses is not public, and dials exactly the address it checked, so
/// that a name cannot change its mind between check and use. Every connection of the fetcher goes through <see cref="ConnectAsync"/>.
/// </summary>
public sealed class PublicAddressGuard(FetchSettings settings, NameResolver resolve, AddressDialer dial)
{
    private readonly ConcurrentDictionary<string, string> _dialled = new(StringComparer.Ordinal);

    public static PublicAddressGuard OfSystem(FetchSettings settings) => new(settings, Dns.GetHostAddressesAsync, DialAsync);

    /// <summary>The address last dialled for a host and port, or empty.</summary>
    public string Dialled(Uri url) => _dialled.GetValueOrDefault(Key(url.IdnHost, url.Port), "");

    /// <exception cref="RefusedAddressException">The host leads somewhere that is not public.</exception>
    /// <exception cref="NoSuchNameException">The host leads nowhere.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        if (settings.Offline) throw new RefusedAddressException("Working offline: no connection is opened.");
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await ResolveAsync(host, cancellation);
        if (!IsExcepted(context)) Check(host, addresses);
        Exception? last = null;
        foreach (var address in addresses)
        {
            try
            {
                var stream = await dial(new(address, port), cancellation);
                _dialled[Key(host, port)] = address.ToString();
                return stream;
            }
            catch (SocketException failed)
            {
                last = failed;
            }
        }
        throw last ?? new NoSuchNameException($"{host} has no address.");
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out var literal)) return [literal];
        // RFC 6761: a name under localhost is this machine, whatever a name server says. It is refused below unless its origin is let through.
        if (host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)) return [IPAddress.Loopback];
        try
        {
            var addresses = await resolve(host, cancellation);
            return addresses.Length > 0 ? addresses : throw new NoSuchNameException($"{host} has no address.");
        }
        catch (SocketException failed) when (failed.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData or SocketError.NoRecovery)
        {
            throw new NoSuchNameException($"{host} is not known.");
        }
    }

    /// <summary>One bad address refuses the name: a name that points inside as well as outside is an attack or a mistake, and neither is evidence.</summary>
    private static void Check(string host, IPAddress[] addresses)
    {
        var own = OwnAddresses();
        foreach (var address in addresses)
        {
            var why = PublicAddress.WhyRefused(address);
            if (why.Length > 0) throw new RefusedAddressException($"{host} leads to {address}, which is not a public address: {why}.");
            if (own.Contains(address)) throw new RefusedAddressException($"{host} leads to {address}, which is this machine.");
        }
    }

    private bool IsExcepted(SocketsHttpConnectionContext context)
        => settings.AllowPrivateHosts
            || (settings.AllowedOrigins.Count > 0 && context.InitialRequestMessage.RequestUri is { } url && TargetUrl.IsOneOf(settings.AllowedOrigins, url));

    private static HashSet<IPAddress> OwnAddresses()
        => [.. NetworkInterface.GetAllNetworkInterfaces().SelectMany(static card => card.GetIPProperties().UnicastAddresses).Select(static one => one.Address)];

    private static async ValueTask<Stream> DialAsync(IPEndPoint endpoint, CancellationToken cancellation)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endpoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Key(string host, int port) => FormattableString.Invariant($"{host.ToLowerInvariant()}:{port}");
}
