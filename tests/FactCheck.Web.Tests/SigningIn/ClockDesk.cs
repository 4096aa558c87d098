using FactCheck.Web.Tests.Endpoints;
using FactCheck.Web.Tests.Rights;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Web.Tests.SigningIn;

/// <summary>A desk whose clock the test turns.</summary>
public sealed class ClockDesk : IAsyncLifetime
{
    public ClockDesk() => Desk = new() { Also = services => services.AddSingleton<TimeProvider>(Clock) };

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public ApiDesk Desk { get; }

    public ValueTask InitializeAsync() => Desk.InitializeAsync();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    public Visitor Visitor() => new(Desk.Address);

    public async Task<Visitor> InAsync(string login)
    {
        var browser = Visitor();
        Assert.True(await browser.SignInAsync(login));
        return browser;
    }
}
