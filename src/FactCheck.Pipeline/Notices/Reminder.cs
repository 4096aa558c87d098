using System.Globalization;

namespace FactCheck.Pipeline.Notices;

/// <summary>Something that time alone brought about.</summary>
/// <param name="Key">What it is told once for: another deadline is another reminder.</param>
/// <param name="When"><c>soon</c> or <c>past</c> for a question; else empty.</param>
internal sealed record Reminder(Guid DeskId, string Kind, Guid SubjectId, Guid? ArticleId, string Key, string When)
{
    internal const string Once = "once";

    /// <summary>What else is to be said.</summary>
    internal IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    internal Dictionary<string, string> Facts => new(More) { [Once] = Key, ["when"] = When };

    internal static string KeyOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
