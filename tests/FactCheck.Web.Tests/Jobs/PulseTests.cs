using FactCheck.Web.Jobs;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Web.Tests.Jobs;

public sealed class PulseTests
{
    [Fact]
    public void Still_ARoundThatNoLongerEndsWell_IsNamedUntilItDoes()
    {
        var clock = new FakeTimeProvider();
        var pulse = new Pulse(clock);
        Assert.Empty(pulse.Still());
        pulse.Beat("the sweep");
        clock.Advance(Pulse.Patience);
        Assert.Empty(pulse.Still());
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("the sweep has stood still for 31 s; the log says why", Assert.Single(pulse.Still()));

        pulse.Beat("the sweep");
        Assert.Empty(pulse.Still());
    }
}
