using FactCheck.Core.Sources;

namespace FactCheck.Extraction.Pages;

/// <summary>
/// What sort of page answered. A page stands in the way of what was cited only where it says so and has little else to say: an article about
/// paywalls is an article.
/// </summary>
internal static class PageKinds
{
    private const int WallWords = 350;
    private const int OpeningWords = 200;
    private const int ArticleWords = 120;

    private static readonly string[] ChallengeSource = ["cf-chl-", "/cdn-cgi/challenge-platform", "captcha-delivery.com", "px-captcha", "_incapsula_resource", "sucuri_cloudproxy", "ddos-guard", "awswafintegration", "aws-waf-token", "g-recaptcha", "h-captcha", "cf-turnstile"];

    private static readonly string[] ChallengeWords =
    [
        "just a moment", "attention required", "checking your browser", "verify you are human", "verifying you are human", "are you a robot", "are you human", "prove you are human", "confirm you are not a robot", "unusual traffic", "enable javascript and cookies to continue",
        "security check", "please complete the security check", "pardon our interruption", "access to this page has been denied", "one more step", "bot verification", "human verification",
    ];

    private static readonly string[] ConsentWords =
    [
        "before you continue", "we value your privacy", "we care about your privacy", "your privacy choices", "accept all cookies", "consent to the use of", "we and our partners", "cookie consent", "accept cookies to continue", "mit werbung und cookies", "wir benötigen ihre zustimmung", "zustimmung erforderlich",
        "bevor sie fortfahren", "avant de continuer", "antes de continuar", "prima di continuare", "manage your privacy",
    ];

    private static readonly string[] LoginWords = ["log in", "login", "sign in", "signin", "anmelden", "einloggen", "connexion", "se connecter", "iniciar sesión", "accedi", "inloggen", "logga in", "logg inn", "log ind", "zaloguj", "войти", "giriş yap", "members only"];

    private static readonly string[] PaywallWords =
    [
        "subscribe to continue", "subscribe to read", "subscribe now to read", "to continue reading", "continue reading this article", "already a subscriber", "already have a subscription", "this article is for subscribers", "for subscribers only", "subscriber-only", "subscribers only", "exclusive to subscribers", "become a member to read",
        "unlock this article", "start your subscription", "you have reached your limit of free articles", "free articles remaining", "jetzt weiterlesen", "weiterlesen mit", "nur für abonnenten", "mit abo weiterlesen", "réservé aux abonnés", "article réservé", "exclusivo para suscriptores", "contenido exclusivo para", "riservato agli abbonati", "alleen voor abonnees",
    ];

    private static readonly string[] ParkedWords =
    [
        "domain is for sale", "domain name is for sale", "domain may be for sale", "buy this domain", "this domain is parked", "domain parking", "parked free", "domain has expired", "this domain has recently been registered", "the domain owner", "domain is available for purchase", "interested in this domain",
        "diese domain steht zum verkauf", "domain zu verkaufen", "ce domaine est à vendre", "dominio en venta", "dominio in vendita", "related searches",
    ];

    private static readonly string[] ParkedSource = ["sedoparking", "parkingcrew", "bodis.com", "parklogic", "hugedomains.com", "afternic.com", "dan.com/", "above.com/", "domainmarket", "godaddy.com/domainsearch", "parking-lander"];

    public static KindFinding Of(PageSigns page)
    {
        var lower = page.Glance.Text.ToLowerInvariant();
        var heads = (page.Glance.Title + " \n " + page.Glance.Heading).ToLowerInvariant();
        if (NotFoundShape.Of(page.Glance) == NotFoundShapeResult.Certain) return new(PageKind.SoftNotFound, $"Its title or heading says \"{Short(page.Glance.Title, page.Glance.Heading)}\".");
        return Wall(page, lower, heads) ?? Open(page);
    }

    private static KindFinding? Wall(PageSigns page, string lower, string heads)
    {
        var isShort = page.MainWords < WallWords && page.Glance.Words < WallWords * 2;
        if (isShort && page.MainWords < 120 && (Find(heads, ChallengeWords) ?? Find(lower, ChallengeWords)) is { } challenge) return new(PageKind.Challenge, $"It asks to prove that a person is reading (\"{challenge}\").");
        if (page.Glance.Words < 80 && Find(page.LowerSource, ChallengeSource) is { } guard) return new(PageKind.Challenge, $"It holds little but a robot check ({guard}).");
        if (page.Glance.Words < WallWords && (Find(lower, ParkedWords) is { } parked && (parked != "related searches" || page.LinkShare > 0.5))) return new(PageKind.Parked, $"The domain is parked (\"{Find(lower, ParkedWords)}\").");
        if (page.Glance.Words < 60 && Find(page.LowerSource, ParkedSource) is { } parking) return new(PageKind.Parked, $"The domain is parked ({parking}).");
        if (page.IsConsentAddress || (isShort && (Find(heads, ConsentWords) ?? (page.MainWords < 200 ? Find(lower, ConsentWords) : null)) is not null && page.ArticleParagraphs < 3)) return new(PageKind.Consent, "It asks for consent before it shows anything.");
        if (page.HasPassword && page.MainWords < 150 && page.ArticleParagraphs < 2 && (page.MainWords < 40 || Find(heads, LoginWords) is not null)) return new(PageKind.Login, "It is a log-in form.");
        if (page.MainWords < 120 && Find(heads, LoginWords) is { } login && page.Glance.Words < WallWords) return new(PageKind.Login, $"It asks for a log-in (\"{login}\").");
        if (Find(lower, PaywallWords) is { } pay && page.MainWords < (page.IsPaid ? WallWords : OpeningWords)) return new(PageKind.Paywall, $"Only the beginning can be read (\"{pay}\").");
        return page.IsPaid && page.MainWords < 150 ? new(PageKind.Paywall, "It states that it is not free to read, and shows little.") : null;
    }

    private static KindFinding Open(PageSigns page)
    {
        if (page.Teasers >= 6 && page.ArticleParagraphs < 5 && !page.SaysArticle) return new(PageKind.Listing, "It is a list of links to other pages.");
        if (page.LinkShare > 0.6 && page.ArticleParagraphs < 4 && page.MainWords < WallWords && page.Glance.Words > 100 && !page.SaysArticle) return new(PageKind.Listing, "Most of its words are links.");
        if (page.MainWords >= ArticleWords || page.SaysArticle) return new(PageKind.Article, page.SaysArticle ? "It states that it is an article." : "It holds running text.");
        return new(PageKind.Other, "It holds little running text.");
    }

    private static string? Find(string text, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.Ordinal)) return phrase;
        }
        return null;
    }

    private static string Short(string title, string heading)
    {
        var said = heading.Length > 0 ? heading : title;
        return said.Length <= 80 ? said : said[..80] + "…";
    }
}
