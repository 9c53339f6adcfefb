using System.Globalization;

namespace Mxcp.Benchmarks.Wire;

/// <summary>Several measurements of the same thing.</summary>
internal sealed class Figures
{
    private readonly List<double> _values = [];

    public double Median
    {
        get
        {
            double[] sorted = [.. _values.Order()];
            return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
        }
    }

    public void Add(double value) => _values.Add(value);

    /// <summary>The ratios of the measurements of two, made in the same rounds: the median, and the least and the greatest.</summary>
    public static string Ratio(Figures of, Figures to)
    {
        var ratios = new Figures();
        foreach (var (first, second) in of._values.Zip(to._values))
        {
            ratios.Add(first / second);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Show(ratios.Median)} ({Show(ratios._values.Min())} to {Show(ratios._values.Max())})");
    }

    /// <summary>A number with three digits that mean something.</summary>
    public static string Show(double value) => value switch
    {
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' '),
        >= 10 => value.ToString("F1", CultureInfo.InvariantCulture),
        _ => value.ToString("F2", CultureInfo.InvariantCulture),
    };
}
