using FactCheck.Core.Gates;

namespace FactCheck.Web.Reading;

/// <summary>A file of a pull request and what its gate says.</summary>
/// <param name="Gate">Null while it was never worked out.</param>
/// <param name="First">What holds it first, or empty.</param>
public sealed record PullArticle(string Path, Guid Id, GateState? Gate, int Holds, string First);
