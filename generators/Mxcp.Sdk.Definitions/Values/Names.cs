namespace Mxcp.Definitions.Values;

/// <summary>The one rule by which two names are the same: <c>top_customers</c>, <c>TopCustomers</c> and <c>top-customers</c> are.</summary>
internal static class Names
{
    /// <summary>The form in which equal names are equal texts: without <c>_</c> and <c>-</c>, in one case.</summary>
    public static string Fold(string name)
    {
        var folded = new System.Text.StringBuilder(name.Length);
        foreach (char letter in name)
        {
            if (!IsSeparator(letter))
            {
                folded.Append(Fold(letter));
            }
        }

        return folded.ToString();
    }

    public static bool Match(string left, string right)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            SkipSeparators(left, ref i);
            SkipSeparators(right, ref j);
            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length;
            }

            if (Fold(left[i++]) != Fold(right[j++]))
            {
                return false;
            }
        }
    }

    /// <summary>The name as YAML and JSON write it: <c>TopCustomers</c> becomes <c>top_customers</c>, <c>HTTPStatus2</c> becomes <c>http_status2</c>.</summary>
    public static string ToSnakeCase(string name)
    {
        var snake = new System.Text.StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            if (StartsWord(name, i))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }

    private static void SkipSeparators(string name, ref int index)
    {
        while (index < name.Length && IsSeparator(name[index]))
        {
            index++;
        }
    }

    private static bool IsSeparator(char letter) => letter is '_' or '-';

    private static char Fold(char letter) => char.ToUpperInvariant(letter);

    private static bool StartsWord(string name, int i)
    {
        if (i == 0 || !char.IsUpper(name[i]) || name[i - 1] == '_')
        {
            return false;
        }

        bool afterSmall = !char.IsUpper(name[i - 1]);
        bool beforeSmall = i + 1 < name.Length && char.IsLower(name[i + 1]);
        return afterSmall || beforeSmall;
    }
}
