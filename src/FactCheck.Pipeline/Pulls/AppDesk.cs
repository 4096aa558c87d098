using FactCheck.Data.Desks;
using FactCheck.Data.Repositories;
using FactCheck.GitHub.Apps;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Pulls;

/// <summary>What an administrator does about the desk's GitHub App.</summary>
public sealed class AppDesk(Changes changes, ApiDoor door, SecretBox box)
{
    /// <summary>Name under which logins of the platform are tied to accounts.</summary>
    public const string LoginProvider = "GitHub";

    /// <summary>Takes over the App that the platform has just made for this code.</summary>
    public async Task<Outcome> RedeemAsync(Actor actor, Uri api, string site, string code, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Administrator)) return Outcome.NotAllowed("Only an administrator connects repositories.");
        return await KeepAsync(actor, api, site, await AppManifest.RedeemAsync(door, api, code), cancellation);
    }

    /// <summary>Keeps an App that was made by hand.</summary>
    public async Task<Outcome> KeepAsync(Actor actor, Uri api, string site, MadeApp made, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Administrator)) return Outcome.NotAllowed("Only an administrator connects repositories.");
        if (made.Secret.Length < 16) return Outcome.Missing("The App has no webhook secret, so nothing it sends could be proven.", "Set one of at least 16 characters.");
        // Before the change begins: the first sealing of all makes a key, which is a write of its own.
        var (privateKey, webhookSecret) = (box.Seal(made.PrivateKey), box.Seal(made.Secret));
        await using var change = await changes.BeginAsync(actor, cancellation);
        var id = made.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (await change.Data.Apps.AnyAsync(a => a.ApiAddress == api.ToString() && a.AppId == id, cancellation)) return Outcome.NotInThisState("This App is connected already.");
        var row = new AppRegistration
        {
            Id = Guid.CreateVersion7(),
            DeskId = actor.DeskId,
            AppId = id,
            Name = made.Name,
            Page = made.Page,
            ApiAddress = api.ToString(),
            Site = site.TrimEnd('/'),
            PrivateKey = privateKey,
            Secret = webhookSecret,
            CreatedBy = actor.PersonId,
            CreatedAt = change.Now,
        };
        change.Data.Add(row);
        change.Record("app.connect", "app", row.Id, null, new Dictionary<string, string> { ["app"] = id });
        await change.CommitAsync(cancellation);
        return new Done(row.Id, change.Now);
    }

    /// <summary>A new webhook secret; the one before holds until the next change, or until <paramref name="secret"/> is given once more.</summary>
    public async Task<Outcome> ChangeSecretAsync(Actor actor, Guid appId, string secret, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Administrator)) return Outcome.NotAllowed("Only an administrator changes secrets.");
        if (secret.Length < 16) return Outcome.Missing("A secret needs at least 16 characters.");
        var sealedSecret = box.Seal(secret);
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (await change.Data.Apps.SingleOrDefaultAsync(a => a.Id == appId && a.DeskId == actor.DeskId, cancellation) is not { } app) return Outcome.Nothing;
        var isSame = box.Open(app.Secret) == secret;
        (app.FormerSecret, app.Secret) = isSame ? ("", app.Secret) : (app.Secret, sealedSecret);
        change.Record(isSame ? "app.secret.end" : "app.secret", "app", app.Id, null);
        await change.CommitAsync(cancellation);
        return new Done(app.Id, change.Now);
    }

    /// <summary>Ties a login to an account: from then on its commits make the person an author.</summary>
    public async Task<Outcome> TieLoginAsync(Actor actor, string login, Guid personId, CancellationToken cancellation = default)
    {
        if (!actor.Is(DeskRole.Administrator)) return Outcome.NotAllowed("Only an administrator ties logins to accounts.");
        var name = login.Trim().TrimStart('@').ToLowerInvariant();
        if (name.Length == 0) return Outcome.Missing("The login is missing.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (!await change.Data.Memberships.AnyAsync(m => m.DeskId == actor.DeskId && m.PersonId == personId, cancellation)) return Outcome.Nothing;
        if (await change.Data.UserLogins.AnyAsync(l => l.LoginProvider == LoginProvider && l.ProviderKey == name, cancellation))
            return Outcome.NotInThisState($"{name} is tied to an account already.");
        change.Data.Add(new IdentityUserLogin<Guid> { LoginProvider = LoginProvider, ProviderKey = name, ProviderDisplayName = name, UserId = personId });
        foreach (var author in await change.Data.Authors.Where(a => a.DeskId == actor.DeskId && a.Identity == "github:" + name).ToListAsync(cancellation)) author.PersonId = personId;
        change.Record("person.tie", "person", personId, null, new Dictionary<string, string> { ["login"] = LoginProvider + ":" + name });
        await change.CommitAsync(cancellation);
        return new Done(personId, change.Now);
    }
}
