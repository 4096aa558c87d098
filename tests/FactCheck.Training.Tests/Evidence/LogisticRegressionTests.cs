using FactCheck.Training.Evidence;

namespace FactCheck.Training.Tests.Evidence;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void Fit_OneTellingFeature_FindsItsBorderAndLeavesTheIdleOne()
    {
        List<double[]> rows = [.. Enumerable.Range(0, 40).Select(i => new[] { i / 10.0, i % 2 })];
        List<double> truth = [.. rows.Select(r => r[0] > 2.05 ? 1.0 : 0)];

        var weights = LogisticRegression.Fit(rows, truth, [.. rows.Select(_ => 1.0)], penalty: 0.1);

        Assert.True(LogisticRegression.Probability(weights, [3.5, 0]) > 0.95);
        Assert.True(LogisticRegression.Probability(weights, [0.5, 0]) < 0.05);
        Assert.True(Math.Abs(weights[1]) < Math.Abs(weights[0]) / 4);
    }

    [Fact]
    public void Write_FileThatStands_KeepsItsCommentsAndBorders()
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".txt");
        File.WriteAllText(file, "# Where it comes from.\nold 1\nbias 2\nborder_page -1.5\n");
        try
        {
            WeightFile.Write(file, ["fresh"], [0.25, -1]);

            Assert.Equal("# Where it comes from.\nfresh 0.2500\nbias -1.0000\nborder_page -1.5\n", File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
