using System.Net;
using System.Net.Sockets;

namespace FactCheck.Fetching.Addresses;

/// <summary>Whether an address is one of the public internet (IANA special-purpose registries). Everything not known to be public is refused.</summary>
public static class PublicAddress
{
    // RFC 6890 and the IANA IPv4 registry; 168.63.129.16 is the Azure host, public in form and private in nature.
    private static readonly (IPNetwork Network, string What)[] RefusedV4 =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "this network"),
        (IPNetwork.Parse("10.0.0.0/8"), "a private network"),
        (IPNetwork.Parse("100.64.0.0/10"), "a carrier's inner network"),
        (IPNetwork.Parse("127.0.0.0/8"), "this machine"),
        (IPNetwork.Parse("168.63.129.16/32"), "a cloud host's inner address"),
        (IPNetwork.Parse("169.254.0.0/16"), "link-local (cloud metadata)"),
        (IPNetwork.Parse("172.16.0.0/12"), "a private network"),
        (IPNetwork.Parse("192.0.0.0/24"), "protocol assignments"),
        (IPNetwork.Parse("192.0.2.0/24"), "documentation"),
        (IPNetwork.Parse("192.31.196.0/24"), "AS112"),
        (IPNetwork.Parse("192.52.193.0/24"), "AMT"),
        (IPNetwork.Parse("192.88.99.0/24"), "6to4 relays"),
        (IPNetwork.Parse("192.168.0.0/16"), "a private network"),
        (IPNetwork.Parse("192.175.48.0/24"), "AS112"),
        (IPNetwork.Parse("198.18.0.0/15"), "benchmarking"),
        (IPNetwork.Parse("198.51.100.0/24"), "documentation"),
        (IPNetwork.Parse("203.0.113.0/24"), "documentation"),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast"),
        (IPNetwork.Parse("240.0.0.0/4"), "reserved"),
    ];

    private static readonly (IPNetwork Network, string What)[] RefusedV6 =
    [
        (IPNetwork.Parse("2001::/23"), "protocol assignments (Teredo, ORCHID, benchmarking)"),
        (IPNetwork.Parse("2001:db8::/32"), "documentation"),
        (IPNetwork.Parse("2002::/16"), "6to4"),
        (IPNetwork.Parse("2620:4f:8000::/48"), "AS112"),
        (IPNetwork.Parse("3fff::/20"), "documentation"),
    ];

    /// <summary>Empty for a public address; otherwise what it is instead.</summary>
    public static string WhyRefused(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => Find(RefusedV4, address),
        AddressFamily.InterNetworkV6 => WhyRefusedV6(address),
        _ => "an address of an unknown family",
    };

    private static string WhyRefusedV6(IPAddress address)
    {
        if (address.ScopeId != 0) return "link-local";
        // Mapped, compatible, translated (NAT64), unique local, link-local and loopback all stand outside 2000::/3.
        // The bits are read here: IPNetwork.Contains looks through a mapped address at the IPv4 address inside it.
        if (address.GetAddressBytes()[0] >> 5 != 0b001) return IPAddress.IsLoopback(address) ? "this machine" : "outside the global IPv6 range";
        if (IsIsatap(address)) return "an IPv4 address inside IPv6 (ISATAP)";
        return Find(RefusedV6, address);
    }

    private static bool IsIsatap(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return bytes[8] is 0 or 2 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE;
    }

    private static string Find((IPNetwork Network, string What)[] refused, IPAddress address)
    {
        foreach (var (network, what) in refused)
        {
            if (network.Contains(address)) return what;
        }
        return "";
    }
}
