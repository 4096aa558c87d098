namespace FactCheck.Web.Reading;

/// <summary>One bar of a plot and the number it stands for.</summary>
/// <param name="Of">What it is a part of.</param>
public sealed record InsightBar(string Label, int Count, int Of)
{
    public int Percent => Of == 0 ? 0 : (int)Math.Round(100.0 * Count / Of, MidpointRounding.AwayFromZero);
}
