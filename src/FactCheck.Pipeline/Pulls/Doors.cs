using FactCheck.Data.Repositories;
using FactCheck.GitHub.Apps;

namespace FactCheck.Pipeline.Pulls;

/// <summary>Opens a repository with the App it is connected by.</summary>
public sealed class Doors(ApiDoor door, SecretBox box)
{
    internal async Task<RepositoryDoor> OpenAsync(AppRegistration app, Repository repository) =>
        RepositoryDoor.Of(await door.AsInstallationAsync(CredentialsOf(app), repository.Installation), repository.FullName);

    internal AppCredentials CredentialsOf(AppRegistration app) => new(app.AppId, box.Open(app.PrivateKey), new Uri(app.ApiAddress));
}
