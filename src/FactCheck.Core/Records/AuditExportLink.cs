using System.Text.Json;

namespace FactCheck.Core.Records;

/// <summary>One link of the chain as it is exported.</summary>
/// <param name="Number">Counted from 1 without gaps.</param>
/// <param name="Hash">See <see cref="AuditChain.Hash"/>.</param>
/// <param name="Entry">What it seals; null where it belongs to another desk.</param>
/// <param name="Text">The words that belong to it; null where there are none, or they were erased.</param>
/// <param name="Salt">With which the words were hashed; null with them.</param>
public sealed record AuditExportLink(long Number, string Hash, AuditEntry? Entry, string? Text = null, string? Salt = null)
{
    /// <summary>As a record of a signed file.</summary>
    public JsonElement ToRecord() => JsonSerializer.SerializeToElement(this, SignedFile.Json);
}
