using System.Text;
using System.Text.Json;
using FactCheck.GitHub.Hooks;

namespace FactCheck.GitHub.Tests.Hooks;

public sealed class HookEventTests
{
    private static HookEvent Read(string name, string body) => HookEvent.Read(name, Encoding.UTF8.GetBytes(body));

    [Fact]
    public void Read_CheckRunOfAFork_HasExternalIdAndNoNumber()
    {
        var hook = Read("check_run", """{"action":"requested_action","requested_action":{"identifier":"refetch"},"check_run":{"external_id":"e","head_sha":"h","pull_requests":[]},"repository":{"full_name":"a/b","default_branch":"main"},"installation":{"id":7}}""");
        Assert.Equal(("refetch", "e", "h", null, "a/b", 7L), (hook.Button, hook.ExternalId, hook.HeadSha, hook.Number, hook.Repository, hook.Installation));
    }

    [Fact]
    public void Read_MergeGroup_HasBothCommits()
    {
        var hook = Read("merge_group", """{"action":"checks_requested","merge_group":{"head_sha":"h","base_sha":"b"},"repository":{"full_name":"a/b"},"installation":{"id":7}}""");
        Assert.Equal(("h", "b"), (hook.HeadSha, hook.BaseSha));
    }

    [Theory]
    [InlineData("""{"action":7,"pull_request":[],"check_run":null,"repository":"x","installation":{"id":"nine"}}""")]
    [InlineData("{}")]
    public void Read_OddShapes_AreEmpty(string body) => Assert.Equal(("", "", 0L), (Read("check_run", body).Action, Read("check_run", body).Repository, Read("check_run", body).Installation));

    [Theory]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{")]
    public void Read_NoObject_Throws(string body) => Assert.ThrowsAny<JsonException>(() => Read("ping", body));
}
