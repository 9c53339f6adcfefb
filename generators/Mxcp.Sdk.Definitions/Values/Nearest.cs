namespace Mxcp.Definitions.Values;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Nearest
{
    private const int LongestCompared = 64;
    private const int MostCompared = 1_000;

    /// <summary>The candidate closest to a name, or <see langword="null"/> where none is close enough to be a guess worth making.</summary>
    public static string? To(string name, IEnumerable<string> candidates)
    {
        string meant = Fold(name);
        string? best = null;
        int bestDistance = Math.Max(1, meant.Length / 3) + 1;
        foreach (string candidate in candidates.Take(MostCompared))
        {
            string folded = Fold(candidate);

            // Names that differ in length differ at least by as much.
            int distance = Math.Abs(meant.Length - folded.Length) < bestDistance ? Distance(meant, folded) : bestDistance;
            if (distance < bestDistance)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>How many letters must be added, removed, replaced or swapped with a neighbour (optimal string alignment).</summary>
    private static int Distance(string left, string right)
    {
        int[,] cost = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Step(cost, left, right, i, j);
            }
        }

        return cost[left.Length, right.Length];
    }

    private static int Step(int[,] cost, string left, string right, int i, int j)
    {
        int replaced = cost[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        int least = Math.Min(replaced, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
        bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
    }

    /// <summary>The name without case and separators, which make no difference.</summary>
    private static string Fold(string name)
    {
        string folded = Names.Fold(name);
        return folded.Length > LongestCompared ? folded.Substring(0, LongestCompared) : folded;
    }
}
