using System.Net;

namespace FactCheck.Fetching.Addresses;

/// <summary>Asks for the addresses of a host name. Throws a SocketException where there are none.</summary>
public delegate Task<IPAddress[]> NameResolver(string host, CancellationToken cancellation);
