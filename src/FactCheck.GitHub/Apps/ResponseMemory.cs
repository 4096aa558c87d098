using System.Collections.Concurrent;
using Octokit.Caching;
using Octokit.Internal;

namespace FactCheck.GitHub.Apps;

/// <summary>Answers that came with an ETag: asked again under it, an unchanged one costs nothing of the rate limit.</summary>
internal sealed class ResponseMemory : IResponseCache
{
    private const int Most = 500;
    private readonly ConcurrentDictionary<string, CachedResponse.V1> _answers = new(StringComparer.Ordinal);

    public Task<CachedResponse.V1> GetAsync(IRequest request) =>
        Task.FromResult(_answers.TryGetValue(KeyOf(request), out var answer) ? answer : null!);

    public Task SetAsync(IRequest request, CachedResponse.V1 cachedResponse)
    {
        if (_answers.Count >= Most) _answers.Clear();
        _answers[KeyOf(request)] = cachedResponse;
        return Task.CompletedTask;
    }

    private static string KeyOf(IRequest request) => $"{request.BaseAddress}{request.Endpoint} {request.Headers.GetValueOrDefault("Accept")}";
}
