using System.Text.Json;

namespace FactCheck.Web.Demo;

/// <summary>The file by which <c>--demo</c> knows a folder of its own again, with what the ready line says.</summary>
/// <param name="Port">Of the listener of the sources: the articles cite it.</param>
/// <param name="Accounts">Everybody who can sign in.</param>
/// <param name="Token">A key for machines.</param>
public sealed record DemoMark(int Port, IReadOnlyList<DemoAccount> Accounts, string Token)
{
    private const string Name = "demo.json";

    public static bool StandsIn(string folder) => File.Exists(Path.Combine(folder, Name));

    public static DemoMark Read(string folder) =>
        JsonSerializer.Deserialize<DemoMark>(File.ReadAllText(Path.Combine(folder, Name)), JsonSerializerOptions.Web) ?? throw new InvalidDataException($"{Name} is empty.");

    public void Write(string folder) => File.WriteAllText(Path.Combine(folder, Name), JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    /// <summary>The line that is printed when everything stands.</summary>
    public string ReadyLine(string address) =>
        JsonSerializer.Serialize(new { ready = true, address, accounts = Accounts, token = Token }, JsonSerializerOptions.Web);
}
