using Microsoft.AspNetCore.Identity;

namespace FactCheck.Data.Desks;

/// <summary>A person with an account. Rights come from memberships, desk by desk.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Set for a machine's account: it has no password and acts by token alone.</summary>
    public bool IsService { get; init; }

    /// <summary>Set where single keys are turned off (WCAG 2.1.4).</summary>
    public bool WithoutKeys { get; set; }
}
