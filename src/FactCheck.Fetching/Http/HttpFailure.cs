using System.Net.Sockets;
using System.Security.Authentication;
using FactCheck.Core.Sources;
using FactCheck.Fetching.Addresses;

namespace FactCheck.Fetching.Http;

/// <summary>Says in our words what the HTTP stack says in its exceptions.</summary>
internal static class HttpFailure
{
    public static HttpAnswer Of(Uri url, HttpRequestException failed, FetchSettings settings)
    {
        for (Exception? cause = failed; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case RefusedAddressException: return Answer(url, CaptureOutcome.RefusedByUs, cause.Message);
                case NoSuchNameException: return Answer(url, CaptureOutcome.NameNotFound, cause.Message);
                case AuthenticationException: return Answer(url, CaptureOutcome.ConnectionFailed, "The certificate or the encryption of the server is not valid.");
                case TimeoutException: return Answer(url, CaptureOutcome.TimedOut, FormattableString.Invariant($"No connection within {settings.ConnectTimeout.TotalSeconds:0.#} s."));
                case SocketException socket: return Answer(url, CaptureOutcome.ConnectionFailed, $"No connection: {Words(socket.SocketErrorCode)}.", isPassing: true);
            }
        }
        return failed.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => Answer(url, CaptureOutcome.NameNotFound, $"{url.IdnHost} is not known."),
            HttpRequestError.ConfigurationLimitExceeded => Answer(url, CaptureOutcome.Unreadable, FormattableString.Invariant($"The headers are larger than {settings.MaxHeaderKilobytes} kB.")),
            HttpRequestError.ResponseEnded => Answer(url, CaptureOutcome.ConnectionFailed, "The server hung up before it answered.", isPassing: true),
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => Answer(url, CaptureOutcome.Unreadable, "The answer is not valid HTTP."),
            _ => Answer(url, CaptureOutcome.ConnectionFailed, "The connection failed.", isPassing: true),
        };
    }

    private static HttpAnswer Answer(Uri url, CaptureOutcome outcome, string reason, bool isPassing = false)
        => new() { Url = url, Failure = outcome, Reason = reason, IsPassing = isPassing };

    private static string Words(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => "the server refuses it",
        SocketError.ConnectionReset => "the server broke it off",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "there is no way to the server",
        SocketError.TimedOut => "the server does not answer",
        _ => error.ToString(),
    };
}
