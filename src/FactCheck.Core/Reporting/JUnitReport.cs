using System.Globalization;
using System.Text;
using System.Xml;
using FactCheck.Core.Checking;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>JUnit XML: one suite a file, one case a claim taken up; what blocks fails, what nobody knows is skipped.</summary>
public sealed class JUnitReport : IReportFormat
{
    public string Name => "junit";

    public string Write(CheckReport report)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", CheckCharacters = false }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "factcheck");
            foreach (var article in report.Articles) Suite(xml, article);
            xml.WriteEndElement();
        }
        return text.Append('\n').ToString();
    }

    private static void Suite(XmlWriter xml, CheckedArticle article)
    {
        var claims = ReportJson.InOrder(article).ToList();
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(article.Path));
        xml.WriteAttributeString("tests", Number(claims.Count));
        xml.WriteAttributeString("failures", Number(claims.Count(c => Worst(c) == Severity.Blocking)));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", Number(claims.Count(c => Worst(c) == Severity.Inconclusive)));
        foreach (var claim in claims) Case(xml, article, claim);
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, CheckedArticle article, ClaimJudgement claim)
    {
        var (start, _) = article.Place(claim.Claim.Span);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(article.Path));
        xml.WriteAttributeString("name", Clean(string.Create(CultureInfo.InvariantCulture, $"{start.Line}:{start.Column} {claim.Claim.Text}")));
        xml.WriteAttributeString("file", Clean(article.Path));
        xml.WriteAttributeString("line", Number(start.Line));
        var words = Clean(string.Join('\n', claim.Findings.Select(f => $"{f.Rule} {OutsideNames.Of(f.Severity)}: {f.Message} {f.Next} [{f.Id}]")));
        switch (Worst(claim))
        {
            case Severity.Blocking:
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("message", Clean(claim.Findings.First(f => f.Severity == Severity.Blocking).Message));
                xml.WriteString(words);
                xml.WriteEndElement();
                break;
            case Severity.Inconclusive:
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", words);
                xml.WriteEndElement();
                break;
            default:
                if (words.Length > 0) xml.WriteElementString("system-out", words);
                break;
        }
        xml.WriteEndElement();
    }

    private static Severity? Worst(ClaimJudgement claim) => claim.Findings.Count == 0 ? null : claim.Findings.Max(f => f.Severity);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // Signs that XML 1.0 cannot hold, even escaped.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or >= 0x10000).Select(r => r.ToString()));
}
