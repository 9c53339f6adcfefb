using System.Globalization;
using Mxcp.CompilerServices;

namespace Mxcp.DuckDb;

/// <summary>That arguments and parameters are the same.</summary>
internal static class ArgumentCheck
{
    public static DatabaseException Missing(string name) => new($"The SQL names ${name}, and no argument of that name was given.");

    /// <exception cref="DatabaseException">A parameter has no argument, or an argument no parameter.</exception>
    public static void Check(SqlArguments arguments, IReadOnlyCollection<string> parameters)
    {
        foreach (string name in parameters)
        {
            if (!arguments.TryGet(name, out _))
            {
                throw Missing(name);
            }
        }

        CheckSuperfluous(arguments, parameters);
    }

    /// <exception cref="DatabaseException">An argument has no parameter.</exception>
    public static void CheckSuperfluous(SqlArguments arguments, IReadOnlyCollection<string> parameters)
    {
        foreach (string name in arguments.Names)
        {
            if (!parameters.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new DatabaseException(Superfluous(name, parameters));
            }
        }
    }

    private static string Superfluous(string name, IReadOnlyCollection<string> parameters)
    {
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return $"Value {name} of the interpolated SQL is no parameter there: a hole inside quotes or a comment is only text. Take the quotes away.";
        }

        string named = parameters.Count == 0 ? "it names none" : $"it names {string.Join(", ", parameters.Select(static parameter => "$" + parameter))}";
        return $"The argument {name} is not used: the SQL does not name ${name}; {named}.";
    }
}
