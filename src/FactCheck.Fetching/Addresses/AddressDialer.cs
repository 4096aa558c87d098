using System.Net;

namespace FactCheck.Fetching.Addresses;

/// <summary>Opens a connection to an address that has been checked.</summary>
public delegate ValueTask<Stream> AddressDialer(IPEndPoint endpoint, CancellationToken cancellation);
