using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FactCheck.Web.TagHelpers;

/// <summary><c>&lt;glyph name="open" /&gt;</c>: one symbol of the sprite. The word stands beside it; the glyph itself says nothing to a screen reader.</summary>
[HtmlTargetElement("glyph", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GlyphTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "g");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"#g-{System.Net.WebUtility.HtmlEncode(Name)}\"/>");
    }
}
