using FactCheck.Core.Reviews;
using FactCheck.Core.Tests.Rules;

namespace FactCheck.Core.Tests.Reviews;

public sealed class WorkflowPictureTests
{
    // FACTCHECK_WRITE_DOCS=1 writes the page anew.
    [Fact]
    public void Render_IsThePageInDocs()
    {
        var path = Path.Combine(ShippedRules.Root, "docs", "workflow.md");
        if (Environment.GetEnvironmentVariable("FACTCHECK_WRITE_DOCS") == "1") File.WriteAllText(path, WorkflowPicture.Render());

        Assert.Equal(WorkflowPicture.Render(), File.ReadAllText(path));
    }
}
