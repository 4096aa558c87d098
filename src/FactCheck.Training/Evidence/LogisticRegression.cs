namespace FactCheck.Training.Evidence;

/// <summary>Logistic regression with a quadratic penalty on standardised features, solved by Newton's method: small, exact and the same on every run.</summary>
internal static class LogisticRegression
{
    private const int Rounds = 30;

    /// <summary>The weights for plain (not standardised) features, the bias last.</summary>
    /// <param name="rows">Values of each example.</param>
    /// <param name="truth">Share of "yes" of each example, 0 to 1.</param>
    /// <param name="importance">Weight of each example.</param>
    /// <param name="penalty">Strength of the penalty; the bias bears none.</param>
    public static double[] Fit(IReadOnlyList<double[]> rows, IReadOnlyList<double> truth, IReadOnlyList<double> importance, double penalty)
    {
        var (mean, spread) = Standard(rows, importance);
        var width = mean.Length;
        var weights = new double[width + 1];
        var x = new double[width + 1];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[width + 1];
            var curvature = new double[width + 1, width + 1];
            for (var r = 0; r < rows.Count; r++)
            {
                for (var i = 0; i < width; i++) x[i] = (rows[r][i] - mean[i]) / spread[i];
                x[width] = 1;
                var p = 1 / (1 + Math.Exp(-Dot(weights, x)));
                Add(gradient, curvature, x, importance[r] * (truth[r] - p), importance[r] * p * (1 - p));
            }
            for (var i = 0; i < width; i++) { gradient[i] -= penalty * weights[i]; curvature[i, i] += penalty; }
            curvature[width, width] += 1e-9;
            var step = Solve(curvature, gradient);
            for (var i = 0; i <= width; i++) weights[i] += step[i];
            if (step.Max(Math.Abs) < 1e-9) break;
        }
        for (var i = 0; i < width; i++)
        {
            weights[i] /= spread[i];
            weights[width] -= weights[i] * mean[i];
        }
        return weights;
    }

    /// <summary>The probability that the weights give to values.</summary>
    public static double Probability(double[] weights, double[] values)
    {
        var sum = weights[^1];
        for (var i = 0; i < values.Length; i++) sum += weights[i] * values[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static (double[] Mean, double[] Spread) Standard(IReadOnlyList<double[]> rows, IReadOnlyList<double> importance)
    {
        var width = rows[0].Length;
        var (mean, spread, total) = (new double[width], new double[width], importance.Sum());
        for (var r = 0; r < rows.Count; r++) for (var i = 0; i < width; i++) mean[i] += importance[r] * rows[r][i] / total;
        for (var r = 0; r < rows.Count; r++) for (var i = 0; i < width; i++) spread[i] += importance[r] * Math.Pow(rows[r][i] - mean[i], 2) / total;
        for (var i = 0; i < width; i++) spread[i] = spread[i] > 1e-12 ? Math.Sqrt(spread[i]) : 1;
        return (mean, spread);
    }

    private static void Add(double[] gradient, double[,] curvature, double[] x, double pull, double bend)
    {
        for (var i = 0; i < x.Length; i++)
        {
            gradient[i] += pull * x[i];
            for (var j = 0; j < x.Length; j++) curvature[i, j] += bend * x[i] * x[j];
        }
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }

    // Gauss with partial pivoting.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var solution = (double[])right.Clone();
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(r => Math.Abs(matrix[r, column]));
            for (var j = 0; j < n; j++) (matrix[column, j], matrix[pivot, j]) = (matrix[pivot, j], matrix[column, j]);
            (solution[column], solution[pivot]) = (solution[pivot], solution[column]);
            for (var row = column + 1; row < n; row++)
            {
                var factor = matrix[row, column] / matrix[column, column];
                for (var j = column; j < n; j++) matrix[row, j] -= factor * matrix[column, j];
                solution[row] -= factor * solution[column];
            }
        }
        for (var row = n - 1; row >= 0; row--)
        {
            for (var j = row + 1; j < n; j++) solution[row] -= matrix[row, j] * solution[j];
            solution[row] /= matrix[row, row];
        }
        return solution;
    }
}
