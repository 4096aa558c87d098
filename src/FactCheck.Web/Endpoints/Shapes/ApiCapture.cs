using FactCheck.Core.Sources;

namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>One fetch of a source.</summary>
/// <param name="Sha256">Hash of the kept bytes; empty where none were kept.</param>
public sealed record ApiCapture(
    Guid Id, Guid Source, DateTimeOffset At, CaptureOutcome Outcome, PageKind PageKind, string Reason, int? Status, string FinalUrl, string Sha256, long Bytes,
    string ContentType, string Title, string Language);
