using FactCheck.Core.Sources;
using FactCheck.Fetching.Http;

namespace FactCheck.Fetching.Recording;

/// <summary>An answer as it is written down; its body stands beside it.</summary>
internal sealed record RecordedAnswer(string Url, CaptureOutcome? Failure, string Reason, bool IsPassing, int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, bool IsPartial, IReadOnlyList<string> Warnings, string Address, string Certificate)
{
    public static RecordedAnswer Of(HttpAnswer answer)
        => new(answer.Url.AbsoluteUri, answer.Failure, answer.Reason, answer.IsPassing, answer.Status, answer.Headers, answer.IsPartial, answer.Warnings, answer.Address, answer.Certificate);

    public HttpAnswer With(byte[] body) => new()
    {
        Url = new(Url),
        Failure = Failure,
        Reason = Reason,
        IsPassing = IsPassing,
        Status = Status,
        Headers = Headers,
        Body = body,
        IsPartial = IsPartial,
        Warnings = Warnings,
        Address = Address,
        Certificate = Certificate,
    };
}
