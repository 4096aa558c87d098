using System.Text.Json;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FactCheck.Web.Hosting;

/// <summary>What a page says after a post: what happened, then why and what next.</summary>
/// <param name="Tone">Its meaning.</param>
/// <param name="What">What happened, in one sentence.</param>
/// <param name="More">Why, and what next; may be empty.</param>
public sealed record Message(Tone Tone, string What, string More)
{
    private const string Key = "message";

    public string Css => "is-" + Tone.ToString().ToLowerInvariant();

    public string Glyph => Tone switch { Tone.Agree => "approved", Tone.Clash => "stop", Tone.Wait => "disputed", Tone.Machine => "machine", _ => "info" };

    public static Message Done(string what, string next = "") => new(Tone.Agree, what, next);

    public static Message Refused(string what, string why) => new(Tone.Clash, what, why);

    public static Message Overtaken(string what, string more) => new(Tone.Wait, what, more);

    public void Keep(ITempDataDictionary temp) => temp[Key] = JsonSerializer.Serialize(this);

    public static Message? Take(ITempDataDictionary temp) => temp[Key] is string kept ? JsonSerializer.Deserialize<Message>(kept) : null;
}
