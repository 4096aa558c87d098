using System.Net;
using FactCheck.Fetching.Addresses;

namespace FactCheck.Fetching.Tests.Addresses;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("0.0.0.0"), InlineData("0.255.255.255"), InlineData("10.255.255.255"), InlineData("100.64.0.0"), InlineData("100.127.255.255")]
    [InlineData("127.0.0.1"), InlineData("127.255.255.254"), InlineData("169.254.169.254"), InlineData("172.16.0.0"), InlineData("172.31.255.255")]
    [InlineData("192.0.0.8"), InlineData("192.0.2.200"), InlineData("192.168.255.255"), InlineData("198.18.0.0"), InlineData("198.19.255.255")]
    [InlineData("198.51.100.7"), InlineData("203.0.113.7"), InlineData("224.0.0.251"), InlineData("239.255.255.250"), InlineData("255.255.255.255")]
    [InlineData("::"), InlineData("::1"), InlineData("::ffff:8.8.8.8"), InlineData("::8.8.8.8"), InlineData("64:ff9b::808:808"), InlineData("64:ff9b:1::1")]
    [InlineData("fe80::1"), InlineData("fe80::1%3"), InlineData("fc00::1"), InlineData("fdff::1"), InlineData("ff02::fb"), InlineData("100::1")]
    [InlineData("2001::1"), InlineData("2001:1ff:ffff::1"), InlineData("2001:db8::9"), InlineData("2002:808:808::1"), InlineData("3fff:fff::1"), InlineData("5f00::1")]
    [InlineData("2a00:1450::5efe:10.0.0.1"), InlineData("2a00:1450::200:5efe:10.0.0.1")]
    public void WhyRefused_SpecialAddress_NamesTheReason(string address) => Assert.NotEmpty(PublicAddress.WhyRefused(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.0.0.0"), InlineData("9.255.255.255"), InlineData("11.0.0.0"), InlineData("100.63.255.255"), InlineData("100.128.0.0")]
    [InlineData("126.255.255.255"), InlineData("128.0.0.0"), InlineData("169.255.0.0"), InlineData("172.15.255.255"), InlineData("172.32.0.0")]
    [InlineData("192.0.1.0"), InlineData("192.167.255.255"), InlineData("192.169.0.0"), InlineData("198.17.255.255"), InlineData("198.20.0.0"), InlineData("223.255.255.255")]
    [InlineData("2001:200::1"), InlineData("2001:4860:4860::8888"), InlineData("2606:4700::1111"), InlineData("2003::1"), InlineData("3fff:1000::1")]
    public void WhyRefused_NeighbourOutside_IsEmpty(string address) => Assert.Empty(PublicAddress.WhyRefused(IPAddress.Parse(address)));
}
