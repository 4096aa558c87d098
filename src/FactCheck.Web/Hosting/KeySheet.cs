namespace FactCheck.Web.Hosting;

/// <summary>The keys of a page and of all pages. The keys themselves stand on the controls (<c>data-key</c>); this is what people read.</summary>
public sealed record KeySheet(IReadOnlyList<(string[] Keys, string Does)> Here)
{
    public static KeySheet Queue { get; } = new([(["J", "K"], "next, previous"), (["Enter"], "open"), (["T"], "take next"), (["X"], "select"), (["A"], "assign"), (["/"], "search")]);

    public static KeySheet Claim { get; } = new([
        (["J", "K"], "next, previous claim"), (["T"], "take"), (["1–7"], "verdict"), (["W"], "wording"), (["R"], "reason"), (["Y"], "approve"), (["O"], "open capture"), (["E"], "attach selected text"), (["Q"], "ask"), (["C"], "comment"),
        (["S"], "shape"), (["Ctrl", "↵"], "propose")]);

    public static KeySheet Article { get; } = new([
        (["J", "K"], "next, previous paragraph"), (["B"], "next that holds the gate"), (["U"], "next unseen"), (["R"], "mark paragraph as read"), (["M"], "mark a statement"), (["N"], "not checkable")]);

    public static KeySheet Gate { get; } = new([(["J", "K"], "next, previous"), (["Enter"], "open"), (["W"], "waive"), (["P"], "go to publish")]);

    public static KeySheet Approver { get; } = new([(["J", "K"], "next, previous"), (["Enter"], "open"), (["Y"], "approve"), (["R"], "return")]);

    public static KeySheet Plain { get; } = new([(["/"], "search")]);

    public static IReadOnlyList<(string Room, IReadOnlyList<(string[] Keys, string Does)> Keys)> All { get; } =
    [
        ("Everywhere", [(["J", "K"], "next, previous"), (["Enter"], "open"), (["/"], "search"), (["?"], "these keys"), (["Esc"], "close")]),
        ("Queue", Own(Queue)), ("Claim", Own(Claim)), ("Article", Own(Article)), ("Gate", Own(Gate)), ("Approver’s room", Own(Approver)),
    ];

    // What works everywhere is said once.
    private static IReadOnlyList<(string[] Keys, string Does)> Own(KeySheet sheet) => [.. sheet.Here.Where(k => k.Keys[0] is not ("J" or "Enter" or "/"))];
}
