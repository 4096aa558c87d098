using FactCheck.Data.Records;

namespace FactCheck.Web.Reading;

/// <summary>One entry of the audit log as people and machines read it.</summary>
/// <param name="Row">What was recorded.</param>
/// <param name="Number">Place in the chain; null until it is sealed.</param>
/// <param name="Hash">Of its link; null until it is sealed.</param>
/// <param name="Text">The words that belong to it; null where there are none or they were erased.</param>
/// <param name="ErasedAt">When the words were erased, or null.</param>
/// <param name="Who">The person's name; empty where a step did it.</param>
public sealed record AuditLine(AuditRow Row, long? Number, string? Hash, string? Text, DateTimeOffset? ErasedAt, string Who);
