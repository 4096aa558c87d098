using System.Security.Cryptography;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using FactCheck.Web.Hosting;

namespace FactCheck.Web.Demo;

/// <summary>Makes the people of the demo and gives them their roles, through the same doors as an administrator.</summary>
internal sealed class DemoPeople(Accounts accounts, DeskAccess access)
{
    private readonly Dictionary<string, Actor> _actors = [];
    private readonly Dictionary<string, string> _names = [];
    private readonly List<DemoAccount> _made = [];

    public IReadOnlyList<DemoAccount> Made => _made;

    public string NameOf(string login) => _names[login];

    public Actor this[string login] => _actors[login];

    /// <summary>A desk and its people; the first is its administrator.</summary>
    public async Task OpenDeskAsync(string name, params (string Login, string Name, DeskRole[] Roles)[] people)
    {
        Actor? administrator = null;
        foreach (var (login, displayName, roles) in people)
        {
            var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
            var (person, problem) = await accounts.CreateAsync(login, displayName, password);
            if (person is null) throw new InvalidOperationException($"The demo's account {login} could not be made: {problem}");
            if (administrator is null)
            {
                var desk = await access.OpenDeskAsync(name, Accounts.SlugOf(name), person.Id) as Done ?? throw new InvalidOperationException($"The demo's desk {name} could not be opened.");
                administrator = new Actor(person.Id, desk.Id, new HashSet<DeskRole> { DeskRole.Administrator });
            }
            foreach (var role in roles) await access.GrantAsync(administrator, person.Id, role);
            _actors[login] = new Actor(person.Id, administrator.DeskId, roles.ToHashSet());
            _names[login] = displayName;
            _made.Add(new(login, password, [.. roles.Select(r => r.ToString().ToLowerInvariant())]));
        }
    }
}
