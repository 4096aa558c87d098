using FactCheck.Core.Claims;
using FactCheck.Language.Segmentation;

namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>A sentence of the current revision: what the machine takes it for, and who has seen it.</summary>
/// <param name="Start">UTF-16 code units into the text of the revision.</param>
/// <param name="End">One past its last.</param>
public sealed record ApiSentence(
    Guid Id, int Start, int End, string Text, BlockKind Block, CoverageState State, double Score, string Reason, IReadOnlyList<ApiSeen> SeenBy);
