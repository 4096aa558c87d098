using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>Every page and state that the demo newsroom can show, and who opens it. Those without an account come last: others made their links.</summary>
internal static class DemoPages
{
    public static IReadOnlyList<SweptPage> All { get; } =
    [
        new("ada", "queue", "/queue"),
        new("ada", "queue-all", "/queue?room=All"),
        new("ada", "queue-kept", "/queue?room=All&finding=Blocking") { Then = KeepAsync },
        new("ada", "queue-nothing", "/queue?q=nowhere"),
        new("ada", "claim-in-check", "/claims/{inCheck}"),
        new("ada", "claim-returned", "/claims/{returned}"),
        new("ada", "claim-void", "/claims/{void}"),
        new("ada", "claim-help", "/claims/{helpNeeded}"),
        new("ada", "claim-link", "/claims/{helpNeeded}") { Then = MakeLinkAsync },
        new("ada", "claim-refused", "/claims/{inCheck}") { Then = ProposeNothingAsync },
        new("ada", "attach", "/claims/{inCheck}/attach?capture={readCapture}"),
        new("ada", "attach-which", "/claims/{inCheck}/attach?capture={readCapture}") { Then = AttachTwiceAsync },
        new("ada", "capture", "/captures/{captured}"),
        new("ada", "capture-paywall", "/captures/{paywall}"),
        new("ada", "capture-gone", "/captures/{gone}"),
        new("ada", "article", "/articles/{istanbul}"),
        new("ada", "revisions", "/articles/{istanbul}/revisions"),
        new("ada", "shape", "/articles/{istanbul}/shape?quote=unacceptable"),
        new("ada", "shape-which", "/articles/{istanbul}/shape?quote=Russia"),
        new("ada", "shape-find", "/articles/{istanbul}/shape"),
        new("ada", "words", "/words"),
        new("cleo", "memory", "/memory"),
        new("ada", "you", "/you"),
        new("ada", "you-token", "/you") { Then = MakeTokenAsync },
        new("ada", "error", "/error"),
        new("ada", "missing", "/status/404"),
        new("ada", "forbidden", "/people") { Status = 403 },
        new("ben", "approve", "/approve"),
        new("ben", "claim-proposed", "/claims/{proposed}"),
        new("ben", "claim-open", "/claims/{open}"),
        new("ben", "claim-approved", "/claims/{approved}"),
        new("ben", "claim-superseded", "/claims/{superseded}"),
        new("ben", "approve-refused", "/approve") { Then = ReturnWithoutReasonAsync },
        new("cleo", "queue-head", "/queue?room=All") { Then = TickAsync },
        new("cleo", "room", "/room"),
        new("cleo", "gate", "/articles/{istanbul}/gate"),
        new("cleo", "gate-council", "/articles/{council}/gate"),
        new("cleo", "article-council", "/articles/{council}"),
        new("cleo", "claim-disputed", "/claims/{disputed}"),
        new("cleo", "claim-waived", "/claims/{waived}"),
        new("cleo", "revisions-one", "/articles/{council}/revisions"),
        new("cleo", "people", "/people"),
        new("cleo", "people-invited", "/people") { Then = InviteAsync },
        new("cleo", "load", "/load"),
        new("cleo", "notices", "/notices"),
        new("cleo", "insights", "/insights"),
        new("cleo", "audit", "/audit"),
        new("cleo", "webhooks", "/webhooks"),
        new("cleo", "machines", "/machines"),
        new("cleo", "retention", "/retention"),
        new("cleo", "repositories", "/repositories"),
        new("cleo", "articles", "/articles"),
        new("cleo", "new", "/articles/new"),
        new("dov", "mine", "/mine"),
        new("dov", "wordings", "/articles/{istanbul}/wordings"),
        new("dov", "revise", "/articles/{istanbul}/revise"),
        new("dov", "revise-empty", "/articles/{istanbul}/revise") { Then = HandInNothingAsync },
        new("lena", "gate-legal", "/articles/{istanbul}/gate"),
        new("kim", "watch", "/watch"),
        new("kim", "gate-published", "/articles/{ferry}/gate"),
        new("kim", "article-published", "/articles/{ferry}"),
        new("kim", "queue-done", "/queue?room=All&article={ferry}"),
        new("", "sign-in", "/sign-in"),
        new("", "sign-in-refused", "/sign-in") { Then = SignInWrongAsync },
        new("", "sign-out", "/sign-out"),
        new("", "set-up-over", "/set-up?word=nothing"),
        new("", "answer", "/answer/{link}"),
        new("", "answer-wrong", "/answer/there-is-no-such-link-anywhere") { Status = 404 },
        new("", "invitation", "/invitation/{invitation}"),
        new("", "invitation-wrong", "/invitation/there-is-no-such-link-anywhere") { Status = 404 },
        new("", "published", "/published/{ferry}"),
        new("", "receipt", "/published/{ferry}/receipt"),
        new("", "published-claim", "/published/{ferry}/claims/1"),
    ];

    private static async Task KeepAsync(IPage page, IDictionary<string, string> things)
    {
        await page.ClickAsync(".keep summary");
        await page.FillAsync("#keep-name", "What blocks, whoever has it");
        await page.ClickAsync(".keep button");
        await page.Locator(".kept").First.WaitForAsync();
    }

    private static async Task MakeLinkAsync(IPage page, IDictionary<string, string> things)
    {
        await page.ClickAsync("button:has-text('Make a'):has-text('link')");
        things["link"] = (await page.Locator("[data-whole]").InputValueAsync()).Split('/')[^1];
    }

    private static async Task ProposeNothingAsync(IPage page, IDictionary<string, string> things)
    {
        await page.CheckAsync("#v5");
        await page.ClickAsync("button:has-text('Propose')");
        await page.Locator("#message.is-clash").WaitForAsync();
    }

    private static async Task AttachTwiceAsync(IPage page, IDictionary<string, string> things)
    {
        await page.FillAsync("#quote", "the");
        await page.ClickAsync("button:has-text('Attach this passage')");
        await page.Locator("[name=At]").First.WaitForAsync();
    }

    private static async Task MakeTokenAsync(IPage page, IDictionary<string, string> things)
    {
        await page.FillAsync("#tname", "Our CMS");
        await page.ClickAsync("button:has-text('Make a token')");
        await page.Locator("button:has-text('Revoke')").First.WaitForAsync();
    }

    private static async Task ReturnWithoutReasonAsync(IPage page, IDictionary<string, string> things)
    {
        await page.Locator(".proposal summary").First.ClickAsync();
        await page.Locator(".proposal button[value=Return]").First.ClickAsync();
        await page.Locator("#message.is-clash").WaitForAsync();
    }

    private static async Task TickAsync(IPage page, IDictionary<string, string> things)
    {
        foreach (var row in await page.Locator(".qrow [name=claim]").AllAsync()) if (await page.Locator(":checked[name=claim]").CountAsync() < 3) await row.CheckAsync();
    }

    private static async Task InviteAsync(IPage page, IDictionary<string, string> things)
    {
        await page.FillAsync("#iname", "Noor");
        await page.CheckAsync("form:has(#iname) [value=Checker]");
        await page.ClickAsync("form:has(#iname) button");
        things["invitation"] = (await page.Locator(".secret").First.InnerTextAsync()).Trim().Split('/')[^1];
    }

    private static async Task HandInNothingAsync(IPage page, IDictionary<string, string> things)
    {
        await page.FillAsync("#pasted", "");
        await page.ClickAsync("main button.primary");
        await page.Locator(".error").WaitForAsync();
    }

    private static async Task SignInWrongAsync(IPage page, IDictionary<string, string> things)
    {
        await page.FillAsync("#Login", "nobody-at-all");
        await page.FillAsync("#Password", "not a password of anybody");
        await page.ClickAsync("button.primary");
        await page.Locator("#message.is-clash").WaitForAsync();
    }
}
