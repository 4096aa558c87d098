using FactCheck.GitHub.Apps;

namespace FactCheck.GitHub.Tests.Platform;

/// <summary>The App of the tests at the platform of the tests.</summary>
public static class PlatformDoor
{
    public static AppCredentials Credentials(this FakeGitHub platform) => new("4711", platform.Key.ExportRSAPrivateKeyPem(), platform.Api);

    public static async Task<RepositoryDoor> OpenAsync(this FakeGitHub platform, ApiDoor door, string fullName) =>
        RepositoryDoor.Of(await door.AsInstallationAsync(platform.Credentials(), FakeGitHub.Installation), fullName);
}
