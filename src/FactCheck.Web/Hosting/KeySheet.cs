namespace FactCheck.Web.Hosting;

/// <summary>The keys of a page and of all pages. The keys themselves stand on the controls (<c>data-key</c>); this is what people read.</summary>
public sealed record KeySheet(IReadOnlyList<(string[] Keys, string Does)> Here)
{
    public static KeySheet Queue { get; } = new([(["J", "K"], "next, previous"), (["Enter"], "open"), (["T"], "take next"), (["X"], "select"), (["A"], "assign"), (["/"], "search")]);

    public static KeySheet Claim { get; } = new([(["J", "K"], "next, previous claim"), (["1–7"], "verdict"), (["W"], "wording"), (["R"], "reason"), (["O"], "open capture"), (["Q"], "ask"), (["S"], "shape"), (["Ctrl", "↵"], "propose")]);

    public static KeySheet Article { get; } = new([(["J", "K"], "next, previous claim"), (["B"], "next that holds the gate"), (["U"], "next unseen"), (["R"], "mark paragraph as read"), (["M"], "mark a statement")]);

    public static KeySheet Gate { get; } = new([(["J", "K"], "next, previous"), (["Enter"], "open"), (["W"], "waive"), (["P"], "go to publish")]);

    public static KeySheet Approver { get; } = new([(["J", "K"], "next, previous"), (["Y"], "approve"), (["R"], "return")]);

    public static KeySheet Plain { get; } = new([(["/"], "search")]);

    public static IReadOnlyList<(string Room, IReadOnlyList<(string[] Keys, string Does)> Keys)> All { get; } =
        [("Queue", Queue.Here), ("Claim", Claim.Here), ("Article", Article.Here), ("Gate", Gate.Here), ("Approver’s room", Approver.Here)];
}
