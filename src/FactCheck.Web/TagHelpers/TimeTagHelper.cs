using System.Globalization;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FactCheck.Web.TagHelpers;

/// <summary><c>&lt;time at="x" /&gt;</c>: a moment in the reader's words and zone, with the exact instant in the attribute.</summary>
[HtmlTargetElement("time", Attributes = "at")]
public sealed class TimeTagHelper(ReaderClock clock) : TagHelper
{
    public DateTimeOffset At { get; set; }

    /// <summary><c>short</c> (default), <c>clock</c> or <c>whole</c>.</summary>
    public string Form { get; set; } = "short";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.SetContent(Form switch { "clock" => clock.SayClock(At), "whole" => clock.SayWhole(At), _ => clock.Say(At) });
    }
}
