namespace FactCheck.GitHub.Apps;

/// <summary>Ends a request that takes too long: the client above has no cancellation of its own.</summary>
internal sealed class DeadlineHandler(TimeSpan patience, TimeProvider clock) : DelegatingHandler(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5), UseCookies = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(patience, clock);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await base.SendAsync(request, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"{request.RequestUri?.Host} did not answer within {patience.TotalSeconds:0} seconds.");
        }
    }
}
