using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>The first account of a new database, by the word that was printed on the console.</summary>
[AllowAnonymous]
public sealed class SetUpModel(SetUpDoor door, Accounts accounts, DeskAccess access, SignInManager<Person> signIn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Word { get; set; } = "";

    [BindProperty]
    public string DeskName { get; set; } = "";

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Login { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty]
    public IReadOnlyList<DeskRole> Roles { get; set; } = [];

    public bool MayEnter { get; private set; }

    public Message? Refusal { get; private set; }

    public async Task OnGetAsync() => MayEnter = await IsFirstAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        MayEnter = await IsFirstAsync();
        if (!MayEnter) return Page();
        var (person, problem) = await accounts.CreateAsync(Login, Name, Password);
        if (person is null) return Refuse(problem);
        if (await access.OpenDeskAsync(DeskName.Trim(), Accounts.SlugOf(DeskName), person.Id, cancellation) is not Done desk)
            return Refuse("The desk could not be opened. Choose another name.");
        var actor = new Actor(person.Id, desk.Id, new HashSet<DeskRole> { DeskRole.Administrator });
        foreach (var role in Roles.Distinct()) await access.GrantAsync(actor, person.Id, role, cancellation);
        await signIn.SignInAsync(person, isPersistent: false);
        Message.Done($"{DeskName.Trim()} is open.", "Next: add the second person, so that nobody has to approve their own proposals.").Keep(TempData);
        return LocalRedirect("/people");
    }

    private Task<bool> IsFirstAsync() => door.OpensAsync(Word);

    private PageResult Refuse(string why)
    {
        Refusal = Message.Refused("No account was made.", why);
        return Page();
    }
}
