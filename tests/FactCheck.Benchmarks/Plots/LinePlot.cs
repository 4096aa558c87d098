using System.Globalization;
using System.Text;

namespace FactCheck.Benchmarks.Plots;

/// <summary>A small line plot as SVG: readable in light and dark, with the numbers at its points.</summary>
/// <param name="Title">What it shows, in a sentence.</param>
/// <param name="X">What goes to the right, with its unit.</param>
/// <param name="Y">What goes up, with its unit.</param>
/// <param name="IsLog">Both axes count powers of ten.</param>
internal sealed record LinePlot(string Title, string X, string Y, bool IsLog, IReadOnlyList<PlotLine> Lines)
{
    private const double Width = 720;
    private const double Height = 400;
    private const double Left = 70;
    private const double Right = 150;
    private const double Top = 46;
    private const double Bottom = 52;

    private static readonly string[] Colours = ["#2563eb", "#c2410c", "#15803d", "#7c3aed", "#b91c1c", "#0e7490", "#a16207", "#be185d"];

    private IEnumerable<(double X, double Y)> Points => Lines.SelectMany(l => l.Points);

    internal string ToSvg()
    {
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\" aria-label=\"{Escape(Title)}\">\n");
        svg.Append("<style>text{fill:#1f2937}.g{stroke:#9ca3af;stroke-opacity:.35}rect{fill:#fff}@media(prefers-color-scheme:dark){text{fill:#e5e7eb}rect{fill:#111827}}</style>\n");
        Add(svg, $"<rect width=\"{Width}\" height=\"{Height}\"/>\n<text x=\"{Left}\" y=\"24\" font-size=\"15\" font-weight=\"600\">{Escape(Title)}</text>\n");
        foreach (var tick in Ticks(Points.Select(p => p.Y))) AddGuide(svg, tick, isUp: true);
        foreach (var tick in Ticks(Points.Select(p => p.X))) AddGuide(svg, tick, isUp: false);
        Add(svg, $"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 12}\" text-anchor=\"middle\">{Escape(X)}</text>\n");
        Add(svg, $"<text transform=\"translate(18 {(Top + Height - Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">{Escape(Y)}</text>\n");
        var ends = Ends();
        for (var i = 0; i < Lines.Count; i++) AddLine(svg, Lines[i], Colours[i % Colours.Length], ends[i]);
        return svg.Append("</svg>\n").ToString();
    }

    private void AddLine(StringBuilder svg, PlotLine line, string colour, double end)
    {
        var points = line.Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{AtX(p.X):0.#},{AtY(p.Y):0.#}"));
        Add(svg, $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" points=\"{string.Join(' ', points)}\"/>\n");
        if (line.Points.Count <= 12)
        {
            foreach (var (x, y) in line.Points) Add(svg, $"<circle cx=\"{AtX(x):0.#}\" cy=\"{AtY(y):0.#}\" r=\"3.5\" fill=\"{colour}\"><title>{Escape(line.Name)}: {Short(x)}, {Short(y)}</title></circle>\n");
        }
        Add(svg, $"<text x=\"{Width - Right + 10}\" y=\"{end:0.#}\" style=\"fill:{colour}\">{Escape(line.Name)} {Short(line.Points[^1].Y)}</text>\n");
    }

    // Names at the ends of the lines, moved apart where they would stand on each other.
    private double[] Ends()
    {
        var ends = Lines.Select(l => AtY(l.Points[^1].Y) + 4).ToArray();
        var order = Enumerable.Range(0, ends.Length).OrderBy(i => ends[i]).ToList();
        for (var i = 1; i < order.Count; i++) ends[order[i]] = Math.Max(ends[order[i]], ends[order[i - 1]] + 15);
        return ends;
    }

    private void AddGuide(StringBuilder svg, double tick, bool isUp)
    {
        if (isUp) Add(svg, $"<path class=\"g\" d=\"M{Left} {AtY(tick):0.#}H{Width - Right}\"/><text x=\"{Left - 8}\" y=\"{AtY(tick) + 4:0.#}\" text-anchor=\"end\">{Short(tick)}</text>\n");
        else Add(svg, $"<path class=\"g\" d=\"M{AtX(tick):0.#} {Top}V{Height - Bottom}\"/><text x=\"{AtX(tick):0.#}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{Short(tick)}</text>\n");
    }

    private double AtX(double value) => Left + (Width - Left - Right) * Share(value, Points.Select(p => p.X));

    private double AtY(double value) => Height - Bottom - (Height - Top - Bottom) * Share(value, Points.Select(p => p.Y));

    private double Share(double value, IEnumerable<double> all)
    {
        var ticks = Ticks(all);
        return (Scale(value) - Scale(ticks[0])) / (Scale(ticks[^1]) - Scale(ticks[0]));
    }

    private double Scale(double value) => IsLog ? Math.Log10(Math.Max(value, 1e-3)) : value;

    private List<double> Ticks(IEnumerable<double> all)
    {
        var values = all.ToList();
        if (IsLog)
        {
            var low = (int)Math.Floor(Scale(values.Min()));
            return [.. Enumerable.Range(low, Math.Max(1, (int)Math.Ceiling(Scale(values.Max())) - low) + 1).Select(e => Math.Pow(10, e))];
        }
        var rough = Math.Max(values.Max(), 1e-9) / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        return [.. Enumerable.Range(0, (int)Math.Ceiling(values.Max() / step) + 1).Select(i => i * step)];
    }

    private static string Short(double value) => value switch
    {
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{value / 1e6:0.##} M"),
        >= 1e4 => string.Create(CultureInfo.InvariantCulture, $"{value / 1e3:0.#} k"),
        >= 100 => string.Create(CultureInfo.InvariantCulture, $"{value:0}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}"),
    };

    private static void Add(StringBuilder svg, FormattableString words) => svg.Append(words.ToString(CultureInfo.InvariantCulture));

    private static string Escape(string words) => words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
