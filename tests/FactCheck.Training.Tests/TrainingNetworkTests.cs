namespace FactCheck.Training.Tests;

public sealed class TrainingNetworkTests
{
    // Large steps cross the kinks of the leaky units, small ones drown in rounding: one of them must agree.
    private static readonly float[] Steps = [5e-3f, 1e-3f, 1e-4f];

    [Fact]
    public void Learn_EveryMatrix_HasTheGradientThatSmallStepsShow()
    {
        TrainingNetwork network = new(Treebank.Sizes, seed: 7);
        Example example = Treebank.Examples[0];
        int[][] rows = [.. example.Keys.Select(keys => keys.Select(key => Array.BinarySearch(Treebank.Inventory.Keys, key)).Where(row => row >= 0).ToArray())];
        network.Learn(rows, example, 1f);
        (Parameter Parameter, float[] Gradient)[] all = [.. network.Dense.Append(network.Embeddings).Select(parameter => (parameter, parameter.Gradient.ToArray()))];
        foreach (var (parameter, gradients) in all)
        {
            int[] places = [.. gradients.Select((gradient, i) => (Math.Abs(gradient), i)).OrderDescending().Take(3).Select(pair => pair.i)];
            float[] found = [.. places.Select(place => gradients[place])];
            for (int i = 0; i < places.Length; i++)
            {
                float[] shown = [.. Steps.Select(step => Slope(network, rows, example, parameter, places[i], step))];
                Assert.Contains(shown, slope => Math.Abs(slope - found[i]) < 0.02f * Math.Abs(slope) + 2e-3f);
            }
        }
    }

    private static float Slope(TrainingNetwork network, int[][] rows, Example example, Parameter parameter, int place, float step)
    {
        float value = parameter.Value[place];
        parameter.Value[place] = value + step;
        float above = network.Learn(rows, example, 1f);
        parameter.Value[place] = value - step;
        float below = network.Learn(rows, example, 1f);
        parameter.Value[place] = value;
        return (above - below) / (2 * step);
    }
}
